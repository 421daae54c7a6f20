import { addTableRows, deleteTableRows } from '../../workbook/edit/tableParts';
import { bodyArea } from '../../workbook/edit/tableShape';
import type { Assigned } from '../../workbook/edit/write';
import { writeCells } from '../../workbook/edit/write';
import type { PlacedTable } from '../../workbook/Book';
import { Refusal } from '../../workbook/Refusal';
import type { Area } from '../../workbook/types';
import { asList } from '../Arguments';
import type { Arguments } from '../Arguments';
import { isScalar, readAssignment, readMatrix } from '../matrix';
import { ObjectType } from '../ObjectType';
import { openRange } from '../ranges';
import type { Remote } from '../Remote';
import type { Session } from '../Session';
import type { RowTarget, TableTarget } from '../targets';
import { toWire } from '../values';
import { placedTable } from './tableTargets';

/** `Excel.TableRowCollection`. */
export const tableRowCollectionType = new ObjectType<TableTarget>('TableRowCollection', {
  properties: { Count: { get: ({ id }, session) => count(id, session) } },
  items: ({ id }, session) =>
    Array.from({ length: count(id, session) }, (_, index) =>
      session.open('TableRow', { tableId: id, index }),
    ),
  methods: {
    Add: add,
    /** Only Excel on the web has it (office-platform.md §2). */
    DeleteRowsAt: ({ id }, args, session) =>
      deleteTableRows(session.book, placedTable(session, id), args.integer(0), args.integerOr(1, 1)),
    GetCount: ({ id }, _args, session) => count(id, session),
    GetItemAt({ id }, args, session) {
      const index = args.integer(0);
      if (index < 0 || index >= count(id, session)) throw new Refusal('InvalidArgument');
      return session.open('TableRow', { tableId: id, index });
    },
  },
});

function count(id: string, session: Session): number {
  return bodyArea(placedTable(session, id).table).rows;
}

function add({ id }: TableTarget, args: Arguments, session: Session): Remote {
  const placed = placedTable(session, id);
  const values = args.has(1) ? rowValues(args.raw(1), placed) : null;
  const index = addTableRows(session.book, placed, args.integerOr(0, null), values);
  return session.open('TableRow', { tableId: id, index });
}

/** One value for all cells, or rows of values. */
function rowValues(value: unknown, { table }: PlacedTable): Assigned[][] {
  if (isScalar(value)) return [Array.from({ length: table.columns.length }, () => value)];
  const rows = asList(value);
  const matrix = rows.every((row) => Array.isArray(row)) ? rows : [rows];
  return matrix.map((row) =>
    asList(row).map((cell) => {
      if (cell !== null && !isScalar(cell)) throw new Refusal('InvalidArgument');
      return cell;
    }),
  );
}

/** `Excel.TableRow`; has no id: it is the row at an index. */
export const tableRowType = new ObjectType<RowTarget>('TableRow', {
  check: (row, session) => {
    area(row, session);
  },
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (row, session) => {
        session.book.calculator?.flush();
        const { sheet, whole } = area(row, session);
        return readMatrix(whole, (at, column) => toWire(sheet.cells.value(at, column)));
      },
      set: (row, value, session) => {
        const { sheet, whole } = area(row, session);
        writeCells(session.book, sheet, whole, readAssignment(value, whole, isScalar), { culture: 'en-US' });
      },
    },
  },
  methods: {
    Delete: ({ tableId, index }, _args, session) =>
      deleteTableRows(session.book, placedTable(session, tableId), index, 1),
    GetRange(row, _args, session) {
      const { sheet, whole } = area(row, session);
      return openRange(session, sheet, whole);
    },
  },
});

function area({ tableId, index }: RowTarget, session: Session): PlacedTable & { whole: Area } {
  const placed = placedTable(session, tableId);
  const body = bodyArea(placed.table);
  if (index >= body.rows) throw new Refusal('ItemNotFound');
  return { ...placed, whole: { ...body, row: body.row + index, rows: 1 } };
}
