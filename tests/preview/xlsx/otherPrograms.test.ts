import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { cellError } from '../../../src/preview/workbook/errors';
import type { Book } from '../../../src/preview/workbook/Book';
import { writeBook } from '../../../src/preview/xlsx/write';
import { documentElement, parseXml } from '../../../src/preview/xlsx/xml/tree';
import { blankBook, open, part, richFile, sheetOf, textParts } from './support';

/** Programs that read the files as strangers. Where one is not installed, a line says so and the others judge alone. */
const PYTHON = ['/usr/bin/python3', 'python3'].find((path) => runs(path, ['-c', 'import openpyxl']));
const OFFICE = ['/usr/bin/soffice', 'soffice'].find((path) => runs(path, ['--version']));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
  if (PYTHON === undefined) process.stderr.write('NOT JUDGED: python3 with openpyxl is not installed\n');
  if (OFFICE === undefined) process.stderr.write('NOT JUDGED: LibreOffice (soffice) is not installed\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function runs(path: string, args: string[]): boolean {
  return spawnSync(path, args, { stdio: 'ignore' }).status === 0;
}

/** A workbook of ours from nothing, with one of everything. */
function newBook(): Book {
  const book = blankBook('Отчёт');
  const sheet = sheetOf(book, 'Отчёт');
  const rows = [
    ['Код', 'Сумма', 'Доля'],
    ['000001', 1234.5, 0.25],
    ['000002', -7, 0.75],
  ];
  rows.forEach((row, index) => row.forEach((value, column) => sheet.cells.set(index, column, value)));
  sheet.cells.set(4, 0, 1227.5, '=SUM(Продажи[Сумма])');
  sheet.cells.set(4, 1, cellError('#N/A'), '=NA()');
  sheet.cells.set(4, 2, 'край ', '="край "');
  const header = book.styles.intern({
    bold: true,
    fillColor: '#1F4E78',
    fontColor: '#FFFFFF',
    wrapText: true,
  });
  const percent = book.styles.intern({
    numberFormat: '0.0%',
    borderBottom: { style: 'thin', color: '#FF0000' },
  });
  for (let column = 0; column < 3; column++) sheet.cells.setStyle(0, column, header);
  for (const row of [1, 2]) sheet.cells.setStyle(row, 2, percent);
  sheet.tables.push({
    id: book.nextTableId(),
    name: 'Продажи',
    area: { row: 0, column: 0, rows: 3, columns: 3 },
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
    columns: ['Код', 'Сумма', 'Доля'].map((name, index) => ({ id: index + 1, name })),
  });
  sheet.freeze = { rows: 1, columns: 0 };
  sheet.columnWidths.set(0, 20);
  sheet.tabColor = '#00B050';
  sheet.merges.push({ row: 6, column: 0, rows: 1, columns: 3 });
  sheet.pageLayout = { orientation: 'Landscape', titleRows: { start: 0, count: 1 } };
  const area = { row: 1, column: 1, rows: 2, columns: 1 };
  sheet.validations.push({
    area,
    rule: { list: { inCellDropDown: true, source: 'да,нет' } },
    ignoreBlanks: true,
  });
  sheet.conditionalFormats.push(
    {
      id: 'a',
      area,
      type: 'DataBar',
      priority: 0,
      stopIfTrue: false,
      body: { positiveFormat: { fillColor: '#638EC6' } },
    },
    {
      id: 'b',
      area,
      type: 'Custom',
      priority: 1,
      stopIfTrue: true,
      body: {
        rule: { formula: '=$B2<0' },
        format: { fill: { color: '#FFC7CE' }, font: { color: '#9C0006' } },
      },
    },
  );
  book.addSheet('Служебный').visibility = 'VeryHidden';
  book.names.push({ name: 'Порог', formula: '=Отчёт!$B$2', visible: true, comment: '' });
  book.settings.set('run', { rows: 2 });
  return book;
}

/** The rich book after what the add-in does to one: a column more, a sheet more, a look changed. */
async function editedBook(): Promise<Book> {
  const book = await open(richFile());
  const sheet = sheetOf(book, 'Клиенты и сбыт');
  const [table] = sheet.tables;
  if (table === undefined) throw new Error('no table');
  table.area = { ...table.area, columns: 7 };
  table.columns.push({ id: 7, name: 'Категория' });
  sheet.cells.set(0, 6, 'Категория');
  for (let row = 1; row < 21; row++) sheet.cells.set(row, 6, 'ABCDE'[row % 5] ?? null);
  sheet.cells.setStyle(
    1,
    2,
    book.styles.intern({ ...book.styles.get(sheet.cells.styleId(1, 2)), bold: true }),
  );
  book.addSheet('Действия').cells.set(0, 0, 'новый лист');
  return book;
}

