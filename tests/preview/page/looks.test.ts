import { Looks } from '../../../src/preview/page/looks/Looks';
import { mix } from '../../../src/preview/page/looks/tableStyles';
import { Book } from '../../../src/preview/workbook/Book';
import { addTable } from '../../../src/preview/workbook/edit/tables';
import type { ConditionalFormatData } from '../../../src/preview/workbook/types';

/** A table A1:B5 with the numbers 10, 20, 30, 40 in A. */
function table(): Book {
  const book = new Book();
  const sheet = book.addSheet();
  ['Сумма', 10, 20, 30, 40].forEach((value, row) => sheet.cells.set(row, 0, value));
  sheet.cells.set(0, 1, 'Текст');
  addTable(book, sheet, { row: 0, column: 0, rows: 5, columns: 2 }, true);
  sheet.tables[0]!.style = 'TableStyleMedium2';
  return book;
}

function looksOf(book: Book): Looks {
  return new Looks(book, book.activeSheet);
}

function fills(book: Book): (string | undefined)[] {
  return [1, 2, 3, 4].map((row) => looksOf(book).at(row, 0).style.fillColor);
}

function format(
  type: string,
  body: Record<string, unknown>,
  more: Partial<ConditionalFormatData> = {},
): ConditionalFormatData {
  const area = { row: 1, column: 0, rows: 4, columns: 1 };
  return { id: type, area, type, priority: 0, stopIfTrue: false, body, ...more };
}

test('draws a table style: header, bands, and the cell’s own look over them', () => {
  const book = table();
  expect(looksOf(book).at(0, 0).style).toMatchObject({
    fillColor: '#4472C4',
    fontColor: '#FFFFFF',
    bold: true,
  });
  expect(fills(book)).toEqual(['#DAE3F3', undefined, '#DAE3F3', undefined]);
  book.activeSheet.cells.setStyle(1, 0, book.styles.intern({ fillColor: '#112233' }));
  expect(looksOf(book).at(1, 0).style.fillColor).toBe('#112233');
});

test('bands count only the rows that a filter leaves', () => {
  const book = table();
  book.activeSheet.filteredRows.add(2);
  const looks = looksOf(book);
  expect([1, 3, 4].map((row) => looks.at(row, 0).style.fillColor)).toEqual(['#DAE3F3', undefined, '#DAE3F3']);
});

const RED = { fill: { color: '#FF0000' } };

test.each<[string, ConditionalFormatData, boolean[]]>([
  [
    'greater than',
    format('CellValue', { rule: { formula1: '=20', operator: 'GreaterThan' }, format: RED }),
    [false, false, true, true],
  ],
  [
    'between',
    format('CellValue', { rule: { formula1: '20', formula2: '30', operator: 'Between' }, format: RED }),
    [false, true, true, false],
  ],
  [
    'a text',
    format('ContainsText', { rule: { operator: 'BeginsWith', text: '4' }, format: RED }),
    [false, false, false, true],
  ],
  [
    'the top two',
    format('TopBottom', { rule: { rank: 2, type: 'TopItems' }, format: RED }),
    [false, false, true, true],
  ],
  [
    'below average',
    format('PresetCriteria', { rule: { criterion: 'BelowAverage' }, format: RED }),
    [true, true, false, false],
  ],
])('conditional format: %s', (_what, rule, expected) => {
  const book = table();
  book.activeSheet.conditionalFormats = [rule];
  expect(fills(book).map((fill) => fill === '#FF0000')).toEqual(expected);
});

test('a colour scale mixes between its ends', () => {
  const book = table();
  const criteria = {
    minimum: { type: 'LowestValue', color: '#FFFFFF' },
    maximum: { type: 'HighestValue', color: '#000000' },
  };
  book.activeSheet.conditionalFormats = [format('ColorScale', { criteria })];
  expect(fills(book)).toEqual([
    '#FFFFFF',
    mix('#FFFFFF', '#000000', 1 / 3),
    mix('#FFFFFF', '#000000', 2 / 3),
    '#000000',
  ]);
});

test('a data bar takes its share of the cell', () => {
  const book = table();
  const body = {
    positiveFormat: { fillColor: '#00FF00' },
    lowerBoundRule: { type: 'LowestValue' },
    upperBoundRule: { type: 'HighestValue' },
  };
  book.activeSheet.conditionalFormats = [format('DataBar', body)];
  expect(looksOf(book).at(4, 0).bar).toMatchObject({ share: 1, color: '#00FF00' });
  expect(looksOf(book).at(2, 0).bar?.share).toBeCloseTo(0.5);
});

test('the rule of higher rank wins, and may stop the others', () => {
  const book = table();
  const all = { rule: { formula1: '0', operator: 'GreaterThan' } };
  const low = format(
    'CellValue',
    { ...all, format: { fill: { color: '#0000FF' }, font: { bold: true } } },
    { id: 'b', priority: 1 },
  );
  const high = format('CellValue', { ...all, format: RED }, { id: 'a' });
  book.activeSheet.conditionalFormats = [low, high];
  expect(looksOf(book).at(1, 0).style).toMatchObject({ fillColor: '#FF0000', bold: true });
  book.activeSheet.conditionalFormats = [low, { ...high, stopIfTrue: true }];
  expect(looksOf(book).at(1, 0).style.bold).toBeUndefined();
});
