/** The command line on files: what is done, and what is refused with one line and no file written. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FUNCTION_IDS, segmentFile } from '../../../src/preview/cli/segmentFile';
import { Book } from '../../../src/preview/workbook/Book';
import { typeInto } from '../../../src/preview/workbook/edit';
import { readBook } from '../../../src/preview/xlsx/read';
import { writeBook } from '../../../src/preview/xlsx/write';
import metadata from '../../functions/golden/functions.json';

const sample = resolve(__dirname, '../../../assets/sample.ru.xlsx');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'akb-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

async function run(...words: string[]): Promise<{ exitCode: number; said: string[]; complaints: string[] }> {
  const said: string[] = [];
  const complaints: string[] = [];
  const exitCode = await segmentFile(words, {
    systemLocale: 'en',
    say: (line) => said.push(line),
    complain: (line) => complaints.push(line),
  });
  return { exitCode, said, complaints };
}

async function bookOf(sheets: Record<string, (string | number)[][]>): Promise<string> {
  const book = new Book();
  for (const [name, rows] of Object.entries(sheets)) {
    typeInto(book, book.addSheet(name), 0, 0, rows, { culture: 'en-US', source: 'user' });
  }
  const path = at('in.xlsx');
  writeFileSync(path, await writeBook(book));
  return path;
}

const CLIENTS = [
  ['Client code', 'Customer name', 'Channel', 'Annual potential'],
  ["'001", 'North', 'Retail', 600_000],
  ["'002", 'South', 'Retail', 40_000],
];
const SALES = [
  ['Client code', 'Invoice date', 'Amount', 'Gross margin'],
  ["'001", '2026-03-30', 1000, 300],
  ["'002", '2026-03-31', 500, 100],
];

test('the sample: report, list of clients and a workbook that holds the columns and the sheets', async () => {
  const { exitCode } = await run(
    ...[
      sample,
      '--out',
      at('out.xlsx'),
      '--report',
      at('report.json'),
      '--clients',
      at('clients.csv'),
      '--actions',
    ],
  );
  expect(exitCode).toBe(0);
  const report = JSON.parse(readFileSync(at('report.json'), 'utf8')) as Record<string, unknown>;
  expect(report).toMatchObject({
    asOf: '2026-05-29',
    window: { from: '2025-05-30', to: '2026-05-29' },
    rows: { clients: 399, sales: 18_980, skipped: 0 },
    categories: { A: 36, B: 85, C: 100, D: 115, E: 15, none: 36 },
    statuses: { active: 277, paused: 10, lost: 60, potential: 40 },
    kpis: { OKB_COUNT: { value: 387 }, AKB_COVERAGE: { unit: 'share' } },
  });
  expect(readFileSync(at('clients.csv'), 'utf8').trim().split('\n')).toHaveLength(400);
  const opened = await readBook(readFileSync(at('out.xlsx')));
  if (!opened.ok) throw new Error('The written file does not open');
  const book = opened.value;
  expect(
    book
      .findTable('tblClients')
      ?.table.columns.map(({ name }) => name)
      .slice(-4),
  ).toEqual(['Категория ABCDE', 'Сегмент', 'Название сегмента', 'Статус базы']);
  expect(book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Действия A', 'Потерянные']));
  expect(kpiValues(book)).toContain(36);
}, 120_000);

test.each([[[]], [['--kpi-sheet']]])(
  'calls of KPIs without a figure hold the errors that cells show in Excel (%j)',
  async (options) => {
    const asked = [
      ['=ORDER_COUNT("2026-03")'],
      ['=DROP_SIZE("2026-01")'],
      ['=ORDER_COUNT("вчера")'],
      ['=OVERDUE_SHARE()'],
    ];
    const input = await bookOf({ Clients: CLIENTS, Sales: SALES, Asked: asked });
    expect((await run(input, '--out', at('out.xlsx'), ...options)).exitCode).toBe(0);
    const written = await readBook(readFileSync(at('out.xlsx')));
    if (!written.ok) throw new Error('The written file does not open');
    // January had no order to divide by, the period is none, and there is no table of debts.
    expect(rowsOf(written.value, 'Asked').map(([value]) => value)).toEqual([
      2,
      { error: '#DIV/0!' },
      { error: '#VALUE!' },
      { error: '#N/A' },
    ]);
  },
  60_000,
);

test('--kpi-sheet and --gap-sheet: the reports, with the values that their formulas come to', async () => {
  const sales = [...SALES, ["'002", '2026-02-10', 100, 20]];
  const targets = [
    ['KPI', 'Slice', 'Target'],
    ['AKB_COVERAGE', '', 0.9],
    ['ORDER_COUNT', '', 4],
  ];
  const clients = [...CLIENTS, ["'003", 'East', '', '']];
  const input = await bookOf({ Clients: clients, Sales: sales, Targets: targets });
  const { exitCode } = await run(input, '--out', at('out.xlsx'), '--kpi-sheet', '--gap-sheet');
  expect(exitCode).toBe(0);
  const opened = await readBook(readFileSync(at('out.xlsx')));
  if (!opened.ok) throw new Error('The written file does not open');
  const sheet = opened.value.findSheet('KPI');
  const rows = rowsOf(opened.value, 'KPI');
  const coverage = rows.filter((row) => row[0] === 5);
  // Two of three clients ordered, of the target of 90 % that is 74 %; January had no order, February one, March two.
  expect(coverage[0]?.slice(3, 6)).toEqual([2 / 3, 0.9, expect.closeTo(20 / 27, 9)]);
  expect(coverage[0]?.slice(8, 12)).toEqual(['▼ behind', 0, 1 / 3, 2 / 3]);
  expect(rows.find((row) => row[0] === 24)?.[3]).toBe('no data');
  // By channel: both of retail, nobody of those without one.
  expect(coverage[1]?.slice(3, 6)).toEqual([2 / 3, 1, 0]);
  expect(rows.find((row) => row[3] === 'Total')?.slice(4, 6)).toEqual(['Retail', 'no channel']);
  expect(sheet?.charts.map(({ series }) => series.length)).toEqual([1, 2]);
  const gap = rowsOf(opened.value, 'Gap to target');
  expect(gap.filter((row) => row[2] === '003').map((row) => row[3])).toEqual(['East']);
  // The book opens where its author left it.
  expect(opened.value.activeSheet.name).toBe('Clients');
}, 120_000);

test('--kpi-sheet on a file that has one: targets typed into it stay, a protected one is refused', async () => {
  await run(await bookOf({ Clients: CLIENTS, Sales: SALES }), '--out', at('first.xlsx'), '--kpi-sheet');
  const first = await readBook(readFileSync(at('first.xlsx')));
  if (!first.ok) throw new Error('The written file does not open');
  const sheet = first.value.findSheet('KPI');
  const row = rowsOf(first.value, 'KPI').findIndex((cells) => cells[0] === 13);
  sheet?.cells.set(row, 4, 8);
  writeFileSync(at('typed.xlsx'), await writeBook(first.value));
  await run(at('typed.xlsx'), '--out', at('second.xlsx'), '--kpi-sheet');
  const second = await readBook(readFileSync(at('second.xlsx')));
  if (!second.ok) throw new Error('The written file does not open');
  const orders = rowsOf(second.value, 'KPI').find((cells) => cells[0] === 13);
  // Two orders of the eight that were typed as the target.
  expect(orders?.slice(3, 6)).toEqual([2, 8, 0.25]);
  if (sheet) sheet.protection.protected = true;
  writeFileSync(at('locked.xlsx'), await writeBook(first.value));
  const refused = await run(at('locked.xlsx'), '--out', at('third.xlsx'), '--kpi-sheet');
  expect(refused.exitCode).toBe(2);
  expect(refused.complaints.at(-1)).toContain('KPI');
  expect(existsSync(at('third.xlsx'))).toBe(false);
}, 120_000);

test('files mark every function of the add-in', () => {
  expect([...FUNCTION_IDS].sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
});

function rowsOf(book: Book, name: string): unknown[][] {
  const cells = book.findSheet(name)?.cells;
  const used = cells?.used();
  return Array.from({ length: used?.rows ?? 0 }, (_, row) =>
    Array.from({ length: used?.columns ?? 0 }, (__, column) => cells?.value(row, column)),
  );
}

/** Saved values of the cells that call a KPI on the sheet of category A. */
function kpiValues(book: Book): unknown[] {
  const { cells } = book.findSheet('Действия A') ?? book.activeSheet;
  const values: unknown[] = [];
  cells.eachFormula((row, column) => values.push(cells.value(row, column)));
  return values;
}

