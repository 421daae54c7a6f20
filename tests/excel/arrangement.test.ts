/** How people arrange our sheets survives a rebuild; what they break is recognised, said, and repaired or left alone. */
import { typeInto } from '../../src/preview/workbook/edit';
import { addTableColumn, deleteTableColumn } from '../../src/preview/workbook/edit/tableParts';
import { convertToRange } from '../../src/preview/workbook/edit/tables';
import { filterTableColumn } from '../../src/preview/workbook/edit/tableFilters';
import { deleteSheet } from '../../src/preview/workbook/edit/sheets';
import type { CellValue } from '../../src/preview/workbook/types';
import { build, cell, columnOf, gridOf, open, openBeside, sheetOf, type, USER } from './support/actionBook';
import { closePorts, valueOf } from './support/openPort';

afterEach(closePorts);

test('colours, order and widths of columns, filters and own formulas outlive a rebuild', async () => {
  const opened = await open();
  const { book } = opened;
  const before = sheetOf(book);
  const style = (id: string, header: string) => {
    const place = sheetOf(book);
    const at = cell(place, id, header);
    return book.styles.get(place.sheet.cells.styleId(at.row, at.column));
  };
  const yellow = book.styles.intern({ fillColor: '#FFFF00', bold: true });
  const painted = cell(before, 'b', 'Клиент');
  before.sheet.cells.setStyle(painted.row, painted.column, yellow);
  const leaning = cell(before, 'c', 'Менеджер');
  before.sheet.cells.setStyle(leaning.row, leaning.column, book.styles.intern({ italic: true }));
  addTableColumn(book, before, 1, null, 'Скидка');
  before.sheet.columnWidths.set(1, 33);
  type(book, 'c', 'Скидка', 0.05);
  type(book, 'b', 'Статус', 'сделано');
  const status = before.table.columns.find(({ name }) => name === 'Статус');
  if (status === undefined) throw new Error('no status');
  filterTableColumn(
    book,
    { sheet: before.sheet, table: before.table, column: status },
    { filterOn: 'Values', values: ['сделано'] },
  );
  typeInto(book, book.findSheet('Продажи') ?? before.sheet, 2, 2, [[300_000]], USER);

  await build(opened);
  const after = sheetOf(book);
  expect(after.table.columns.slice(0, 3).map(({ name }) => name)).toEqual(['Код', 'Скидка', 'Клиент']);
  expect(after.sheet.columnWidths.get(1)).toBeCloseTo(33, 0);
  expect(style('b', 'Клиент')).toMatchObject({ fillColor: '#FFFF00', bold: true });
  expect(style('a', 'Клиент').fillColor).not.toBe('#FFFF00');
  expect(style('a', 'Клиент').bold ?? false).toBe(false);
  expect(style('c', 'Менеджер').italic).toBe(true);
  expect(style('b', 'Менеджер').italic ?? false).toBe(false);
  const discount = cell(after, 'c', 'Скидка');
  expect(after.sheet.cells.value(discount.row, discount.column)).toBe(0.05);
  expect(after.table.columns.find(({ name }) => name === 'Статус')).toMatchObject({
    filterValues: ['сделано'],
  });
  expect(after.sheet.filteredRows.size).toBe(3);
  expect(after.sheet.filteredRows.has(cell(after, 'b', 'Код').row)).toBe(false);
});

test('a moved client says from where and since which report date', async () => {
  const opened = await open();
  type(opened.book, 'a', 'Комментарий', 'идёт за клиентом');
  valueOf(await opened.session.changeSettings({ grid: gridOf('B') }));
  await build(opened);
  const moved = sheetOf(opened.book, 'Действия B');
  const value = (header: string): CellValue => {
    const { row, column } = cell(moved, 'a', header);
    return moved.sheet.cells.value(row, column);
  };
  expect(value('Комментарий')).toBe('идёт за клиентом');
  expect(value('Переход')).toMatch(/^из A \d\d\.\d\d\.\d{4}$/);
  await build(opened);
  expect(value('Переход')).toMatch(/^из A/);
});

test('a table turned into plain cells is found by its header, said, and made a table again', async () => {
  const opened = await open();
  type(opened.book, 'a', 'Комментарий', 'в ячейках');
  convertToRange(opened.book, sheetOf(opened.book));
  expect(await build(opened)).toContain('ownTableToRange');
  const place = sheetOf(opened.book);
  const { row, column } = cell(place, 'a', 'Комментарий');
  expect(place.sheet.cells.value(row, column)).toBe('в ячейках');
});

test('without the id column clients are found by their names', async () => {
  const opened = await open();
  type(opened.book, 'a', 'Комментарий', 'по имени');
  const place = sheetOf(opened.book);
  const id = place.table.columns.find(({ name }) => name === 'Код');
  if (id === undefined) throw new Error('no id');
  deleteTableColumn(opened.book, place, id);
  expect(await build(opened)).toContain('ownIdColumnDeleted');
  const again = sheetOf(opened.book);
  const { row, column } = cell(again, 'a', 'Комментарий');
  expect(again.sheet.cells.value(row, column)).toBe('по имени');
});

