/**
 * The reports as a user meets them: the KPI sheet from the pane, the view of targets with clients to go to, the gap sheet,
 * the way to a sheet that was written again; and no word of the settings that only programs know.
 */
import { violationsOf } from './support/accessibility';
import { paneOf, previewOfTests, type OpenPage } from './support/browser';
import { onPage } from './support/onPage';

const WORDS = {
  ru: {
    sales: 'Продажи',
    clients: 'Клиенты',
    tabs: { overview: 'Обзор', targets: 'KPI', settings: 'Настройки' },
    empty: 'Сначала сегментируйте клиентов: разрыв считается по базе.',
    insert: 'Вставить лист KPI',
    inserted: 'Готово: лист KPI построен.',
    show: 'Показать лист',
    part: 'Часть базы',
    channel: 'Канал',
    which: 'Какая',
    okb: 'ОКБ',
    akb: 'АКБ',
    coverage: '% покрытия ОКБ цель 70 %',
    badPeriod: /вчера/,
    yesterday: 'вчера',
    stt: '% СТТ',
    state: /^27,1\s% при цели 35\s%: достаточно первых клиентов списка: 22\.$/,
    outside: 'Вне плана визитов: 30 клиентов',
    noPlan: /^нет в плане визитов, \d+ заказ/,
    more: 'Показать ещё 20',
    write: 'Записать лист',
    gapSheet: 'До цели',
    written: 'Готово: разрыв до цели записан на лист.',
    period: 'Период KPI',
    quarter: 'квартал',
    save: 'Сохранить',
    wrong: 'Период KPI: нужно месяц, квартал, год',
  },
  en: {
    sales: 'Sales',
    clients: 'Clients',
    tabs: { overview: 'Overview', targets: 'KPI', settings: 'Settings' },
    empty: 'Segment the clients first: the gaps are computed from the base.',
    insert: 'Insert KPI sheet',
    inserted: 'Done: the KPI sheet is ready.',
    show: 'Show the sheet',
    part: 'Part of the base',
    channel: 'Channel',
    which: 'Which',
    okb: 'Total base (OKB)',
    akb: 'Active base (AKB)',
    coverage: 'Coverage of the total base target 70%',
    badPeriod: /yesterday/,
    yesterday: 'yesterday',
    stt: 'Share of systematic clients',
    state: /^27\.1% of 35%: 22 of the listed clients close the gap\.$/,
    outside: 'Outside the visit plan: 30 clients',
    noPlan: /^no visit planned, \d+ order/,
    more: 'Show 20 more',
    write: 'Write the sheet',
    gapSheet: 'Gap to target',
    written: 'Done: the gap to target has its sheet.',
    period: 'KPI period',
    quarter: 'quarter',
    save: 'Save',
    wrong: 'KPI period: must be month, quarter, year',
  },
} as const;

/** Latin words that Russian speech has too: names, abbreviations, and the forms of a period. */
const KNOWN_IN_RUSSIAN = /^(Excel|KPI|ABCDE|ABC|XYZ|RFM|[A-E]|[A-Z]{1,3}\d+|tbl\w+|AKB|VIP|SKU|MML|HoReCa)$/;

const openPreview = previewOfTests();

