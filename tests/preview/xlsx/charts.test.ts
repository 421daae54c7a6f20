import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addChart,
  changeChart,
  deleteChart,
  placeChart,
} from '../../../src/preview/workbook/charts/editCharts';
import { CHART_TYPES } from '../../../src/preview/workbook/charts/types';
import type { ChartData, ChartType } from '../../../src/preview/workbook/charts/types';
import { insertCells } from '../../../src/preview/workbook/edit/structure';
import { MAX_COLUMNS } from '../../../src/preview/workbook/area';
import type { Book } from '../../../src/preview/workbook/Book';
import { writeBook } from '../../../src/preview/xlsx/write';
import { blankBook, open, part, reopen, richFile, saved, sheetOf, textParts } from './support';

const BLOCK = { row: 0, column: 0, rows: 4, columns: 3 };

/** A book with a block of plan and fact, and charts of it. */
function bookWith(...types: ChartType[]): Book {
  const book = blankBook('План и факт');
  const sheet = sheetOf(book, 'План и факт');
  const rows = [
    ['Менеджер', 'План', 'Факт'],
    ['Анна', 100, 90],
    ['Борис', 200, 210],
    ['Вера', 300, 150],
  ];
  rows.forEach((row, at) => row.forEach((value, column) => sheet.cells.set(at, column, value)));
  types.forEach((type, index) => {
    const { id } = addChart(book, sheet, type, { sheet, area: BLOCK, by: 'Auto' });
    placeChart(book, sheet, id, { left: 240, top: index * 240 });
  });
  return book;
}

const chartsOf = (book: Book): ChartData[] => sheetOf(book, 'План и факт').charts;

/** A chart with something of everything. */
function dressed(): Book {
  const book = bookWith('ColumnClustered');
  changeChart(book, sheetOf(book, 'План и факт'), '2', (chart) => {
    chart.name = 'Выполнение';
    chart.title = {
      visible: true,
      text: 'План & факт\nза март',
      font: { size: 16, bold: true, color: '#1F4E78' },
    };
    chart.legend = { visible: true, position: 'Top', font: { size: 10 } };
    chart.categoryAxis = {
      visible: true,
      title: { visible: true, text: 'Менеджер' },
      reversePlotOrder: true,
    };
    chart.valueAxis = {
      visible: true,
      numberFormat: '# ##0',
      minimum: 0,
      maximum: 400,
      majorUnit: 100,
      majorGridlines: { visible: false },
      tickLabelPosition: 'Low',
    };
    chart.gapWidth = 60;
    chart.format = { fill: '#F2F2F2', line: { style: 'None' } };
    const [plan, fact] = chart.series;
    if (plan === undefined || fact === undefined) throw new Error('no series');
    plan.format = { fill: '#A6A6A6' };
    plan.labels = { showValue: true, position: 'OutsideEnd', numberFormat: '0', font: { size: 8 } };
    plan.points = { 1: { fill: '#FF0000' } };
    fact.name = 'Факт';
    fact.type = 'LineMarkers';
    fact.format = { line: { color: '#00B050', weight: 3, style: 'Dash' } };
    fact.markerSize = 8;
    fact.smooth = true;
  });
  return book;
}