test('a deleted sheet is said and built anew', async () => {
  const opened = await open();
  deleteSheet(opened.book, sheetOf(opened.book).sheet);
  expect(await build(opened)).toContain('ownSheetDeleted');
  expect(sheetOf(opened.book).table.area.rows).toBe(5);
});

test('a sheet of ours that became something else is left alone, and a new one stands beside it', async () => {
  const opened = await open();
  const { sheet, table } = sheetOf(opened.book);
  convertToRange(opened.book, { sheet, table });
  sheet.merges.length = 0;
  for (let row = 0; row < 60; row += 1) for (let at = 0; at < 20; at += 1) sheet.cells.set(row, at, null);
  typeInto(opened.book, sheet, 3, 1, [['мои'], ['расчёты']], USER);
  expect(await build(opened)).toContain('ownSheetUnreadable');
  expect([3, 4].map((row) => sheet.cells.value(row, 1))).toEqual(['мои', 'расчёты']);
  expect(sheetOf(opened.book, 'Действия A 2').table.area.rows).toBe(5);
});

test('what stands right of the table stays where it is, what stands below it goes to the archive', async () => {
  const opened = await open();
  const { sheet } = sheetOf(opened.book);
  typeInto(opened.book, sheet, 2, 30, [['сбоку']], USER);
  await build(opened);
  expect(sheet.cells.value(2, 30)).toBe('сбоку');
  expect(opened.book.findSheet('Архив заметок')).toBeUndefined();
  typeInto(opened.book, sheet, sheetOf(opened.book).table.area.row + 8, 1, [['снизу']], USER);
  await build(opened);
  const archive = sheetOf(opened.book, 'Архив заметок');
  const { column } = { column: columnOf(archive.table, 'Комментарий') };
  expect(archive.sheet.cells.value(archive.table.area.row + 1, column)).toBe('снизу');
});

test('the order that people sorted by, and a formula over columns of the table, outlive a rebuild', async () => {
  const opened = await open();
  const { book, office } = opened;
  const before = sheetOf(book);
  addTableColumn(book, before, 3, null, 'Доля');
  const name = before.table.name;
  const formula = `=${name}[[#This Row],[Потенциал]]/SUM(${name}[Потенциал])`;
  for (const id of ['a', 'b', 'c', 'd']) type(book, id, 'Доля', formula);
  await office.Excel.run(async (context) => {
    const key = columnOf(before.table, 'Клиент') - before.table.area.column;
    context.workbook.tables.getItem(name).sort.apply([{ key, ascending: true }]);
    await context.sync();
  });
  const order = (): CellValue[] => {
    const { sheet, table } = sheetOf(book);
    const at = columnOf(table, 'Код');
    return [1, 2, 3, 4].map((row) => sheet.cells.value(table.area.row + row, at));
  };
  expect(order()).toEqual(['a', 'b', 'c', 'd']);
  type(book, 'd', 'Комментарий', 'при своём клиенте');

  await build(opened);
  expect(order()).toEqual(['a', 'b', 'c', 'd']);
  const after = sheetOf(book);
  const note = cell(after, 'd', 'Комментарий');
  expect(after.sheet.cells.value(note.row, note.column)).toBe('при своём клиенте');
  for (const id of ['a', 'd']) {
    const { row, column } = cell(after, id, 'Доля');
    expect(after.sheet.cells.formula(row, column)).toMatch(/\[Потенциал\]/);
  }
});

test('two people who rebuild in turn lose nothing that either typed', async () => {
  const first = await open();
  const second = await openBeside(first);
  const { book } = first;
  type(book, 'a', 'Комментарий', 'от первого');
  await build(second);
  type(book, 'a', 'Ответственный', 'Второй');
  type(book, 'b', 'Комментарий', 'от второго');
  await build(first);
  type(book, 'c', 'Комментарий', 'ещё от первого');
  valueOf(await second.session.changeSettings({ grid: gridOf('B') }));
  await build(second);
  await build(first);
  // Whose settings count last decides the category; the notes follow their clients wherever they stand.
  const sheets = ['Действия A', 'Действия B'].map((name) => book.findSheet(name)?.tables[0]?.area.rows);
  expect(sheets).toEqual(expect.arrayContaining([5]));
  const at = sheets[0] === 5 ? 'Действия A' : 'Действия B';
  const standing = (id: string, header: string): CellValue => {
    const place = sheetOf(book, at);
    const { row, column } = cell(place, id, header);
    return place.sheet.cells.value(row, column);
  };
  expect(standing('a', 'Комментарий')).toBe('от первого');
  expect(standing('a', 'Ответственный')).toBe('Второй');
  expect(standing('b', 'Комментарий')).toBe('от второго');
  expect(standing('c', 'Комментарий')).toBe('ещё от первого');
  expect(book.findSheet('Архив заметок')).toBeUndefined();
});
