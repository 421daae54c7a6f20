/**
 * The main job as a user does it, in a real browser: open the preview, segment, type a function, edit a sale, build the
 * action sheets, write into them, save, reopen. The pane is the production bundle, Office.js the unmodified library.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { violationsOf } from './support/accessibility';
import { paneOf, previewOfTests, type OpenPage } from './support/browser';
import { onPage } from './support/onPage';

const pictures = process.env.AKB_PICTURES;

const openPreview = previewOfTests();

const LANGUAGES = {
  ru: {
    clients: 'Клиенты',
    sales: 'Продажи',
    about: 'О книге',
    headers: ['Категория ABCDE', 'Сегмент', 'Название сегмента', 'Статус базы'],
    segment: 'Сегментировать клиентов',
    segmented: 'Готово: столбцы записаны в таблицу клиентов.',
    build: 'Построить листы действий',
    built: 'Готово: листы действий построены.',
    restore: 'Отменить последний расчёт',
    restored: 'Готово: книга такая, какой была до последнего расчёта.',
    sheetA: 'Действия A',
    pictured: { prospects: 'Потенциальные', matrix: 'Матрица потенциала' },
    sheets: [
      'Действия A',
      'Действия B',
      'Действия C',
      'Действия D',
      'Действия E',
      'Без оценки',
      'Потенциальные',
      'Потерянные',
    ],
    comment: 'Комментарий',
    potential: 'потенциальный',
    categories: 'Категории ABCDE',
  },
  en: {
    clients: 'Clients',
    sales: 'Sales',
    about: 'About',
    headers: ['ABCDE category', 'Segment', 'Segment name', 'Base status'],
    segment: 'Segment clients',
    segmented: 'Done: the columns stand in the clients table.',
    build: 'Build action sheets',
    built: 'Done: the action sheets are ready.',
    restore: 'Restore last run',
    restored: 'Done: the workbook is as it was before the last run.',
    sheetA: 'Actions A',
    pictured: { prospects: 'Prospects', matrix: 'Potential matrix' },
    sheets: [
      'Actions A',
      'Actions B',
      'Actions C',
      'Actions D',
      'Actions E',
      'Not rated',
      'Prospects',
      'Lost',
    ],
    comment: 'Comment',
    potential: 'potential',
    categories: 'ABCDE categories',
  },
} as const;

async function press(open: OpenPage, button: string, done: string): Promise<void> {
  await paneOf(open).getByRole('button', { name: button }).click();
  await paneOf(open).getByText(done).waitFor({ timeout: 60_000 });
}

async function picture({ page }: OpenPage, name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** The value of a cell once it is what the check wants; fails with the last value after the milliseconds. */
async function eventually(
  open: OpenPage,
  sheet: string,
  address: string,
  check: (value: unknown) => boolean,
  ms: number,
) {
  const end = Date.now() + ms;
  for (;;) {
    const { value } = await onPage(open.page, (preview, [name, at]) => preview.readCell(name, at), [
      sheet,
      address,
    ] as const);
    if (check(value)) return value;
    if (Date.now() > end) throw new Error(`${sheet}!${address} holds ${JSON.stringify(value)}`);
    await open.page.waitForTimeout(50);
  }
}

const isNumber = (value: unknown): value is number => typeof value === 'number';