test('without --out nothing is saved, and the input stays as it was', async () => {
  const input = await bookOf({ Clients: CLIENTS, Sales: SALES });
  const before = readFileSync(input);
  const { exitCode, said } = await run(input);
  expect(exitCode).toBe(0);
  expect(said.join('\n')).toContain('Nothing was saved');
  expect(readFileSync(input).equals(before)).toBe(true);
});

describe('refused with exit code 2, one line for each issue, and no file', () => {
  async function refused(input: string, ...more: string[]): Promise<string> {
    const { exitCode, complaints } = await run(
      input,
      '--out',
      at('out.xlsx'),
      '--report',
      at('r.json'),
      ...more,
    );
    expect(exitCode).toBe(2);
    expect(existsSync(at('out.xlsx'))).toBe(false);
    expect(existsSync(at('r.json'))).toBe(false);
    return complaints.join('\n');
  }

  test('a file that is not there', async () => {
    expect(await refused(at('absent.xlsx'))).toContain('absent.xlsx');
  });

  test('an empty file', async () => {
    writeFileSync(at('empty.xlsx'), '');
    expect(await refused(at('empty.xlsx'))).toMatch(/empty/i);
  });

  test('a text file named .xlsx', async () => {
    writeFileSync(at('text.xlsx'), 'id,name\n1,North\n');
    expect(await refused(at('text.xlsx'))).toContain('text.xlsx');
  });

  test('no sales table', async () => {
    expect(await refused(await bookOf({ Clients: CLIENTS }))).toMatch(/no sales table/i);
  });

  test('sales with a header and no rows', async () => {
    expect(await refused(await bookOf({ Clients: CLIENTS, Sales: SALES.slice(0, 1) }))).toMatch(/no rows/i);
  });

  test('two clients tables that fit equally: both are named', async () => {
    const words = await refused(await bookOf({ East: CLIENTS, West: CLIENTS, Sales: SALES }));
    expect(words).toMatch(/East/);
    expect(words).toMatch(/West/);
  });

  test('no readable date', async () => {
    const [header = [], ...rows] = SALES;
    const broken = rows.map(([id = '', , ...rest]) => [id, 'some day', ...rest]);
    expect(await refused(await bookOf({ Clients: CLIENTS, Sales: [header, ...broken] }))).toMatch(/date/i);
  });

  test('no sale of any known client', async () => {
    const [header = [], ...rows] = SALES;
    const strangers = rows.map(([, ...rest]) => ["'999", ...rest]);
    expect(await refused(await bookOf({ Clients: CLIENTS, Sales: [header, ...strangers] }))).toMatch(
      /client/i,
    );
  });

  test('settings with an unknown key, and settings that are no JSON', async () => {
    const input = await bookOf({ Clients: CLIENTS, Sales: SALES });
    writeFileSync(at('s.json'), '{"profit": {"cut": [70, 90]}}');
    expect(await refused(input, '--settings', at('s.json'))).toContain('profit.cut');
    writeFileSync(at('s.json'), '{profit');
    expect(await refused(input, '--settings', at('s.json'))).toMatch(/JSON/);
  });

  test('a protected clients sheet: its name is said', async () => {
    const opened = await readBook(readFileSync(await bookOf({ Clients: CLIENTS, Sales: SALES })));
    if (!opened.ok) throw new Error('The book does not open');
    const clients = opened.value.findSheet('Clients');
    if (!clients) throw new Error('The book has no clients');
    clients.protection.protected = true;
    writeFileSync(at('in.xlsx'), await writeBook(opened.value));
    expect(await refused(at('in.xlsx'))).toMatch(/Clients/);
  });

  test('words that are no arguments: the usage is shown', async () => {
    expect(await refused(sample, '--colour')).toMatch(/--colour[^]*|Usage/);
    const { exitCode, complaints } = await run();
    expect(exitCode).toBe(2);
    expect(complaints[0]).toMatch(/^Usage/);
  });
});