describe('charts in files (ECMA-376 part 1, §20.5 and §21.2)', () => {
  it.each(CHART_TYPES)('brings a %s back as it was', async (type) => {
    const book = bookWith(type);
    expect(chartsOf(await reopen(book))).toEqual(chartsOf(book));
  });

  it('brings every look back', async () => {
    const book = dressed();
    expect(chartsOf(await reopen(book))).toEqual(chartsOf(book));
  });

  it('writes values that the cells have, for programs that do not calculate', async () => {
    const chart = part(await saved(bookWith('Pie')), 'xl/charts/chart1.xml');
    expect(chart).toContain("<c:f>'План и факт'!$B$2:$B$4</c:f>");
    expect(chart).toContain('<c:pt idx="1"><c:v>200</c:v></c:pt>');
    expect(chart).toContain('<c:pt idx="0"><c:v>Анна</c:v></c:pt>');
  });

  it('leaves parts of unchanged charts byte for byte, and rewrites only the one that changed', async () => {
    const first = await writeBook(bookWith('Line', 'Pie'));
    const book = await open(first);
    sheetOf(book, 'План и факт').cells.set(9, 0, 'x');
    const before = textParts(first);
    const after = await saved(book);
    for (const path of before.keys())
      if (/charts|drawings/.test(path)) expect(after.get(path)).toBe(before.get(path));
    const [line] = chartsOf(book);
    if (line === undefined) throw new Error('no chart');
    line.title = { visible: true, text: 'Иначе' };
    const changed = await saved(book);
    expect(changed.get('xl/charts/chart1.xml')).toContain('Иначе');
    expect(changed.get('xl/charts/chart2.xml')).toBe(before.get('xl/charts/chart2.xml'));
  });

  it('moves charts and their ranges with inserted rows once, not twice', async () => {
    const book = await open(await writeBook(bookWith('ColumnClustered')));
    const sheet = sheetOf(book, 'План и факт');
    placeChart(book, sheet, '2', { top: 60 });
    const corner = chartsOf(book)[0]?.from.row ?? 0;
    insertCells(book, sheet, { row: 1, column: 0, rows: 2, columns: MAX_COLUMNS }, 'rows');
    addChart(book, sheet, 'Pie', { sheet, area: { ...BLOCK, rows: 6 }, by: 'Auto' });
    const again = await reopen(book);
    expect(chartsOf(again)[0]?.series[0]?.values).toBe("='План и факт'!$B$4:$B$6");
    expect(chartsOf(again)[0]?.from.row).toBe(corner + 2);
    expect(chartsOf(again)).toEqual(chartsOf(book));
  });

  it('takes the parts of deleted charts away, with the drawing when nothing else is in it', async () => {
    const book = await open(await writeBook(bookWith('Line', 'Pie')));
    deleteChart(book, sheetOf(book, 'План и факт'), '2');
    const one = await saved(book);
    expect([...one.keys()].filter((path) => path.includes('charts/chart'))).toEqual(['xl/charts/chart2.xml']);
    deleteChart(book, sheetOf(book, 'План и факт'), '3');
    const none = await saved(book);
    expect([...none.keys()].filter((path) => /charts|drawings/.test(path))).toEqual([]);
    expect(part(none, 'xl/worksheets/sheet1.xml')).not.toContain('drawing');
    expect(part(none, '[Content_Types].xml')).not.toContain('drawing');
  });

  it('keeps a user’s drawing and adds a chart to it', async () => {
    const bytes = richFile();
    const book = await open(bytes);
    const before = textParts(bytes);
    const drawn = book.sheets.find((_sheet, index) =>
      (before.get(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`) ?? '').includes('drawing'),
    );
    if (drawn === undefined) throw new Error('no sheet with a drawing');
    const own = drawn.charts.length;
    addChart(book, drawn, 'Line', { sheet: drawn, area: BLOCK, by: 'Auto' });
    const bytesAfter = await writeBook(book);
    const after = textParts(bytesAfter);
    for (const [path, text] of before)
      if (/charts\/chart|media/.test(path)) expect(after.get(path)).toBe(text);
    expect((await open(bytesAfter)).findSheet(drawn.name)?.charts).toHaveLength(own + 1);
  });

  it('does not refuse a file for a chart that cannot be read', async () => {
    const { zipSync, unzipSync, strToU8 } = await import('fflate');
    const parts = unzipSync(await writeBook(bookWith('Line')));
    parts['xl/charts/chart1.xml'] = strToU8('<c:chartSpace><broken>');
    const book = await open(zipSync(parts));
    expect(chartsOf(book)).toEqual([]);
    expect(part(await saved(book), 'xl/charts/chart1.xml')).toBe('<c:chartSpace><broken>');
  });
});

const PYTHON = ['/usr/bin/python3', 'python3'].find(
  (path) => spawnSync(path, ['-c', 'import openpyxl'], { stdio: 'ignore' }).status === 0,
);

describe('charts as strangers read them', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'charts-'));
    if (PYTHON === undefined) process.stderr.write('NOT JUDGED: python3 with openpyxl is not installed\n');
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('openpyxl finds every chart with its series', async () => {
    if (PYTHON === undefined) return;
    const file = join(folder, 'charts.xlsx');
    writeFileSync(file, await writeBook(bookWith(...CHART_TYPES)));
    const script = `import openpyxl,sys
for c in openpyxl.load_workbook(sys.argv[1]).active._charts: print(type(c).__name__, len(c.series), c.series[0].val.numRef.f)`;
    const { stdout, stderr } = spawnSync(PYTHON, ['-c', script, file], { encoding: 'utf8' });
    expect(stderr).toBe('');
    const lines = stdout.trim().split('\n');
    expect(lines).toHaveLength(CHART_TYPES.length);
    expect(lines[0]).toBe("BarChart 2 'План и факт'!$B$2:$B$4");
    expect(lines.at(-1)).toBe("DoughnutChart 2 'План и факт'!$B$2:$B$4");
  });
});
