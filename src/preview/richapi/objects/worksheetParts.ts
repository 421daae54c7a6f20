import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/area';
import { changeView, setProtection } from '../../workbook/edit/sheets';
import { Refusal } from '../../workbook/Refusal';
import type { Sheet } from '../../workbook/Sheet';
import type { Arguments } from '../Arguments';
import { ObjectType } from '../ObjectType';
import { openRange, readAreaOn } from '../ranges';
import type { Remote } from '../Remote';
import type { Session } from '../Session';

/** Excel's options of a protected sheet; what is not named is not allowed. */
const OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

/** `Excel.WorksheetProtection`. */
export const worksheetProtectionType = new ObjectType<Sheet>('WorksheetProtection', {
  properties: {
    Protected: { get: ({ protection }) => protection.protected },
    Options: {
      get: ({ protection }) =>
        Object.fromEntries([
          ...OPTIONS.map((name) => [name, protection.options[name] === true]),
          ['selectionMode', 'Normal'],
        ]) as unknown,
    },
  },
  methods: {
    Protect: protect,
    Unprotect(sheet, args, { book }) {
      const { password } = sheet.protection;
      if (sheet.protection.protected && password !== undefined && password !== args.textOr(0, '')) {
        throw new Refusal('AccessDenied');
      }
      setProtection(book, sheet, { protected: false, options: {} });
    },
  },
});

function protect(sheet: Sheet, args: Arguments, { book }: Session): void {
  if (sheet.protection.protected) throw new Refusal('AccessDenied');
  const given = args.objectOr(0);
  const unknown = Object.keys(given).filter(
    (key) => key !== 'selectionMode' && !OPTIONS.some((name) => name === key),
  );
  if (unknown.length > 0) throw new Refusal('InvalidArgument');
  const options = Object.fromEntries(OPTIONS.map((name) => [name, given[name] === true]));
  const password = args.textOr(1, undefined);
  setProtection(book, sheet, { protected: true, options, ...(password === undefined ? {} : { password }) });
}

/** `Excel.WorksheetFreezePanes`. */
export const worksheetFreezePanesType = new ObjectType<Sheet>('WorksheetFreezePanes', {
  methods: {
    FreezeRows: (sheet, args, session) => freeze(sheet, session, { rows: count(args), columns: 0 }),
    FreezeColumns: (sheet, args, session) => freeze(sheet, session, { rows: 0, columns: count(args) }),
    FreezeAt(sheet, args, session) {
      const area = readAreaOn(args, 0, session, sheet);
      const isWhole = { rows: area.rows === MAX_ROWS, columns: area.columns === MAX_COLUMNS };
      freeze(sheet, session, {
        rows: isWhole.rows ? 0 : area.row + area.rows,
        columns: isWhole.columns ? 0 : area.column + area.columns,
      });
    },
    Unfreeze: (sheet, _args, session) => freeze(sheet, session, undefined),
    GetLocation(sheet, _args, session) {
      const location = frozen(sheet, session);
      if (location === null) throw new Refusal('ItemNotFound');
      return location;
    },
    GetLocationOrNullObject: (sheet, _args, session) => frozen(sheet, session),
  },
});

function count(args: Arguments): number {
  const lines = args.integerOr(0, 1);
  if (lines < 1) throw new Refusal('InvalidArgument');
  return lines;
}

function freeze(sheet: Sheet, { book }: Session, to: Sheet['freeze']): void {
  changeView(book, sheet, ['freeze'], () => {
    sheet.freeze = to;
  });
}

function frozen(sheet: Sheet, session: Session): Remote | null {
  if (sheet.freeze === undefined) return null;
  const { rows, columns } = sheet.freeze;
  return openRange(session, sheet, {
    row: 0,
    column: 0,
    rows: rows === 0 ? MAX_ROWS : rows,
    columns: columns === 0 ? MAX_COLUMNS : columns,
  });
}
