/** Small books that tests start from. */
import { Book } from '../../../src/preview/workbook/Book';
import { addTable, renameTable } from '../../../src/preview/workbook/edit/tables';
import type { Sheet } from '../../../src/preview/workbook/Sheet';
import type { CellValue, TableData } from '../../../src/preview/workbook/types';

/** Puts values into cells as they are: nothing is parsed. */
export function fill(
  sheet: Sheet,
  row: number,
  column: number,
  rows: readonly (readonly CellValue[])[],
): void {
  rows.forEach((cells, atRow) => {
    cells.forEach((value, atColumn) => {
      sheet.cells.set(row + atRow, column + atColumn, value);
    });
  });
}

/** A table of the rows (the first is the header) whose first cell is at the place. */
export function putTable(
  book: Book,
  sheet: Sheet,
  name: string,
  rows: readonly (readonly CellValue[])[],
  row = 0,
  column = 0,
): TableData {
  fill(sheet, row, column, rows);
  const table = addTable(
    book,
    sheet,
    { row, column, rows: rows.length, columns: rows[0]?.length ?? 1 },
    true,
  );
  renameTable(book, { sheet, table }, name);
  return table;
}

export const CLIENT_ROWS: readonly (readonly CellValue[])[] = [
  ['Код', 'Клиент', 'Канал', 'Потенциал'],
  ['001', 'Ромашка', 'Розница', 600_000],
  ['002', '=HYPERLINK("http://x","y")', 'HoReCa', 40_000],
  ['003', '+7 900 123-45-67', '', null],
  ['004', "O'Neil", 'Розница', 75_000.5],
];

/** A clients table (from row 3 on, column B), a plain list of sales, an empty sheet. */
export function clientsBook(): { book: Book; clients: Sheet; sales: Sheet; table: TableData } {
  const book = new Book();
  const clients = book.addSheet('Клиенты');
  const sales = book.addSheet('Продажи');
  book.addSheet('Заметки');
  fill(clients, 0, 1, [['Справочник клиентов']]);
  const table = putTable(book, clients, 'Clients', CLIENT_ROWS, 2, 1);
  fill(sales, 0, 0, [
    ['Дата', 'Код клиента', 'Сумма'],
    [46_000, '001', 100],
    [46_001, '002', 200],
    [46_002, '001', -50],
  ]);
  return { book, clients, sales, table };
}
