import type { Opened } from './office';
import { fill, openBlank, refusal } from './office';

const CLIENTS = [
  ['Код', 'Клиент', 'Сумма'],
  ['C1', 'Альфа', 10],
  ['C2', 'Бета', 20],
];

describe('tables through the real Office.js', () => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await openBlank();
    await fill(opened, 'A1:C3', CLIENTS);
    await opened.run(async (context) => {
      const table = context.workbook.tables.add('Sheet1!A1:C3', true);
      table.name = 'Клиенты';
      await context.sync();
    });
  });
  afterEach(() => {
    opened.close();
  });

  const table = () => opened.book.findTable('Клиенты')!.table;
  const address = (area = table().area) => [area.row, area.column, area.rows, area.columns];
  const cells = () => opened.book.activeSheet.cells;
  const run = (work: (table: Excel.Table, sheet: Excel.Worksheet) => void) =>
    opened.run(async (context) => {
      work(context.workbook.tables.getItem('Клиенты'), context.workbook.worksheets.getFirst());
      await context.sync();
    });
  const refused = (work: (table: Excel.Table, sheet: Excel.Worksheet) => void) =>
    refusal(opened, (context) => {
      work(context.workbook.tables.getItem('Клиенты'), context.workbook.worksheets.getFirst());
    });

  it('gives ids, ranges and columns', async () => {
    await opened.run(async (context) => {
      const found = context.workbook.tables.getItem('клиенты').load('id,name,style,showTotals');
      const ranges = [found.getRange(), found.getDataBodyRange(), found.getHeaderRowRange()].map((range) =>
        range.load('address'),
      );
      const columns = found.columns.load('items/id,items/name,items/index,count');
      const rows = found.rows.load('count');
      await context.sync();
      expect(typeof found.id).toBe('string');
      expect(ranges.map((range) => range.address)).toEqual(['Sheet1!A1:C3', 'Sheet1!A2:C3', 'Sheet1!A1:C1']);
      expect(columns.items.map((column) => [column.id, column.name, column.index])).toEqual([
        [1, 'Код', 0],
        [2, 'Клиент', 1],
        [3, 'Сумма', 2],
      ]);
      expect([columns.count, rows.count]).toEqual([3, 2]);
    });
  });

  it('makes headers of blank, equal and number cells into different texts', async () => {
    await fill(opened, 'F1:I2', [
      ['', 'a', 'A', 5],
      [1, 2, 3, 4],
    ]);
    await opened.run(async (context) => {
      const made = context.workbook.tables.add('Sheet1!F1:I2', true);
      made.getHeaderRowRange().load('values');
      const header = made.getHeaderRowRange().load('values');
      await context.sync();
      expect(header.values).toEqual([['Column1', 'a', 'A2', '5']]);
    });
  });

  it('puts a header row above data without one, and moves what is below', async () => {
    await fill(opened, 'F1:F3', [[1], [2], ['below']]);
    await opened.run(async (context) => {
      const made = context.workbook.tables.add('Sheet1!F1:F2', false).getRange().load('values');
      await context.sync();
      expect(made.values).toEqual([['Column1'], [1], [2]]);
    });
    expect(cells().value(3, 5)).toBe('below');
  });

  it.each(['A1', 'AKB1', 'R1C1', 'R', 'c', 'два слова', '1a', 'a-b', '', 'a'.repeat(256)])(
    'refuses the name %p (office-platform.md §1.3)',
    async (name) => {
      expect(
        await refused((found) => {
          found.name = name;
        }),
      ).toBe('InvalidArgument');
    },
  );

  it('refuses a taken name, and tables that overlap (office-platform.md §1.3)', async () => {
    await fill(opened, 'F1:F2', [['x'], [1]]);
    await opened.run(async (context) => {
      context.workbook.tables.add('Sheet1!F1:F2', true).name = 'AKB_1';
      await context.sync();
    });
    expect(
      await refused((found) => {
        found.name = 'akb_1';
      }),
    ).toBe('ItemAlreadyExists');
    expect(await refusal(opened, (context) => context.workbook.tables.add('Sheet1!C3:D9', true))).toBe(
      'InvalidArgument',
    );
  });

  it('grows when rows are written just below it (office-platform.md §2)', async () => {
    await fill(opened, 'A4:C5', [
      ['C3', 'Гамма', 30],
      ['C4', 'Дельта', 40],
    ]);
    expect(address()).toEqual([0, 0, 5, 3]);
  });

  it('grows by large writes below it, which come in pieces (richapi-protocol.md §2.4)', async () => {
    await fill(
      opened,
      'A4:C2003',
      Array.from({ length: 2000 }, (_, row) => [`K${row}`, 'x', row]),
    );
    expect(address()).toEqual([0, 0, 2003, 3]);
  });

  it('grows to the right, naming the new column by its header', async () => {
    await fill(opened, 'D1:D3', [['Сегмент'], [1], [2]]);
    expect(address()).toEqual([0, 0, 3, 4]);
    expect(table().columns[3]).toMatchObject({ id: 4, name: 'Сегмент' });
  });

  it('does not grow by blanks, over cells in use, below a totals row, or a row further down (office-platform.md §2)', async () => {
    await fill(opened, 'A5:C5', [['C9', 'x', 1]]);
    await fill(opened, 'A4:C4', [['', '', '']]);
    expect(address()).toEqual([0, 0, 3, 3]);
    await fill(opened, 'A4:C5', [
      ['C3', 'y', 1],
      ['C4', 'z', 2],
    ]);
    expect(address()).toEqual([0, 0, 3, 3]);
    await run((found) => {
      found.showTotals = true;
    });
    await fill(opened, 'A7:C7', [['C9', 'x', 1]]);
    expect(address()).toEqual([0, 0, 4, 3]);
  });

  it('renames a column when its header is typed over, and keeps its id', async () => {
    await fill(opened, 'B1', [['Покупатель']]);
    expect(table().columns[1]).toMatchObject({ id: 2, name: 'Покупатель' });
    await fill(opened, 'B1', [['код']]);
    expect(table().columns[1]?.name).toBe('код2');
    expect(cells().value(0, 1)).toBe('код2');
  });

  it('fills a calculated column, and gives its formula to new rows', async () => {
    await run((found) => {
      found.columns.add(undefined, [['Двойная'], ['=[@Сумма]*2'], ['=[@Сумма]*2']]);
    });
    expect(table().columns[3]).toMatchObject({ name: 'Двойная', calculatedFormula: '=[@Сумма]*2' });
    await fill(opened, 'A4:C4', [['C3', 'Гамма', 30]]);
    expect(cells().formula(3, 3)).toBe('=[@Сумма]*2');
    await run((found) => {
      found.columns.getItem('Сумма').name = 'Итог, ₽';
    });
    expect(cells().formula(3, 3)).toBe('=[@[Итог, ₽]]*2');
    expect(table().columns[3]?.calculatedFormula).toBe('=[@[Итог, ₽]]*2');
    await fill(opened, 'A5:C5', [['C4', 'Дельта', 40]]);
    expect([address(), cells().formula(4, 3)]).toEqual([[0, 0, 5, 4], '=[@[Итог, ₽]]*2']);
  });

  it('fills a whole blank column when a formula is written into one of its cells', async () => {
    await run((found) => {
      found.columns.add(undefined, undefined, 'Плюс');
    });
    await fill(opened, 'D2', [['=C2+1']]);
    expect([cells().formula(1, 3), cells().formula(2, 3)]).toEqual(['=C2+1', '=C3+1']);
  });

  it('adds columns inside and at the end, and deletes them; cells beside it move', async () => {
    await fill(opened, 'E1', [['рядом']]);
    await run((found) => {
      found.columns.add(1, [['Канал'], ['Розница'], ['HoReCa']]);
    });
    expect(table().columns.map((column) => [column.id, column.name])).toEqual([
      [1, 'Код'],
      [4, 'Канал'],
      [2, 'Клиент'],
      [3, 'Сумма'],
    ]);
    expect([cells().value(0, 5), cells().value(2, 1), cells().value(2, 3)]).toEqual(['рядом', 'HoReCa', 20]);
    await run((found) => {
      found.columns.getItem('Клиент').delete();
    });
    expect(table().columns.map((column) => column.name)).toEqual(['Код', 'Канал', 'Сумма']);
    expect(address()).toEqual([0, 0, 3, 3]);
  });

  it('finds a column by its id after it was renamed and moved (richapi-protocol.md §3.1)', async () => {
    await opened.run(async (context) => {
      const found = context.workbook.tables.getItem('Клиенты');
      const column = found.columns.getItem('Сумма').load('id');
      await context.sync();
      column.name = 'Выручка';
      found.columns.add(0, undefined, 'Новый');
      await context.sync();
      const again = found.columns.getItem(column.id).load('name,index,values');
      await context.sync();
      expect([again.name, again.index]).toEqual(['Выручка', 3]);
      expect(again.values).toEqual([['Выручка'], [10], [20]]);
    });
  });

  it('adds and deletes rows; cells below move', async () => {
    await fill(opened, 'A5', [['ниже']]);
    await run((found) => {
      found.rows.add(undefined, [['C3', 'Гамма', 30]]);
      found.rows.add(0, [
        ['C0', 'Первая', 1],
        ['C00', 'Вторая', 2],
      ]);
    });
    expect(address()).toEqual([0, 0, 6, 3]);
    expect([1, 2, 3, 5, 7].map((row) => cells().value(row, 0))).toEqual(['C0', 'C00', 'C1', 'C3', 'ниже']);
    await run((found) => {
      found.rows.deleteRowsAt(0, 2);
      found.rows.getItemAt(0).delete();
    });
    expect([1, 2, 3, 4].map((row) => cells().value(row, 0))).toEqual(['C2', 'C3', null, 'ниже']);
  });

  it('keeps one blank row when all rows are deleted', async () => {
    await run((found) => {
      found.rows.deleteRowsAt(0, 2);
    });
    expect(address()).toEqual([0, 0, 2, 3]);
    expect(cells().value(1, 0)).toBeNull();
  });

  it('resizes where the header row stays and the areas overlap (office-platform.md §2)', async () => {
    await run((found) => {
      found.resize('A1:D6');
    });
    expect(address()).toEqual([0, 0, 6, 4]);
    expect(table().columns[3]?.name).toBe('Column1');
    expect(cells().value(0, 3)).toBe('Column1');
    for (const wrong of ['A2:C9', 'F1:G9', 'A1:C1']) {
      expect(await refused((found) => found.resize(wrong))).toBe('InvalidArgument');
    }
  });

  it('shows a totals row, putting it between the body and what is below', async () => {
    await fill(opened, 'A4', [['ниже']]);
    // what was just below has become a row of the table
    expect(address()).toEqual([0, 0, 4, 3]);
    await fill(opened, 'B5', [['рядом']]);
    await fill(opened, 'A7', [['далеко']]);
    await run((found) => {
      found.showTotals = true;
    });
    expect(cells().value(7, 0)).toBe('далеко');
    await opened.run(async (context) => {
      const total = context.workbook.tables.getItem('Клиенты').getTotalRowRange().load('address');
      await context.sync();
      expect(total.address).toBe(`Sheet1!A${table().area.rows}:C${table().area.rows}`);
    });
  });

  it('filters rows by shown values and comparisons, and clears (filtered rows are apart from hidden ones)', async () => {
    await fill(opened, 'A4:C4', [['C3', 'Гамма', 30]]);
    await run((found) => {
      found.columns.getItem('Клиент').filter.applyValuesFilter(['Альфа', 'Гамма']);
    });
    expect([...opened.book.activeSheet.filteredRows]).toEqual([2]);
    await run((found) => {
      found.columns.getItem('Сумма').filter.applyCustomFilter('>10');
    });
    expect([...opened.book.activeSheet.filteredRows].sort()).toEqual([1, 2]);
    await opened.run(async (context) => {
      const range = context.workbook.tables.getItem('Клиенты').getDataBodyRange();
      const view = range.getVisibleView().load('values');
      const rows = range.getRow(0).load('rowHidden');
      await context.sync();
      expect(view.values).toEqual([['C3', 'Гамма', 30]]);
      expect(rows.rowHidden).toBe(true);
    });
    await run((found) => {
      found.clearFilters();
    });
    expect(opened.book.activeSheet.filteredRows.size).toBe(0);
  });

  it('sorts by columns, keeping what was sorted by', async () => {
    await fill(opened, 'A4:C5', [
      ['C3', 'Гамма', 20],
      ['C4', 'Дельта', ''],
    ]);
    await opened.run(async (context) => {
      const found = context.workbook.tables.getItem('Клиенты');
      found.sort.apply([
        { key: 2, ascending: false },
        { key: 1, ascending: true },
      ]);
      const body = found.getDataBodyRange().load('values');
      found.sort.load('fields');
      await context.sync();
      expect(body.values.map((row) => row[0] as string)).toEqual(['C2', 'C3', 'C1', 'C4']);
      expect(found.sort.fields).toHaveLength(2);
    });
  });

  it('converts to plain cells, and deletes with its cells', async () => {
    await run((found) => {
      found.convertToRange();
    });
    expect([opened.book.findTable('Клиенты'), cells().value(1, 1)]).toEqual([undefined, 'Альфа']);
    await opened.run(async (context) => {
      context.workbook.tables.add('Sheet1!A1:C3', true).delete();
      await context.sync();
    });
    expect(cells().used()).toBeNull();
  });

  it('answers null objects and ItemNotFound for tables that are not there', async () => {
    await opened.run(async (context) => {
      const none = context.workbook.tables.getItemOrNullObject('нет');
      const nowhere = context.workbook.worksheets.add('B').tables.getItemOrNullObject('Клиенты');
      await context.sync();
      expect([none.isNullObject, nowhere.isNullObject]).toEqual([true, true]);
    });
    expect(await refusal(opened, (context) => context.workbook.tables.getItem('нет').load('name'))).toBe(
      'ItemNotFound',
    );
  });

  it('refuses to insert cells through part of a table, and lets whole rows through', async () => {
    expect(await refused((_found, sheet) => void sheet.getRange('B2').insert('Down'))).toBe(
      'InsertDeleteConflict',
    );
    await run((_found, sheet) => void sheet.getRange('3:3').insert('Down'));
    expect(address()).toEqual([0, 0, 4, 3]);
    await run((_found, sheet) => void sheet.getRange('1:1').insert('Down'));
    expect(address()).toEqual([1, 0, 4, 3]);
    await run((_found, sheet) => {
      sheet.getRange('B:B').delete('Left');
    });
    expect(table().columns.map((column) => column.name)).toEqual(['Код', 'Сумма']);
  });
});
