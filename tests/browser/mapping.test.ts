/** A book whose sales header says nothing: the pane tells it, a person says which column it is, and the work goes on. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { violationsOf } from './support/accessibility';
import { paneOf, previewOfTests, type OpenPage } from './support/browser';
import { onPage } from './support/onPage';

const pictures = process.env.AKB_PICTURES;

const WORDS = {
  ru: {
    sheet: 'Продажи',
    clientsSheet: 'Клиенты',
    action: 'Выбрать таблицу и столбцы…',
    sales: 'Выбрать таблицу и столбцы… продажи',
    visits: 'Выбрать таблицу и столбцы… визиты',
    form: 'Таблица и столбцы: продажи',
    missing: /В таблице «продажи» нет столбца: сумма .*«Выбрать таблицу и столбцы…»/,
    gone: /указан столбец «Колонка 7», но такого заголовка нет/,
    goneHere: 'Заголовка «Колонка 7» в таблице больше нет. Выберите другой.',
    needed: 'Выберите столбец: без него таблицу не прочитать.',
    unfinished: 'Не сохранено: выше выбрано не всё.',
    twice: 'Этот же столбец выбран для поля «сумма». Проверьте, так ли нужно.',
    table: 'Таблица',
    amount: 'сумма',
    cost: 'себестоимость',
    document: 'документ',
    none: 'Такого столбца в таблице нет',
    odd: 'Колонка 7',
    other: 'Колонка 8',
    set: 'задано в настройках',
    save: 'Сохранить и проверить',
    reset: 'Определять автоматически',
    segment: 'Сегментировать клиентов',
    segmented: 'Готово: столбцы записаны в таблицу клиентов.',
    optional: /^Другие таблицы/,
  },
  en: {
    sheet: 'Sales',
    clientsSheet: 'Clients',
    action: 'Choose table and columns…',
    sales: 'Choose table and columns… sales',
    visits: 'Choose table and columns… visits',
    form: 'Table and columns: sales',
    missing: /The sales table has no column for amount .*“Choose table and columns…”/,
    gone: /The settings name the column “Column 7” for amount, but .* has no such header/,
    goneHere: 'The table has no header “Column 7” any more. Choose another one.',
    needed: 'Choose a column: the table cannot be read without it.',
    unfinished: 'Not saved: something above is still to be chosen.',
    twice: 'This column is chosen for “amount” too. Check that this is meant.',
    table: 'Table',
    amount: 'amount',
    cost: 'cost',
    document: 'document',
    none: 'No such column in the table',
    odd: 'Column 7',
    other: 'Column 8',
    set: 'set in the settings',
    save: 'Save and look again',
    reset: 'Find automatically',
    segment: 'Segment clients',
    segmented: 'Done: the columns stand in the clients table.',
    optional: /^Other tables/,
  },
} as const;

const openPreview = previewOfTests();

describe.each(['ru', 'en'] as const)('in %s', (language) => {
  const words = WORDS[language];
  let open: OpenPage;
  let amountCell: string;
  let amountHeader: string;

  beforeAll(async () => {
    open = await openPreview({ language });
    const headers = await onPage(
      open.page,
      (preview, name) => preview.readTexts(name, 'A1:Z1')[0],
      words.sheet,
    );
    const at = headers?.findIndex((header) => /^(Сумма|Amount)/.test(header)) ?? -1;
    amountHeader = headers?.[at] ?? '';
    amountCell = `${String.fromCharCode(65 + at)}1`;
  }, 120_000);

  afterAll(() => open.close());

  const button = (name: string): Locator => paneOf(open).getByRole('button', { name, exact: true });
  const form = (): Locator => paneOf(open).getByRole('form', { name: words.form });
  const select = (name: string): Locator => form().getByRole('combobox', { name, exact: true });
  const focusName = (): Promise<string> =>
    paneOf(open).evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

  function rename(header: string): Promise<void> {
    return onPage(open.page, (preview, [sheet, cell, text]) => preview.typeInto(sheet, cell, text), [
      words.sheet,
      amountCell,
      header,
    ] as const);
  }

  async function picture(name: string): Promise<void> {
    if (pictures === undefined) return;
    mkdirSync(pictures, { recursive: true });
    await open.page.waitForTimeout(300);
    await open.page.screenshot({ path: join(pictures, `${name}.${language}.png`) });
  }

  test('a header that says nothing is told, with the action that helps', async () => {
    expect(amountHeader).not.toBe('');
    await rename(words.odd);
    await paneOf(open).getByRole('alert').getByText(words.missing).waitFor();
    await picture('mapping-missing');
  }, 60_000);

  test('the form takes the focus, and Esc gives it back', async () => {
    await button(words.sales).focus();
    await button(words.sales).press('Enter');
    await form().waitFor();
    expect(await select(words.table).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await violationsOf(open)).toEqual([]);
    await select(words.table).press('Escape');
    await form().waitFor({ state: 'detached' });
    expect(await focusName()).toBe(words.sales);
  }, 60_000);

  test('it is not saved before the needed column is chosen; a column chosen twice is told', async () => {
    await button(words.sales).click();
    await form().getByRole('button', { name: words.save }).click();
    await form().getByText(words.unfinished).waitFor();
    const offered = await select(words.amount).locator('option').allInnerTexts();
    expect(offered).toContain(words.odd);
    expect(offered).not.toContain(words.none);
    await select(words.amount).selectOption(words.odd);
    await form().getByText(words.unfinished).waitFor({ state: 'detached' });
    await select(words.cost).selectOption(words.odd);
    await form().getByText(words.twice).waitFor();
    await select(words.cost).scrollIntoViewIfNeeded();
    await picture('mapping-twice');
    await select(words.cost).selectOption('');
    await form().getByText(words.twice).waitFor({ state: 'detached' });
    await select(words.document).selectOption({ label: words.none });
    await select(words.table).scrollIntoViewIfNeeded();
    await picture('mapping-form');
    expect(await violationsOf(open)).toEqual([]);
  }, 60_000);

  test('saved, the card says so, and the clients are segmented by that column', async () => {
    await form().getByRole('button', { name: words.save }).click();
    await form().waitFor({ state: 'detached' });
    await paneOf(open).getByText(words.set).first().waitFor();
    expect(await focusName()).toBe(words.sales);
    expect(await paneOf(open).getByRole('alert').count()).toBe(0);
    await picture('mapping-set');
    await button(words.segment).click();
    await paneOf(open).getByText(words.segmented).waitFor({ timeout: 60_000 });
    const texts = await onPage(
      open.page,
      (preview, sheet) => preview.readTexts(sheet, 'T2:T401'),
      words.clientsSheet,
    );
    const counts: Record<string, number> = {};
    for (const [letter = ''] of texts) counts[letter] = (counts[letter] ?? 0) + 1;
    // As the sample has with its own header.
    expect(counts).toMatchObject({ A: 36, C: 100, E: 15, '': 12 });
  }, 120_000);

  test('a chosen header that is gone is told, in the card and in the form', async () => {
    await rename(words.other);
    await paneOf(open).getByRole('alert').getByText(words.gone).first().waitFor();
    await button(words.sales).click();
    await form().getByText(words.goneHere).waitFor();
    await picture('mapping-gone');
    expect(await violationsOf(open)).toEqual([]);
    await select(words.amount).selectOption(words.other);
    await form().getByRole('button', { name: words.save }).click();
    await form().waitFor({ state: 'detached' });
    await paneOf(open).getByText(words.set).first().waitFor();
    expect(await paneOf(open).getByRole('alert').count()).toBe(0);
  }, 60_000);

  test('a table of its own shows its columns, and what it lacks', async () => {
    await button(words.sales).click();
    await select(words.table).selectOption('tblVisits');
    await form().getByText(words.needed).first().waitFor();
    await form().getByRole('button', { name: words.save }).click();
    await form().getByText(words.unfinished).waitFor();
    expect(await select(words.amount).locator('option').allInnerTexts()).not.toContain(words.other);
    await select(words.table).selectOption('tblSales');
    await select(words.amount).selectOption(words.other);
    await form().getByRole('button', { name: words.save }).click();
    await form().waitFor({ state: 'detached' });
    await paneOf(open).getByText(words.set).first().waitFor();
    await button(words.sales).click();
    expect(await select(words.table).inputValue()).toBe('tblSales');
    expect(await select(words.amount).inputValue()).toBe(words.other);
    expect(await select(words.document).locator('option:checked').innerText()).toBe(words.none);
    await select(words.table).press('Escape');
  }, 60_000);

  test('the choice is taken away again; tables that may be there have the action too', async () => {
    await rename(amountHeader);
    await paneOf(open).getByRole('alert').first().waitFor();
    await button(words.sales).click();
    await form().getByRole('button', { name: words.reset }).click();
    await form().waitFor({ state: 'detached' });
    await paneOf(open).getByText(words.set).waitFor({ state: 'detached' });
    expect(await paneOf(open).getByRole('alert').count()).toBe(0);
    await paneOf(open).getByRole('button', { name: words.optional }).click();
    await button(words.visits).click();
    await picture('mapping-optional');
    expect(await violationsOf(open)).toEqual([]);
    expect(open.problems).toEqual([]);
  }, 60_000);
});