describe.each(['ru', 'en'] as const)('in %s', (language) => {
  const words = WORDS[language];
  let open: OpenPage;

  beforeAll(async () => {
    open = await openPreview({ language });
  }, 120_000);

  afterAll(() => open.close());

  const view = (name: string) => paneOf(open).getByRole('tab', { name, exact: true }).click();
  const button = (name: string) => paneOf(open).getByRole('button', { name, exact: true });
  const activeSheet = () => onPage(open.page, (preview) => preview.activeSheet());
  const sectionOf = (title: string) =>
    paneOf(open)
      .locator('section')
      .filter({ has: paneOf(open).getByRole('heading', { name: title, exact: true }) });

  test('before anything was computed the view of targets says what to do first', async () => {
    await view(words.tabs.targets);
    await paneOf(open).getByText(words.empty).waitFor();
  });

  test('the KPI sheet comes to the front; written again it leaves the user where he is, and is a click away', async () => {
    await view(words.tabs.overview);
    await button(words.insert).click();
    await paneOf(open).getByText(words.inserted).waitFor({ timeout: 60_000 });
    expect(await activeSheet()).toBe('KPI');
    await open.page.getByRole('tab', { name: words.sales, exact: true }).click();
    await button(words.insert).click();
    await paneOf(open).getByRole('progressbar').waitFor();
    await paneOf(open).getByText(words.inserted).waitFor({ timeout: 60_000 });
    expect(await activeSheet()).toBe(words.sales);
    await button(words.show).click();
    await becomes(() => activeSheet(), 'KPI');
  }, 180_000);

  test('the gap of systematic clients: the closest, those outside the plan, and the way to their rows', async () => {
    await view(words.tabs.targets);
    const section = sectionOf(words.stt);
    await section.getByText(words.state).waitFor();
    expect(await section.getByRole('listitem').count()).toBe(5);
    await section.getByRole('button', { name: words.more }).click();
    expect(await section.getByRole('listitem').count()).toBe(25);
    const outside = section.getByRole('button', { name: words.outside });
    expect(await outside.getAttribute('aria-expanded')).toBe('false');
    await outside.click();
    expect(await section.getByRole('listitem').count()).toBe(45);
    const first = section.getByRole('listitem').nth(25);
    await first.getByText(words.noPlan).waitFor();
    const link = first.getByRole('button');
    const name = await link.innerText();
    await link.click();
    await becomes(() => activeSheet(), words.clients);
    const address = await open.page.locator('input.name-box').inputValue();
    const row = /\d+$/.exec(address)?.[0] ?? '';
    const texts = await onPage(open.page, (preview, given) => preview.readTexts(given[0], given[1]), [
      words.clients,
      `A${row}:B${row}`,
    ] as const);
    expect(texts[0]).toContain(name);
    await outside.click();
    expect(await section.getByRole('listitem').count()).toBe(25);
  }, 60_000);

  test('the KPIs of a channel in a period, with its target; a period that is none is said', async () => {
    const box = (label: string) => paneOf(open).getByRole('combobox', { name: label });
    const figure = (name: string) =>
      paneOf(open)
        .getByRole('row')
        .filter({ has: paneOf(open).getByRole('rowheader', { name, exact: true }) })
        .getByRole('cell');
    expect(await figure(words.okb).innerText()).toBe('387');
    await box(words.part).selectOption(words.channel);
    await box(words.which).selectOption('HoReCa');
    await becomes(() => figure(words.okb).innerText(), '84');
    expect(await figure(words.akb).innerText()).toBe('59');
    await paneOf(open).getByRole('rowheader', { name: words.coverage }).waitFor();
    // As the README's =AKB_COUNT("2026-Q1","Канал","HoReCa").
    const period = paneOf(open).getByRole('textbox', { name: words.period });
    await period.fill('2026-Q1');
    await becomes(() => figure(words.akb).innerText(), '56');
    await period.fill(words.yesterday);
    await paneOf(open).getByText(words.badPeriod).first().waitFor();
    expect(await figure(words.okb).count()).toBe(0);
    await period.fill('');
    await box(words.part).selectOption('');
    await becomes(() => figure(words.okb).innerText(), '387');
  }, 60_000);

  test('the gap sheet names them too', async () => {
    await button(words.write).click();
    await paneOf(open).getByText(words.written).waitFor({ timeout: 60_000 });
    expect(await activeSheet()).toBe(words.gapSheet);
    const rows = await onPage(
      open.page,
      (preview, sheet) => preview.readTexts(sheet, 'A1:L400'),
      words.gapSheet,
    );
    const outside = rows.filter((row) => row[0] === words.stt && words.noPlan.test(row[7] ?? ''));
    expect(outside).toHaveLength(30);
    expect(outside.every((row) => row[1] === '' && row[8] === '')).toBe(true);
    expect(await violationsOf(open)).toEqual([]);
  }, 120_000);

  test('settings speak the language of the reader, in what they show and in what they refuse', async () => {
    await view(words.tabs.settings);
    const period = paneOf(open).getByRole('textbox', { name: words.period });
    expect(await period.inputValue()).toBe(words.quarter);
    if (language === 'ru') {
      for (const name of await paneOf(open).getByRole('tab').allInnerTexts()) {
        await view(name);
        expect({ name, foreign: await foreignWords() }).toEqual({ name, foreign: [] });
      }
    }
    await view(words.tabs.settings);
    await period.fill('someday');
    await button(words.save).click();
    await paneOf(open).getByText(words.wrong, { exact: false }).waitFor();
    await period.fill('2026-Q1');
    await button(words.save).click();
    await paneOf(open).getByText(words.wrong, { exact: false }).waitFor({ state: 'detached' });
    await period.fill(words.quarter);
    await button(words.save).click();
    await becomes(() => period.inputValue(), words.quarter);
    expect(await violationsOf(open)).toEqual([]);
    expect(open.problems).toEqual([]);
  }, 60_000);

  /** Words of the pane that are neither Russian nor a name: what stands in it, and what its fields hold. */
  async function foreignWords(): Promise<string[]> {
    const texts = await paneOf(open).evaluate(() => {
      const fields = [...document.querySelectorAll<HTMLInputElement>('main input')].map(({ value }) => value);
      const main = document.querySelector<HTMLElement>('main');
      return [main?.innerText ?? '', ...fields];
    });
    const found = texts.join('\n').match(/[A-Za-z][\w]*/g) ?? [];
    return [...new Set(found)].filter((word) => !KNOWN_IN_RUSSIAN.test(word));
  }
});

/** Waits until a value is what it should be; fails with what it is in the end. */
async function becomes(read: () => Promise<string>, wanted: string): Promise<void> {
  const end = Date.now() + 10_000;
  for (;;) {
    const value = await read();
    if (value === wanted) return;
    if (Date.now() > end) throw new Error(`${value} is not ${wanted}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
