/** `--managers`: a workbook for each manager, with what is known of the clients and room for what will be done. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { segmentFile } from '../../../src/preview/cli/segmentFile';
import { Book } from '../../../src/preview/workbook/Book';
import type { CellValue } from '../../../src/preview/workbook/types';
import { readBook } from '../../../src/preview/xlsx/read';
import { writeBook } from '../../../src/preview/xlsx/write';
import { fill } from '../../excel/support/books';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'akb-managers-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const CLIENTS: CellValue[][] = [
  ['Client code', 'Customer name', 'Channel', 'Manager', 'Annual potential', 'Address', 'Phone'],
  ['001', '=HYPERLINK("http://x","y")', 'Retail', 'Ann', 600_000, 'Main St, 5', '+7 900 1'],
  ['002', 'South', 'Retail', 'Bob/"Ltd"', 40_000, '-5', ''],
  // Two rows of one client: what both say is said once.
  ['001', 'North', 'Retail', 'Ann', 600_000, 'Main St, 5', '@x'],
];
const SALES: CellValue[][] = [
  ['Client code', 'Invoice date', 'Amount', 'Gross margin'],
  ['001', 46_111, 1000, 300],
  ['002', 46_112, 500, 100],
];

/** Rows of the table in a file, as texts by header. */
async function tableIn(path: string): Promise<Record<string, CellValue>[]> {
  const read = await readBook(readFileSync(path));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const sheet = read.value.sheets.find(({ tables }) => tables.length > 0);
  const table = sheet?.tables[0];
  if (sheet === undefined || table === undefined) throw new Error('No table');
  const { row, column, rows } = table.area;
  return Array.from({ length: rows - 1 }, (_, nth) =>
    Object.fromEntries(
      table.columns.map(({ name }, each) => [name, sheet.cells.value(row + 1 + nth, column + each)]),
    ),
  );
}

test('files are named after managers and say how to reach the clients; texts stay texts', async () => {
  const book = new Book();
  fill(book.addSheet('Clients'), 0, 0, CLIENTS);
  fill(book.addSheet('Sales'), 0, 0, SALES);
  const input = join(folder, 'in.xlsx');
  writeFileSync(input, await writeBook(book));
  const out = join(folder, 'out');
  const complaints: string[] = [];
  const exitCode = await segmentFile([input, '--managers', out, '--lang', 'en'], {
    systemLocale: 'en',
    say: () => undefined,
    complain: (line) => complaints.push(line),
  });
  expect(complaints).toEqual([]);
  expect(exitCode).toBe(0);
  expect(readdirSync(out).sort()).toEqual(['Ann.xlsx', 'Bob Ltd.xlsx']);
  expect(await tableIn(join(out, 'Ann.xlsx'))).toMatchObject([
    {
      Id: '001',
      Client: '=HYPERLINK("http://x","y")',
      'Company data': 'Main St, 5',
      Contacts: '+7 900 1, @x',
    },
  ]);
  expect(await tableIn(join(out, 'Bob Ltd.xlsx'))).toMatchObject([
    { Id: '002', 'Company data': '-5', Contacts: null },
  ]);
}, 60_000);
