import { openOffice } from '../../../src/preview/transport/node';
import { OpenSheet } from './openSheet';

describe('formulas', () => {
  test('are calculated when they are typed and when what they read changes, through others too', async () => {
    const open = new OpenSheet();
    open.type('A1', 10);
    open.type('B1', '=A1*2');
    open.type('C1', '=B1+1');
    expect(open.show('B1:C1')).toEqual([[20, 21]]);
    open.type('A1', 50);
    expect(await open.read('B1:C1')).toEqual([[100, 101]]);
    open.close();
  });

  test('read whole columns, other sheets and names', () => {
    const open = new OpenSheet();
    const other = open.book.addSheet('Продажи 2026');
    other.cells.set(0, 0, 5);
    other.cells.set(7, 0, 6);
    open.book.names.push({ name: 'Итог', formula: "='Продажи 2026'!$A$1:$A$8", visible: true, comment: '' });
    open.type('A1', "=SUM('Продажи 2026'!A:A)");
    open.type('A2', '=SUM(Итог)*2');
    expect(open.show('A1:A2')).toEqual([[11], [22]]);
    other.cells.set(3, 0, 100);
    open.book.emit({
      kind: 'cells',
      sheetId: other.id,
      area: { row: 3, column: 0, rows: 1, columns: 1 },
      source: 'user',
    });
    expect(open.show('A1:A2')).toEqual([[111], [222]]);
    open.close();
  });

  test('read tables by their columns, and by the column of their own row', () => {
    const open = new OpenSheet();
    open.type('A1', [
      ['Код', 'Сумма', 'Двойная'],
      ['a', 1, ''],
      ['b', 2, ''],
    ]);
    open.addTable('A1:C3', 'Sales');
    open.type('C2', '=[@Сумма]*2');
    open.type('E1', '=SUM(Sales[Сумма])');
    open.type('E2', '=SUM(Sales[[Сумма]:[Двойная]])');
    expect(open.show('C2:C3')).toEqual([[2], [4]]);
    expect(open.show('E1:E2')).toEqual([[3], [9]]);
    open.type('A4', [['c', 10]]);
    expect(open.show('C4')).toBe(20);
    expect(open.show('E1')).toBe(13);
    open.close();
  });

  test('give the errors of Excel, and 0 for an empty cell', () => {
    const open = new OpenSheet();
    open.type('A1', [['=1/0', '=NOSUCHFUNCTION(1)', '=D9', '="a"+1', '=VLOOKUP("x",D1:E3,2,FALSE)']]);
    expect(open.show('A1:E1')).toEqual([['#DIV/0!', '#NAME?', 0, '#VALUE!', '#N/A']]);
    open.close();
  });

  test('spill arrays, keep off what stands in the way, and take the cells back', () => {
    const open = new OpenSheet();
    open.type('A1', [[3], [1], [2]]);
    open.type('C1', '=SORT(A1:A3)');
    open.type('D1', '=SUM(C1:C3)*10');
    expect(open.show('C1:D3')).toEqual([
      [1, 60],
      [2, null],
      [3, null],
    ]);
    open.type('C2', 'mine');
    expect(open.show('C1:C3')).toEqual([['#SPILL!'], ['mine'], [null]]);
    open.type('C2', '');
    expect(open.show('C1:C3')).toEqual([[1], [2], [3]]);
    open.type('A1', 30);
    expect(open.show('C1:D3')).toEqual([
      [1, 330],
      [2, null],
      [30, null],
    ]);
    open.type('C1', '');
    expect(open.show('C1:C3')).toEqual([[null], [null], [null]]);
    open.close();
  });

  test('shrink a spill with its array, and do not spill into a table or over the edge', () => {
    const open = new OpenSheet();
    open.type('A1', [[1], [1], [2]]);
    open.type('C1', '=UNIQUE(A1:A3)');
    expect(open.show('C1:C3')).toEqual([[1], [2], [null]]);
    open.type('A3', 1);
    expect(open.show('C1:C2')).toEqual([[1], [null]]);
    open.type('F1', [['h'], ['x']]);
    open.addTable('F1:F2', 'Narrow');
    open.type('E1', '=A1:B1');
    expect(open.show('E1')).toBe('#SPILL!');
    open.type('XFD1', '=A1:B1');
    expect(open.show('XFD1')).toBe('#SPILL!');
    open.close();
  });

  test('come back with undo', () => {
    const open = new OpenSheet();
    open.type('A1', [[3], [1]]);
    open.type('C1', '=SORT(A1:A2)');
    expect(open.show('C1:C2')).toEqual([[1], [3]]);
    open.type('C1', 'gone');
    expect(open.show('C1:C2')).toEqual([['gone'], [null]]);
    open.book.undo();
    expect(open.show('C1:C2')).toEqual([[1], [3]]);
    open.close();
  });

  test('read one another in a circle without hanging', () => {
    const open = new OpenSheet();
    open.type('A1', [['=B1+1', '=A1+1', '=5*2']]);
    expect(open.show('C1')).toBe(10);
    open.close();
  });

  test('keep the values of a file until something they depend on changes', () => {
    const open = new OpenSheet(undefined, (sheet) => {
      sheet.cells.set(0, 0, 2);
      sheet.cells.set(0, 1, 999, '=A1*2');
      sheet.cells.set(0, 2, 777, '=CUBEVALUE("x",A1)+A1');
      sheet.cells.set(0, 3, 555, '=IFERROR(FOREIGN.FUNCTION(A1),0)');
    });
    expect(open.show('B1:D1')).toEqual([[999, 777, 555]]);
    open.type('A1', 3);
    expect(open.show('B1:D1')).toEqual([[6, 777, 555]]);
    open.close();
  });

  test('wait when the book is calculated by hand', async () => {
    const open = new OpenSheet();
    open.type('A1', 1);
    open.type('B1', '=A1+1');
    expect(open.show('B1')).toBe(2);
    open.book.calculationMode = 'Manual';
    open.book.emit({ kind: 'calculation', source: 'user' });
    open.type('A1', 10);
    expect(open.show('B1')).toBe(2);
    open.calculation.calculator.recalculate('due');
    expect(await open.read('B1')).toEqual([[11]]);
    open.close();
  });

  test('move with inserted and deleted rows, and lose what was deleted', () => {
    const open = new OpenSheet();
    open.type('A1', [[1], [2], [3]]);
    open.type('C1', '=SUM(A1:A3)');
    open.type('C3', '=A3*10');
    expect(open.show('C1')).toBe(6);
    open.insertRow(1);
    open.type('A2', 100);
    expect(open.show('C1')).toBe(106);
    expect(open.show('C4')).toBe(30);
    open.deleteRow(3);
    expect(open.show('C1')).toBe(103);
    open.type('D1', '=A3');
    open.deleteRow(2);
    expect(open.show('D1')).toBe('#REF!');
    open.close();
  });

  test('follow undo of inserted and deleted rows', () => {
    const open = new OpenSheet();
    open.type('A1', [[1], [2], [3]]);
    open.type('C1', '=SUM(A1:A3)');
    open.book.history.record(() => open.deleteRow(1));
    expect(open.show('C1')).toBe(4);
    open.book.undo();
    expect(open.show('C1')).toBe(6);
    open.type('A2', 20);
    expect(open.show('C1')).toBe(24);
    open.close();
  });

  test('leave out hidden rows and subtotals where SUBTOTAL does', () => {
    const open = new OpenSheet();
    open.type('A1', [[1], [2], ['=SUBTOTAL(9,A1:A2)'], ['=SUBTOTAL(9,A1:A3)'], ['=SUBTOTAL(109,A1:A2)']]);
    open.sheet.hiddenRows.add(0);
    expect(open.show('A3:A5')).toEqual([[3], [3], [2]]);
    open.close();
  });

  test('number more than the engine takes at once, each its own text', () => {
    const open = new OpenSheet();
    const count = 12_000;
    open.type(
      'A1',
      Array.from({ length: count }, (_, row) => [
        row,
        `=A${String(row + 1)}+${row === 0 ? '0' : `B${String(row)}`}`,
      ]),
    );
    expect(open.show('B12000')).toBe((count * (count - 1)) / 2);
    open.close();
  });
});

