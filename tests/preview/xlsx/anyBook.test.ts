import fc from 'fast-check';
import { cellError } from '../../../src/preview/workbook/errors';
import type { Book } from '../../../src/preview/workbook/Book';
import type { CellStyle, CellValue } from '../../../src/preview/workbook/types';
import { blankBook, open, reopen, richFile, sheetOf } from './support';

interface AnyCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | undefined;
  readonly style: CellStyle;
}

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).toUpperCase().padStart(6, '0')}`);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.integer(),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('_x000D_', ' a ', '\r\n', '0012', '=1', '', '\ud800'),
  fc.constantFrom('#N/A', '#REF!', '#DIV/0!', '#GETTING_DATA').map((text) => cellError(text as '#N/A')),
);
const formula = fc.constantFrom(
  undefined,
  undefined,
  '=SUM(A1:B2)',
  '=IF(A1>0,"<а&б>","_x0041_")',
  '=XLOOKUP(A1,B:B,C:C)',
  "='Другой лист'!$A$1",
  '=LET(x,1,x+1)',
  '=A1#',
);
const line = fc.record({ style: fc.constantFrom('thin' as const, 'double' as const), color });
const style: fc.Arbitrary<CellStyle> = fc.record(
  {
    numberFormat: fc.constantFrom('0.00', '#,##0', 'yyyy-mm-dd', '0.0 "шт"', '@'),
    bold: fc.constant(true),
    italic: fc.constant(true),
    underline: fc.constant(true),
    strikethrough: fc.constant(true),
    fontName: fc.constantFrom('Arial', 'Times New Roman'),
    fontSize: fc.integer({ min: 12, max: 40 }),
    fontColor: color.filter((each) => each !== '#000000'),
    fillColor: color,
    horizontal: fc.constantFrom('left' as const, 'right' as const),
    vertical: fc.constantFrom('top' as const, 'center' as const),
    wrapText: fc.constant(true),
    indent: fc.integer({ min: 1, max: 9 }),
    textRotation: fc.integer({ min: -90, max: 90 }).filter((angle) => angle !== 0),
    borderTop: line,
    borderLeft: line,
    locked: fc.constant(false),
    formulaHidden: fc.constant(true),
  },
  { requiredKeys: [] },
);
const cell: fc.Arbitrary<AnyCell> = fc.record({
  row: fc.integer({ min: 0, max: 30 }),
  column: fc.oneof(fc.integer({ min: 0, max: 8 }), fc.constantFrom(25, 26, 701, 16_383)),
  value,
  formula,
  style,
});

function put(book: Book, name: string, cells: readonly AnyCell[]): void {
  const sheet = sheetOf(book, name);
  for (const each of cells) {
    sheet.cells.set(each.row, each.column, each.value, each.formula);
    sheet.cells.setStyle(each.row, each.column, book.styles.intern(each.style));
  }
}

/** What a sheet holds, cell by cell; looks without the number that they have in a file. */
function contentOf(book: Book, name: string): string[] {
  const { cells } = sheetOf(book, name);
  const found: string[] = [];
  for (let column = 0; column < 16_384; column++) {
    for (let row = 0; row < cells.height(column); row++) {
      const look = { ...book.styles.get(cells.styleId(row, column)), fileFormat: undefined };
      const content = [cells.value(row, column), cells.formula(row, column) ?? null, sorted(look)];
      if (JSON.stringify(content) !== '[null,null,{}]')
        found.push(`${row} ${column} ${JSON.stringify(content)}`);
    }
  }
  return found.sort();
}

function sorted(look: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(look)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

describe('any book', () => {
  it('is the same when it was saved and opened again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 30 }), async (cells) => {
        const book = blankBook();
        put(book, 'Лист1', cells);
        const again = await reopen(book);
        expect(contentOf(again, 'Лист1')).toEqual(contentOf(book, 'Лист1'));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same when it was edited between two savings', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { maxLength: 15 }),
        fc.array(cell, { maxLength: 15 }),
        async (first, second) => {
          const book = blankBook();
          put(book, 'Лист1', first);
          const opened = await reopen(book);
          put(opened, 'Лист1', second);
          const again = await reopen(opened);
          expect(contentOf(again, 'Лист1')).toEqual(contentOf(opened, 'Лист1'));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('that came from a rich file is the same after edits and moved rows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { maxLength: 10 }),
        fc.constantFrom('Formulas', 'Texts', 'Клиенты и сбыт'),
        fc.integer({ min: 0, max: 9 }),
        async (cells, name, row) => {
          const book = await open(richFile());
          const sheet = sheetOf(book, name);
          sheet.cells.insertRows(row, 2);
          put(book, name, cells);
          sheet.cells.deleteColumns(row, 1);
          const again = await reopen(book);
          for (const each of book.sheets)
            expect(contentOf(again, each.name)).toEqual(contentOf(book, each.name));
        },
      ),
      { numRuns: 25 },
    );
  });
});