describe('questions beside the run', () => {
  const LOWER_CUTS = { profit: { cuts: [60, 90] } };

  async function ask(...words: string[]): ReturnType<typeof run> {
    return run(await bookOf({ Clients: CLIENTS, Sales: SALES }), ...words);
  }

  test('--why explains clients, also by a code that has lost its zeros', async () => {
    const { exitCode, said } = await ask('--why', '2', '--why', '001');
    expect(exitCode).toBe(0);
    // 300 of 400 stand above the second client: less than 80 %, so its margin is maximal too.
    expect(said).toEqual(
      expect.arrayContaining([
        '002 South',
        '  Category B: profit maximal, potential low.',
        '  Margin of the window: 100; profit maximal.',
        '001 North',
        '  Category A: profit maximal, potential high.',
        '  ABC A: margin of the window 300; A begins at 100, B at —.',
        '  XYZ cannot be told: fewer than 3 full months since the first order.',
        // Of two buyers one has the most days without an order and the larger sales.
        '  RFM 1-1-5 (best is 5-5-5): days since the last order 1, orders 1, sales 1,000.',
      ]),
    );
    expect(said.indexOf('002 South')).toBeLessThan(said.indexOf('001 North'));
  }, 60_000);

  test('--why with a code that nobody has is refused, and nothing is written', async () => {
    const { exitCode, complaints } = await ask('--why', '003', '--out', at('out.xlsx'));
    expect(exitCode).toBe(2);
    expect(complaints.at(-1)).toContain('003');
    expect(existsSync(at('out.xlsx'))).toBe(false);
  }, 60_000);

  test('--whatif tells who would move, in lines and in the report, and changes nothing', async () => {
    writeFileSync(at('other.json'), JSON.stringify(LOWER_CUTS));
    const { exitCode, said } = await ask('--whatif', at('other.json'), '--report', at('report.json'));
    expect(exitCode).toBe(0);
    // With cuts of 60 and 90 the second client is only high: 300 of 400 are below 360 and not below 240.
    expect(said).toEqual(
      expect.arrayContaining([
        '  A 1, B 1 → 0, C 0 → 1, D 0, E 0, not rated 0',
        '  B → C: 1',
        '    002 South: B → C',
      ]),
    );
    const report = JSON.parse(readFileSync(at('report.json'), 'utf8')) as Record<string, unknown>;
    expect(report).toMatchObject({
      categories: { A: 1, B: 1, C: 0 },
      whatIf: {
        category: {
          now: { A: 1, B: 1, C: 0, D: 0, E: 0, none: 0 },
          then: { A: 1, B: 0, C: 1, D: 0, E: 0, none: 0 },
          moves: [{ id: '002', from: 'B', to: 'C' }],
        },
        segment: { now: { '2': 1, '8': 1 }, moves: [] },
        status: { now: { active: 2 }, then: { active: 2 }, moves: [] },
      },
      passports: { base: { clients: 2, revenue: 1500, margin: 400 } },
    });
  }, 60_000);

  test('the settings of a question are checked as those of a run', async () => {
    writeFileSync(at('other.json'), '{"profit": {"cutz": [1, 2]}}');
    const { exitCode, complaints } = await ask('--whatif', at('other.json'));
    expect(exitCode).toBe(2);
    expect(complaints.at(-1)).toContain('profit.cutz');
  }, 60_000);
});