describe('calculation on demand (doc comments of Excel.CalculationType)', () => {
  test('Recalculate does what is due also by hand; Full does every formula anew', async () => {
    const open = new OpenSheet();
    open.type('A1', [[1], ['=A1+1'], ['=RAND()']]);
    await open.read('A1');
    open.book.calculationMode = 'Manual';
    open.book.emit({ kind: 'calculation', source: 'user' });
    open.type('A1', 5);
    const { sheet } = open;
    expect(sheet.cells.value(1, 0)).toBe(2);
    const office = await openOffice(open.calculation.host);
    const calculate = (type: 'Recalculate' | 'Full'): Promise<void> =>
      office.Excel.run(async (context) => {
        context.workbook.application.calculate(type);
        await context.sync();
      });
    await calculate('Recalculate');
    expect(sheet.cells.value(1, 0)).toBe(6);
    sheet.cells.set(1, 0, 'stale', '=A1+1');
    await calculate('Recalculate');
    expect(sheet.cells.value(1, 0)).toBe('stale');
    await calculate('Full');
    expect(sheet.cells.value(1, 0)).toBe(6);
    office.close();
    open.close();
  });

  test('gives the values of formulas that stand in no cell', () => {
    const open = new OpenSheet();
    open.type('A1', [[1], [5], ['x']]);
    const formulas = ['=A1>2', '=A2>2', '=$A$3="x"', '=A2/0', '=NO_SUCH(1)'];
    expect(open.book.calculator?.valuesOf?.(open.sheet, formulas)).toEqual([
      false,
      true,
      true,
      { error: '#DIV/0!' },
      { error: '#NAME?' },
    ]);
    expect(open.sheet.cells.used()).toEqual({ row: 0, column: 0, rows: 3, columns: 1 });
    open.close();
  });
});