const SCRIPT = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({sheet.title: {
    'cells': {cell.coordinate: str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None},
    'bold': [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.font.b],
    'tables': {table.name: [table.ref, [c.name for c in table.tableColumns]] for table in sheet.tables.values()},
    'state': sheet.sheet_state, 'freeze': sheet.freeze_panes, 'rules': sum(len(r) for r in sheet.conditional_formatting._cf_rules.values()),
    'charts': len(sheet._charts), 'lists': [str(v.sqref) for v in sheet.data_validations.dataValidation],
    'comments': [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment],
} for sheet in book.worksheets}))
`;

interface StrangeSheet {
  cells: Record<string, string>;
  bold: string[];
  tables: Record<string, unknown>;
  state: string;
  freeze: string | null;
  rules: number;
  charts: number;
  lists: string[];
  comments: string[];
}

function readByPython(bytes: Uint8Array): Record<string, StrangeSheet | undefined> {
  const path = join(folder, 'python.xlsx');
  writeFileSync(path, bytes);
  const text = execFileSync(PYTHON ?? '', ['-W', 'ignore', '-c', SCRIPT, path], { encoding: 'utf8' });
  return JSON.parse(text) as Record<string, StrangeSheet>;
}

function firstSheetByOffice(bytes: Uint8Array): string[] {
  const path = join(folder, 'office.xlsx');
  writeFileSync(path, bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(
    OFFICE ?? '',
    [
      '--headless',
      profile,
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):59,34,76',
      '--outdir',
      folder,
      path,
    ],
    {
      stdio: 'ignore',
      timeout: 50_000,
    },
  );
  return readFileSync(join(folder, 'office.csv'), 'utf8').split('\n');
}

/** Bytes of a book that pass our own eyes: every part is well-formed, and its type is stated. */
async function checked(book: Book): Promise<Uint8Array> {
  const bytes = await writeBook(book);
  const parts = textParts(bytes);
  const types = part(parts, '[Content_Types].xml');
  for (const [path, text] of parts) {
    const extension = path.slice(path.lastIndexOf('.') + 1);
    const isStated = types.includes(`PartName="/${path}"`) || types.includes(`Extension="${extension}"`);
    expect([path, isStated]).toEqual([path, true]);
    if (/xml|rels|vml/.test(extension)) expect(() => documentElement(parseXml(text))).not.toThrow();
  }
  return bytes;
}

describe('a new book', () => {
  it('is read by another library', async () => {
    const book = await readXlsx(await checked(newBook()));
    expect(book.sheets.map(({ name }) => name)).toEqual(['Отчёт', 'Служебный']);
    expect(book.sheets[0]?.rows[1]).toEqual(['000001', 1234.5, 0.25]);
  });

  it('is read by openpyxl', async () => {
    const bytes = await checked(newBook());
    if (PYTHON === undefined) return;
    const sheets = readByPython(bytes);
    expect(sheets['Отчёт']).toMatchObject({
      cells: { A2: '000001', B2: '1234.5', A5: '=SUM(Продажи[Сумма])', B5: '=NA()' },
      bold: ['A1', 'B1', 'C1'],
      tables: { Продажи: ['A1:C3', ['Код', 'Сумма', 'Доля']] },
      freeze: 'A2',
      rules: 2,
      lists: ['B2:B3'],
    });
    expect(sheets['Служебный']?.state).toBe('veryHidden');
  });

  it('is read by LibreOffice', async () => {
    const bytes = await checked(newBook());
    if (OFFICE === undefined) return;
    const lines = firstSheetByOffice(bytes);
    expect(lines.slice(0, 5)).toEqual([
      'Код;Сумма;Доля',
      '000001;1234.5;25.0%',
      '000002;-7;75.0%',
      ';;',
      '1227.5;#N/A;край ',
    ]);
  });
});

describe('a rich book after edits', () => {
  it('is read by openpyxl', async () => {
    const bytes = await checked(await editedBook());
    if (PYTHON === undefined) return;
    const sheets = readByPython(bytes);
    expect(sheets['Клиенты и сбыт']).toMatchObject({
      tables: { Клиенты: ['A1:G22', ['Код', 'Клиент', 'Закупки', 'Маржа', 'Доля', 'Дата', 'Категория']] },
      freeze: 'B2',
      rules: 5,
      charts: 1,
      comments: ['B5'],
      lists: ['G4:G10 I4', 'G11'],
    });
    expect(sheets['Клиенты и сбыт']?.bold).toContain('C2');
    expect(sheets.Formulas?.cells.B2).toBe('=IF(A1>0,"да & нет","<нет>")');
    expect(sheets['Действия']?.cells).toEqual({ A1: 'новый лист' });
  });

  it('is read by LibreOffice', async () => {
    const bytes = await checked(await editedBook());
    if (OFFICE === undefined) return;
    const lines = firstSheetByOffice(bytes);
    expect(lines[0]).toBe('Код;Клиент;Закупки;Маржа;Доля;Дата;Категория');
    expect(lines[4]).toBe('000004;Клиент 4;4,002.00 ₽;400;;04.01.2024;E');
  });
});
