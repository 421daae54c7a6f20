/** Settings as an analyst sets them in the pane: what shapes the action sheets, and the grid of categories. */
import { violationsOf } from './support/accessibility';
import { paneOf, previewOfTests, type OpenPage } from './support/browser';
import { onPage } from './support/onPage';

const WORDS = {
  ru: {
    overview: 'Обзор',
    settings: 'Настройки',
    build: 'Построить листы действий',
    built: 'Готово: листы действий построены.',
    sheets: ['Действия E', 'Без оценки'],
    groups: ['Листы действий', 'Следующий шаг'],
    off: 'Оценить потенциал',
    first: 'Новые условия',
    second: 'Убыток',
    up: 'Выше: Убыток',
    perManager: 'Ещё по листу на каждого менеджера',
    save: 'Сохранить',
    saved: 'Сохранено.',
    rules: 'По правилам:',
    segment: 'Сегментировать клиентов',
    segmented: 'Готово: столбцы записаны в таблицу клиентов.',
    clients: 'Клиенты',
    grid: 'Сетка категорий',
    own: 'Своя',
    standard: 'Обычная',
    cell: 'Прибыльность: невысокая · Потенциал: низкий',
    moves: 'Сменят категорию: 115',
  },
  en: {
    overview: 'Overview',
    settings: 'Settings',
    build: 'Build action sheets',
    built: 'Done: the action sheets are ready.',
    sheets: ['Actions E', 'Not rated'],
    groups: ['Action sheets', 'Next step'],
    off: 'Evaluate the potential',
    first: 'New terms',
    second: 'Loss',
    up: 'Move up: Loss',
    perManager: 'One more sheet for each manager',
    save: 'Save',
    saved: 'Saved.',
    rules: 'By these rules:',
    segment: 'Segment clients',
    segmented: 'Done: the columns stand in the clients table.',
    clients: 'Clients',
    grid: 'Category grid',
    own: 'Own',
    standard: 'Standard',
    cell: 'Profit: not high · Potential: low',
    moves: 'Another category: 115',
  },
} as const;

const openPreview = previewOfTests();

test.each(['ru', 'en'] as const)(
  'in %s: rules of the next step and sheets for managers change what is built',
  async (language) => {
    const words = WORDS[language];
    const open: OpenPage = await openPreview({ language });
    const pane = paneOf(open);
    const tab = (name: string) => pane.getByRole('tab', { name, exact: true }).click();
    const build = async () => {
      await tab(words.overview);
      await pane.getByRole('button', { name: words.build }).click();
      await pane.getByText(words.built).waitFor({ timeout: 60_000 });
    };
    const names = async () =>
      (await onPage(open.page, (preview) => preview.sheets())).map(({ name }) => name);
    /** What the cards of the two sheets say of the rules behind their next steps. */
    const rules = async () => {
      const cards = await onPage(
        open.page,
        (preview, sheets) => sheets.map((sheet) => preview.readTexts(sheet, 'A1:Z40').flat()),
        [...words.sheets],
      );
      return cards.map((texts) => texts.find((text) => text.startsWith(words.rules)) ?? '');
    };

    await build();
    const before = await names();
    const [lossesBefore, notRatedBefore] = await rules();
    expect(lossesBefore).toContain(`${words.first} — `);
    expect(notRatedBefore).toContain(`${words.off} — `);

    await tab(words.settings);
    for (const name of words.groups) await pane.getByRole('button', { name, exact: true }).click();
    await pane.getByRole('switch', { name: words.perManager }).check();
    await pane.getByRole('switch', { name: words.off }).uncheck();
    const up = pane.getByRole('button', { name: words.up, exact: true });
    await up.press('Enter');
    const placed = pane.getByRole('listitem').filter({ has: pane.getByRole('switch') });
    expect((await placed.first().innerText()).replace(/\s+/g, ' ').trim()).toBe(`1 ${words.second}`);
    expect(await up.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
    expect(await violationsOf(open)).toEqual([]);
    await pane.getByRole('button', { name: words.save, exact: true }).click();
    await pane.getByText(words.saved).waitFor();

    await build();
    const [losses, notRated] = await rules();
    expect(losses).toContain(`${words.second} — 15`);
    expect(losses).not.toContain(words.first);
    expect(notRated).not.toContain(words.off);
    const added = (await names()).filter((name) => !before.includes(name));
    expect(added.length).toBeGreaterThan(1);
    expect(open.problems).toEqual([]);
    await open.close();
  },
  180_000,
);

test.each(['ru', 'en'] as const)(
  'in %s: a cell of the category grid takes another letter, and a preset brings the grid back',
  async (language) => {
    const words = WORDS[language];
    const open: OpenPage = await openPreview({ language });
    const pane = paneOf(open);
    const tab = (name: string) => pane.getByRole('tab', { name, exact: true }).click();
    const segment = async () => {
      await tab(words.overview);
      await pane.getByRole('button', { name: words.segment }).click();
      await pane.getByText(words.segmented).waitFor({ timeout: 60_000 });
    };
    const letters = async () => {
      const texts = await onPage(
        open.page,
        (preview, sheet) => preview.readTexts(sheet, 'T2:T401').flat(),
        words.clients,
      );
      return new Set(texts);
    };

    await segment();
    expect(await letters()).toContain('D');
    await tab(words.settings);
    const preset = pane.getByRole('combobox', { name: words.grid, exact: true });
    const cell = pane.getByRole('combobox', { name: words.cell, exact: true });
    expect(await preset.locator('option:checked').innerText()).toBe(words.standard);
    await cell.selectOption('C');
    expect(await preset.locator('option:checked').innerText()).toBe(words.own);
    await pane.getByText(words.moves).waitFor();
    expect(await violationsOf(open)).toEqual([]);
    await pane.getByRole('button', { name: words.save, exact: true }).click();
    await pane.getByText(words.saved).waitFor();
    await segment();
    expect(await letters()).not.toContain('D');

    await tab(words.settings);
    await preset.selectOption({ label: words.standard });
    expect(await cell.inputValue()).toBe('D');
    expect(await preset.locator('option').allInnerTexts()).not.toContain(words.own);
    expect(open.problems).toEqual([]);
    await open.close();
  },
  120_000,
);
