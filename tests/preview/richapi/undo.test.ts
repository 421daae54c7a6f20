import { typeInto } from '../../../src/preview/workbook/edit';
import type { Book } from '../../../src/preview/workbook/Book';
import type { Opened } from './office';
import { fill, openBlank } from './office';

/** All that a book holds, as plain data. */
function picture(book: Book): unknown {
  return book.sheets.map((sheet) => {
    const cells: unknown[] = [];
    for (let row = 0; row < 12; row += 1) {
      for (let column = 0; column < 8; column += 1) {
        const value = sheet.cells.value(row, column);
        const formula = sheet.cells.formula(row, column);
        const style = sheet.cells.styleId(row, column);
        if (value !== null || formula !== undefined || style !== 0)
          cells.push([row, column, value, formula, style]);
      }
    }
    const { name, tables, merges, validations, conditionalFormats, names, freeze, visibility } = sheet;
    const lines = [sheet.columnWidths, sheet.rowHeights, sheet.hiddenRows, sheet.filteredRows].map((each) => [
      ...each,
    ]);
    return structuredClone({
      name,
      cells,
      tables,
      merges,
      validations,
      conditionalFormats,
      names,
      freeze,
      visibility,
      lines,
      book: book.names,
    });
  });
}

describe('undo: one record for each sync (office-platform.md §6)', () => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await openBlank();
    await fill(opened, 'A1:C4', [
      ['Код', 'Клиент', 'Сумма'],
      ['C1', 'Альфа', 10],
      ['C2', 'Бета', 20],
      ['C3', 'Гамма', '=C2+C3'],
    ]);
    await opened.run(async (context) => {
      context.workbook.tables.add('Sheet1!A1:C4', true).name = 'База';
      context.workbook.names.add('Итог', '=Sheet1!$C$4');
      await context.sync();
    });
  });
  afterEach(() => {
    opened.close();
  });

  const works: Record<
    string,
    (sheet: Excel.Worksheet, table: Excel.Table, context: Excel.RequestContext) => void
  > = {
    'values and growth': (sheet) => {
      sheet.getRange('A5:C6').values = [
        ['C4', 'Дельта', 1],
        ['C5', 'x', 2],
      ];
      sheet.getRange('A1').values = [['Id']];
    },
    'rows in and out': (sheet) => {
      sheet.getRange('3:3').insert('Down');
      sheet.getRange('2:2').delete('Up');
    },
    'columns in and out': (sheet) => {
      sheet.getRange('B:B').insert('Right');
      sheet.getRange('C:C').delete('Left');
    },
    'table columns and rows': (_sheet, table) => {
      table.columns.add(1, undefined, 'Новый');
      table.rows.add(0, [['C0', 'n', 'x', 1]]);
      table.columns.getItem('Код').delete();
    },
    'table name, totals, style, size': (_sheet, table) => {
      table.showTotals = true;
      table.name = 'Клиенты';
      table.style = 'TableStyleLight1';
      table.showTotals = false;
      table.resize('A1:D9');
    },
    'looks and lines': (sheet) => {
      sheet.getRange('A1:C2').format.fill.color = 'red';
      sheet.getRange('B:B').format.font.bold = true;
      sheet.getRange('A:A').format.columnWidth = 120;
      sheet.getRange('3:3').rowHidden = true;
      sheet.getRange('F1:G2').merge();
      sheet.freezePanes.freezeRows(1);
    },
    'rules and names': (sheet, _table, context) => {
      sheet.getRange('A2:A4').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
      sheet.getRange('A2:A4').conditionalFormats.add('DataBar');
      context.workbook.names.add('Ещё', '=1');
      context.workbook.names.getItem('Итог').delete();
    },
    'sort and filter': (_sheet, table) => {
      table.sort.apply([{ key: 0, ascending: false }]);
      table.columns.getItem('Код').filter.applyValuesFilter(['C1']);
    },
    'deleting the table': (_sheet, table) => {
      table.delete();
    },
    sheets: (sheet, _table, context) => {
      context.workbook.worksheets.add('B').position = 0;
      sheet.name = 'C';
      sheet.visibility = 'Hidden';
    },
  };

  it.each(Object.entries(works))('takes back and does again: %s', async (_name, work) => {
    const { book } = opened;
    const before = picture(book);
    const levels = book.history.undoLevels;
    await opened.run(async (context) => {
      work(context.workbook.worksheets.getFirst(), context.workbook.tables.getItem('База'), context);
      await context.sync();
    });
    const after = picture(book);
    expect(after).not.toEqual(before);
    expect(book.history.undoLevels).toBe(levels + 1);
    expect(book.undo()).toBe(true);
    expect(picture(book)).toEqual(before);
    expect(book.redo()).toBe(true);
    expect(picture(book)).toEqual(after);
    book.undo();
    expect(picture(book)).toEqual(before);
  });

  it('makes one record of each entry a person types, and forgets what could be done again', () => {
    const { book } = opened;
    const type = (text: string) =>
      typeInto(book, book.activeSheet, 9, 5, [[text]], { culture: 'ru-RU', source: 'user' });
    type('1,5');
    type('2,5');
    book.undo();
    expect(book.activeSheet.cells.value(9, 5)).toBe(1.5);
    type('3');
    expect(book.redo()).toBe(false);
  });

  it('makes no record of a batch that only reads', async () => {
    const levels = opened.book.history.undoLevels;
    await opened.run(async (context) => {
      context.workbook.worksheets.getFirst().getUsedRange().load('values');
      await context.sync();
    });
    expect(opened.book.history.undoLevels).toBe(levels);
  });

  it.each([
    ['deleting a sheet', (context: Excel.RequestContext) => context.workbook.worksheets.getLast().delete()],
    [
      'protecting a sheet',
      (context: Excel.RequestContext) => context.workbook.worksheets.getFirst().protection.protect(),
    ],
  ])('forgets everything after %s, which cannot be undone (office-platform.md §6)', async (_name, work) => {
    opened.book.addSheet('B');
    await opened.run(async (context) => {
      work(context);
      await context.sync();
    });
    expect(opened.book.undo()).toBe(false);
  });

  it('keeps 100 levels (office-platform.md §1.3)', () => {
    const { book } = opened;
    for (let count = 0; count < 120; count += 1) {
      typeInto(book, book.activeSheet, 9, 5, [[count]], { culture: 'en-US', source: 'user' });
    }
    expect(book.history.undoLevels).toBe(100);
  });
});
