import { addTableColumn, deleteTableColumn, renameTableColumn } from '../../workbook/edit/tableParts';
import { bodyArea } from '../../workbook/edit/tableShape';
import type { Assigned } from '../../workbook/edit/write';
import { writeCells } from '../../workbook/edit/write';
import { fold } from '../../workbook/names';
import { Refusal } from '../../workbook/Refusal';
import type { Area } from '../../workbook/types';
import { asList, asText } from '../Arguments';
import type { Arguments } from '../Arguments';
import { isScalar, readAssignment, readMatrix } from '../matrix';
import { ObjectType } from '../ObjectType';
import { openRange } from '../ranges';
import type { Remote } from '../Remote';
import type { Session } from '../Session';
import type { ColumnTarget, TableTarget } from '../targets';
import { toWire } from '../values';
import { placedColumn, placedTable } from './tableTargets';

/** `Excel.TableColumnCollection`; keys are numbers (ids) or names. */
export const tableColumnCollectionType = new ObjectType<TableTarget>('TableColumnCollection', {
  properties: { Count: { get: ({ id }, session) => placedTable(session, id).table.columns.length } },
  item: (table, key, session) => {
    const found = find(table, key, session);
    if (found === null) throw new Refusal('ItemNotFound');
    return found;
  },
  items: ({ id }, session) =>
    placedTable(session, id).table.columns.map((column) =>
      session.open('TableColumn', { tableId: id, columnId: column.id }),
    ),
  methods: {
    Add: add,
    GetCount: ({ id }, _args, session) => placedTable(session, id).table.columns.length,
    GetItemAt({ id }, args, session) {
      const column = placedTable(session, id).table.columns[args.integer(0)];
      if (column === undefined) throw new Refusal('InvalidArgument');
      return session.open('TableColumn', { tableId: id, columnId: column.id });
    },
    GetItemOrNullObject: (table, args, session) => find(table, args.raw(0), session),
  },
});

function find({ id }: TableTarget, key: unknown, session: Session): Remote | null {
  const { columns } = placedTable(session, id).table;
  const column =
    typeof key === 'number'
      ? columns.find((each) => each.id === key)
      : columns.find((each) => fold(each.name) === fold(asText(key)));
  return column === undefined ? null : session.open('TableColumn', { tableId: id, columnId: column.id });
}

function add({ id }: TableTarget, args: Arguments, session: Session): Remote {
  const placed = placedTable(session, id);
  const values = args.has(1) ? columnValues(args.raw(1), placed.table.area.rows) : null;
  const column = addTableColumn(session.book, placed, args.integerOr(0, null), values, args.textOr(2, null));
  return session.open('TableColumn', { tableId: id, columnId: column.id });
}

/** One value for all rows, a list, or a list of one-cell rows. */
function columnValues(value: unknown, rows: number): Assigned[] {
  if (isScalar(value)) return Array.from({ length: rows - 1 }, () => value);
  return asList(value).map((row) => {
    const cell: unknown = Array.isArray(row) && row.length === 1 ? row[0] : row;
    if (cell !== null && !isScalar(cell)) throw new Refusal('InvalidArgument');
    return cell;
  });
}

/** `Excel.TableColumn`; found again by its id, so a user may rename or move it. */
export const tableColumnType = new ObjectType<ColumnTarget>('TableColumn', {
  ids: ({ columnId }) => ({ Id: columnId }),
  check: (target, session) => {
    at(target, session);
  },
  properties: {
    Id: { get: ({ columnId }) => columnId },
    Index: { get: (target, session) => at(target, session).index },
    Name: {
      get: (target, session) => at(target, session).column.name,
      set: (target, value, session) =>
        renameTableColumn(session.book, at(target, session), target.columnId, asText(value)),
    },
    Values: {
      get: (target, session) => {
        session.book.calculator?.flush();
        const { sheet, whole } = at(target, session);
        return readMatrix(whole, (row, column) => toWire(sheet.cells.value(row, column)));
      },
      set: (target, value, session) => {
        const { sheet, whole } = at(target, session);
        writeCells(session.book, sheet, whole, readAssignment(value, whole, isScalar), { culture: 'en-US' });
      },
    },
  },
  navigation: {
    Filter: (target, session) => session.open('Filter', target),
  },
  methods: {
    Delete(target, _args, session) {
      const placed = at(target, session);
      deleteTableColumn(session.book, placed, placed.column);
    },
    GetRange(target, _args, session) {
      const { sheet, whole } = at(target, session);
      return openRange(session, sheet, whole);
    },
    GetDataBodyRange(target, _args, session) {
      const { sheet, table, whole } = at(target, session);
      return openRange(session, sheet, { ...bodyArea(table), column: whole.column, columns: 1 });
    },
    GetHeaderRowRange(target, _args, session) {
      const { sheet, table, whole } = at(target, session);
      if (!table.showHeaders) throw new Refusal('ItemNotFound');
      return openRange(session, sheet, { ...whole, rows: 1 });
    },
    GetTotalRowRange(target, _args, session) {
      const { sheet, table, whole } = at(target, session);
      if (!table.showTotals) throw new Refusal('ItemNotFound');
      return openRange(session, sheet, { ...whole, row: whole.row + whole.rows - 1, rows: 1 });
    },
  },
});

function at(
  { tableId, columnId }: ColumnTarget,
  session: Session,
): ReturnType<typeof placedColumn> & { whole: Area } {
  const placed = placedColumn(session, tableId, columnId);
  const { area } = placed.table;
  return { ...placed, whole: { ...area, column: area.column + placed.index, columns: 1 } };
}
