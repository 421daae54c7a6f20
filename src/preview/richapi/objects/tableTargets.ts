import type { PlacedTable } from '../../workbook/Book';
import { Refusal } from '../../workbook/Refusal';
import type { TableColumnData } from '../../workbook/types';
import type { Session } from '../Session';

/** The table of an id. @throws Refusal ItemNotFound when it was deleted */
export function placedTable(session: Session, id: string): PlacedTable {
  const placed = session.book.findTable(id);
  if (placed?.table.id !== id) throw new Refusal('ItemNotFound');
  return placed;
}

/** The table and its column. @throws Refusal ItemNotFound when either was deleted */
export function placedColumn(
  session: Session,
  tableId: string,
  columnId: number,
): PlacedTable & { column: TableColumnData; index: number } {
  const placed = placedTable(session, tableId);
  const index = placed.table.columns.findIndex((each) => each.id === columnId);
  const column = placed.table.columns[index];
  if (column === undefined) throw new Refusal('ItemNotFound');
  return { ...placed, column, index };
}
