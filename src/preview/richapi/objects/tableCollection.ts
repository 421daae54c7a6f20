import { addTable, tablesIn } from '../../workbook/edit/tables';
import { Refusal } from '../../workbook/Refusal';
import type { PlacedTable } from '../../workbook/Book';
import { asText } from '../Arguments';
import type { Arguments } from '../Arguments';
import { TABLES_EVENTS } from '../events/eventNumbers';
import { registration } from '../events/registration';
import { ObjectType } from '../ObjectType';
import { readRange } from '../ranges';
import type { Remote } from '../Remote';
import type { Session } from '../Session';
import type { ScopedTablesTarget, TablesTarget } from '../targets';

/** `Excel.TableCollection`, of the workbook or of a sheet. */
export const tableCollectionType = new ObjectType<TablesTarget>('TableCollection', {
  properties: { Count: { get: (tables, session) => all(tables, session).length } },
  item: (tables, key, session) => {
    const found = find(tables, asText(key), session);
    if (found === null) throw new Refusal('ItemNotFound');
    return found;
  },
  items: (tables, session) =>
    all(tables, session).map(({ table }) => session.open('Table', { id: table.id })),
  methods: {
    Add: add,
    GetCount: (tables, _args, session) => all(tables, session).length,
    GetItemAt(tables, args, session) {
      const placed = all(tables, session)[args.integer(0)];
      if (placed === undefined) throw new Refusal('InvalidArgument');
      return session.open('Table', { id: placed.table.id });
    },
    GetItemOrNullObject: (tables, args, session) => find(tables, args.text(0), session),
    ...registration<TablesTarget>(TABLES_EVENTS, ({ sheet }) => sheet?.id ?? 'Workbook'),
  },
});

function all({ sheet }: TablesTarget, { book }: Session): PlacedTable[] {
  const sheets = sheet === undefined ? book.sheets : [sheet];
  return sheets.flatMap((on) => on.tables.map((table) => ({ table, sheet: on })));
}

function find({ sheet }: TablesTarget, key: string, session: Session): Remote | null {
  const placed = session.book.findTable(key);
  if (placed === undefined || (sheet !== undefined && placed.sheet !== sheet)) return null;
  return session.open('Table', { id: placed.table.id });
}

/** An address without a sheet is on the collection's sheet, else on the active one. */
function add({ sheet }: TablesTarget, args: Arguments, session: Session): Remote {
  const place = readRange(args, 0, session, sheet ?? session.book.activeSheet);
  if (sheet !== undefined && place.sheet !== sheet) throw new Refusal('InvalidArgument');
  session.book.calculator?.flush();
  const table = addTable(session.book, place.sheet, place.area, args.booleanOr(1, false));
  return session.open('Table', { id: table.id });
}

/** `Excel.TableScopedCollection`: the tables at a range. */
export const tableScopedCollectionType = new ObjectType<ScopedTablesTarget>('TableScopedCollection', {
  item: (scope, key, session) => {
    const found = scoped(scope, session).find(
      (remote) => remote.get('Name') === key || remote.get('Id') === key,
    );
    if (found === undefined) throw new Refusal('ItemNotFound');
    return found;
  },
  items: scoped,
  methods: {
    GetCount: (scope, _args, session) => scoped(scope, session).length,
    GetFirst(scope, _args, session) {
      const [first] = scoped(scope, session);
      if (first === undefined) throw new Refusal('ItemNotFound');
      return first;
    },
    GetItemOrNullObject: (scope, args, session) =>
      scoped(scope, session).find((remote) =>
        [remote.get('Name'), remote.get('Id')].includes(args.text(0)),
      ) ?? null,
  },
});

function scoped({ range, fully }: ScopedTablesTarget, session: Session): Remote[] {
  return tablesIn(range.sheet, range.area, fully).map(({ id }) => session.open('Table', { id }));
}
