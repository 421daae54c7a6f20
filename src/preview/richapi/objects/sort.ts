import { sortRows } from '../../workbook/edit/sort';
import type { SortKey } from '../../workbook/edit/sort';
import { changeTable } from '../../workbook/edit/tables';
import { bodyArea } from '../../workbook/edit/tableShape';
import { Refusal } from '../../workbook/Refusal';
import { asInteger, asList, asObject } from '../Arguments';
import type { Arguments } from '../Arguments';
import { ObjectType } from '../ObjectType';
import type { Session } from '../Session';
import type { RangeTarget, TableTarget } from '../targets';
import { placedTable } from './tableTargets';

/** `Excel.RangeSort`: by rows, on values. */
export const rangeSortType = new ObjectType<RangeTarget>('RangeSort', {
  methods: {
    Apply({ sheet, area }, args, { book }) {
      if (args.textOr(3, 'Rows') !== 'Rows')
        throw new Refusal('ApiNotFound', 'The stand-in sorts rows only.');
      const top = args.booleanOr(2, false) ? 1 : 0;
      book.calculator?.flush();
      const body = { ...area, row: area.row + top, rows: area.rows - top };
      sortRows(book, sheet, body, sortKeys(args.raw(0)), args.booleanOr(1, false));
    },
  },
});

/** `Excel.TableSort`. */
export const tableSortType = new ObjectType<TableTarget>('TableSort', {
  properties: {
    MatchCase: { get: (table, session) => placedTable(session, table.id).table.sort?.matchCase ?? false },
    Method: { get: () => 'PinYin' },
    Fields: { get: (table, session) => placedTable(session, table.id).table.sort?.fields ?? [] },
  },
  methods: {
    Apply: applySort,
    Clear: ({ id }, _args, session) => {
      changeTable(session.book, placedTable(session, id), (table) => {
        delete table.sort;
      });
    },
    Reapply({ id }, _args, session) {
      const { sheet, table } = placedTable(session, id);
      if (table.sort !== undefined) {
        sortRows(session.book, sheet, bodyArea(table), table.sort.fields, table.sort.matchCase);
      }
    },
  },
});

function applySort({ id }: TableTarget, args: Arguments, session: Session): void {
  const placed = placedTable(session, id);
  const fields = sortKeys(args.raw(0));
  const matchCase = args.booleanOr(1, false);
  session.book.calculator?.flush();
  sortRows(session.book, placed.sheet, bodyArea(placed.table), fields, matchCase);
  changeTable(session.book, placed, (table) => {
    table.sort = { fields: fields.map((field) => ({ ...field })), matchCase };
  });
}

function sortKeys(value: unknown): SortKey[] {
  return asList(value).map((each) => {
    const field = asObject(each);
    const { sortOn } = field;
    if (sortOn !== undefined && sortOn !== null && sortOn !== 'Value') {
      throw new Refusal('ApiNotFound', 'The stand-in sorts on values only.');
    }
    return { key: asInteger(field.key), ascending: field.ascending !== false };
  });
}