describe.each(['ru', 'en'] as const)('in %s', (language) => {
  const words = LANGUAGES[language];
  let open: OpenPage;

  beforeAll(async () => {
    open = await openPreview({ language });
  }, 120_000);

  afterAll(() => open.close());

  test('the pane shows what would be read, before anything is run', async () => {
    await paneOf(open).getByText('tblClients', { exact: false }).waitFor();
    await paneOf(open).getByText('tblSales', { exact: false }).waitFor();
  });

  test('segmenting writes the four columns into the clients table', async () => {
    await press(open, words.segment, words.segmented);
    const clients = await onPage(open.page, (preview) =>
      preview.tables().find((table) => table.name === 'tblClients'),
    );
    expect(clients?.columns.slice(-4)).toEqual(words.headers);
    const texts = await onPage(
      open.page,
      (preview, sheet) => preview.readTexts(sheet, 'T2:T401'),
      words.clients,
    );
    const counts: Record<string, number> = {};
    for (const [letter = ''] of texts) counts[letter] = (counts[letter] ?? 0) + 1;
    // 387 base clients as counted independently of the add-in when the sample was made; the repeated row counts twice.
    expect(counts).toMatchObject({ A: 36, C: 100, E: 15, '': 12 });
    await open.page.getByRole('tab', { name: words.clients, exact: true }).click();
    await goTo(open, 'T2');
    await paneOf(open).getByText(words.categories).scrollIntoViewIfNeeded();
    await picture(open, `segmented.${language}`);
  }, 120_000);

  test('=AKB_COVERAGE() answers, and follows an edit of a sale', async () => {
    await type(open, words.about, 'F1', '=AKB_COVERAGE()');
    await type(open, words.about, 'F2', '=AKB_COVERAGE("2026-Q1")');
    const before = await eventually(open, words.about, 'F1', isNumber, 20_000);
    const quarter = await eventually(open, words.about, 'F2', isNumber, 20_000);
    expect(quarter).not.toBe(before);

    // The last sale goes to a client that never bought: one more active client of 387.
    const rows = await onPage(
      open.page,
      (preview, sheet) => preview.readTexts(sheet, 'A2:W401'),
      words.clients,
    );
    const prospect = rows.find((row) => row[22] === words.potential)?.[0] ?? '';
    expect(prospect).toMatch(/^\d{6}$/);
    const typed = Date.now();
    await type(open, words.sales, 'C18981', prospect);
    const wanted = Number(before) + 1 / 387;
    await eventually(
      open,
      words.about,
      'F1',
      (value) => isNumber(value) && Math.abs(value - wanted) < 1e-9,
      10_000,
    );
    console.log(`${language}: the KPI followed after ${Date.now() - typed} ms`);
  }, 120_000);

  test('action sheets are built, and what people type there stays when they are built again', async () => {
    await press(open, words.build, words.built);
    const sheets = await onPage(open.page, (preview) => preview.sheets());
    const shown = sheets.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name);
    expect(shown).toEqual(expect.arrayContaining([...words.sheets]));
    await open.page.getByRole('tab', { name: words.sheetA }).click();
    await goTo(open, 'A1');
    await picture(open, `actions.${language}`);
    for (const [name, sheet] of Object.entries(words.pictured)) {
      await open.page.getByRole('tab', { name: sheet, exact: true }).click();
      await goTo(open, 'A1');
      await picture(open, `${name}.${language}`);
    }

    const header = await headerRow(open, words.sheetA, words.comment);
    const cell = `R${header + 1}`;
    await type(open, words.sheetA, cell, '=1+1 +7 900');
    const client = await textAt(open, words.sheetA, `A${header + 1}`);
    await paneOf(open).getByRole('button', { name: words.build }).click();
    await paneOf(open).getByRole('progressbar').waitFor({ state: 'detached', timeout: 60_000 });
    await paneOf(open).getByText(words.built).waitFor({ timeout: 60_000 });
    const row = await rowOf(open, words.sheetA, client);
    expect(await textAt(open, words.sheetA, `R${row}`)).toBe('=1+1 +7 900');
  }, 180_000);

  test('the saved workbook opens again with all of it', async () => {
    const reopened = await onPage(open.page, async (preview) => {
      const bytes = await preview.save();
      return { size: bytes.length, issues: await preview.open('again.xlsx', bytes) };
    });
    expect(reopened.issues).toEqual([]);
    expect(reopened.size).toBeGreaterThan(500_000);
    const names = await onPage(open.page, (preview) => preview.tables().map((table) => table.name));
    expect(names).toEqual(expect.arrayContaining(['tblClients', 'tblSales', 'AkbActionsA']));
    await eventually(open, words.about, 'F1', isNumber, 30_000);
  }, 120_000);

  test('nothing was said on the console, and the pane is accessible', async () => {
    // The workbook that was opened last has a pane of its own.
    await onPage(open.page, (preview) => preview.ready());
    expect(open.problems).toEqual([]);
    await paneOf(open).getByText('tblClients', { exact: false }).first().waitFor();
    expect(await violationsOf(open)).toEqual([]);
  }, 60_000);
});

/** Through the name box, as a user goes to a cell. */
async function goTo({ page }: OpenPage, address: string): Promise<void> {
  const box = page.locator('input.name-box');
  await box.fill(address);
  await box.press('Enter');
}

function type(open: OpenPage, sheet: string, address: string, text: string): Promise<void> {
  return onPage(open.page, (preview, given) => preview.typeInto(given[0], given[1], given[2]), [
    sheet,
    address,
    text,
  ] as const);
}

function textAt(open: OpenPage, sheet: string, address: string): Promise<string> {
  return onPage(open.page, (preview, given) => preview.readCell(given[0], given[1]).text, [
    sheet,
    address,
  ] as const);
}

/** Row, as Excel counts, whose column R holds the header of what people type last. */
async function headerRow(open: OpenPage, sheet: string, header: string): Promise<number> {
  const texts = await onPage(open.page, (preview, name) => preview.readTexts(name, 'R1:R60'), sheet);
  return texts.findIndex(([text]) => text === header) + 1;
}

async function rowOf(open: OpenPage, sheet: string, client: string): Promise<number> {
  const texts = await onPage(open.page, (preview, name) => preview.readTexts(name, 'A1:A200'), sheet);
  return texts.findIndex(([text]) => text === client) + 1;
}
