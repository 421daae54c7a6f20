import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/area';
import { checkStructure } from '../../workbook/edit/guard';
import { setColumnWidth } from '../../workbook/edit/lines';
import {
  activateSheet,
  changeView,
  deleteSheet,
  emitSheet,
  moveSheet,
  renameSheet,
  setVisibility,
} from '../../workbook/edit/sheets';
import { changeParts } from '../../workbook/edit/journal';
import { Refusal } from '../../workbook/Refusal';
import type { Sheet } from '../../workbook/Sheet';
import { pointsOfWidth } from '../../workbook/widths';
import { asBoolean, asInteger, asNumber, asOneOf, asText } from '../Arguments';
import type { Arguments } from '../Arguments';
import { SHEET_EVENTS } from '../events/eventNumbers';
import { registration } from '../events/registration';
import type { Property } from '../ObjectType';
import { ObjectType } from '../ObjectType';
import { openRange, readAddress } from '../ranges';
import type { Remote } from '../Remote';
import type { Session } from '../Session';
import { asColor } from './looks';
import { counted } from './worksheetCollection';

/** `Excel.Worksheet`. */
export const worksheetType = new ObjectType<Sheet>('Worksheet', {
  ids: ({ id }) => ({ Id: id }),
  check: (sheet, { book }) => {
    if (!book.sheets.includes(sheet)) throw new Refusal('ItemNotFound');
  },
  properties: {
    Id: { get: ({ id }) => id },
    Name: {
      get: ({ name }) => name,
      set: (sheet, value, { book }) => renameSheet(book, sheet, asText(value)),
    },
    Position: {
      get: (sheet, { book }) => book.sheets.indexOf(sheet),
      set: (sheet, value, { book }) => moveSheet(book, sheet, asInteger(value)),
    },
    Visibility: {
      get: ({ visibility }) => visibility,
      set: (sheet, value, { book }) =>
        setVisibility(book, sheet, asOneOf(value, ['Visible', 'Hidden', 'VeryHidden'])),
    },
    TabColor: { get: ({ tabColor }) => tabColor, set: setTabColor },
    ShowGridlines: shown('showGridlines'),
    ShowHeadings: shown('showHeadings'),
    // The library sends these two, when they are set, under other names than it asks for.
    Gridlines: { ...shown('showGridlines'), onlyByName: true },
    Headings: { ...shown('showHeadings'), onlyByName: true },
    StandardWidth: {
      get: ({ defaultColumnWidth }) => pointsOfWidth(defaultColumnWidth),
      set: (sheet, value, { book }) => setColumnWidth(book, sheet, WHOLE, asNumber(value)),
    },
    StandardHeight: { get: ({ defaultRowHeight }) => defaultRowHeight },
  },
  navigation: {
    Charts: (sheet, session) => session.open('ChartCollection', sheet),
    Tables: (sheet, session) => session.open('TableCollection', { sheet }),
    Names: (scope, session) => session.open('NamedItemCollection', { scope }),
    Protection: (sheet, session) => session.open('WorksheetProtection', sheet),
    FreezePanes: (sheet, session) => session.open('WorksheetFreezePanes', sheet),
    PageLayout: (sheet, session) => session.open('PageLayout', sheet),
    AutoFilter: (sheet, session) => session.open('AutoFilter', { sheet }),
    CustomProperties: (sheet, session) => session.open('WorksheetCustomPropertyCollection', sheet),
  },
  methods: {
    Activate: (sheet, _args, { book }) => activateSheet(book, sheet),
    Calculate: (_sheet, _args, { book }) => book.calculator?.recalculate?.('due'),
    Delete: (sheet, _args, { book }) => deleteSheet(book, sheet),
    GetRange: getRange,
    GetRangeByIndexes: (sheet, args, session) =>
      openRange(session, sheet, {
        row: args.integer(0),
        column: args.integer(1),
        rows: args.integer(2),
        columns: args.integer(3),
      }),
    GetCell: (sheet, args, session) =>
      openRange(session, sheet, { row: args.integer(0), column: args.integer(1), rows: 1, columns: 1 }),
    GetUsedRange: (sheet, args, session) =>
      usedRange(sheet, args, session) ??
      openRange(session, sheet, { row: 0, column: 0, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: usedRange,
    GetNext: (sheet, args, session) => required(neighbour(sheet, 1, args, session)),
    GetNextOrNullObject: (sheet, args, session) => neighbour(sheet, 1, args, session),
    GetPrevious: (sheet, args, session) => required(neighbour(sheet, -1, args, session)),
    GetPreviousOrNullObject: (sheet, args, session) => neighbour(sheet, -1, args, session),
    /** How the library finds the answer of `getNext` again. */
    _GetSheetById(_sheet, args, session) {
      const sheet = session.book.findSheet(args.text(0));
      return sheet === undefined ? null : session.open('Worksheet', sheet);
    },
    ...registration<Sheet>(SHEET_EVENTS, ({ id }) => id),
  },
});

const WHOLE = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

function shown(key: 'showGridlines' | 'showHeadings'): Property<Sheet> {
  return {
    get: (sheet) => sheet[key],
    set: (sheet, value, { book }) => {
      const isShown = asBoolean(value);
      changeView(book, sheet, [key], () => {
        sheet[key] = isShown;
      });
    },
  };
}

function getRange(sheet: Sheet, args: Arguments, session: Session): Remote {
  if (!args.has(0)) return openRange(session, sheet, WHOLE);
  const place = readAddress(session.book, args.text(0), sheet);
  if (place.sheet !== sheet) throw new Refusal('InvalidArgument');
  return openRange(session, sheet, place.area);
}

function usedRange(sheet: Sheet, args: Arguments, session: Session): Remote | null {
  session.book.calculator?.flush();
  const used = args.booleanOr(0, false) ? sheet.cells.usedValues() : sheet.cells.used();
  return used === null ? null : openRange(session, sheet, used);
}

function neighbour(sheet: Sheet, step: 1 | -1, args: Arguments, session: Session): Remote | null {
  const visibleOnly = args.booleanOr(0, false);
  const { sheets } = session.book;
  const candidates = new Set(counted(session.book, visibleOnly));
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const other = sheets[at];
    if (other !== undefined && candidates.has(other)) return session.open('Worksheet', other);
  }
  return null;
}

function required(remote: Remote | null): Remote {
  if (remote === null) throw new Refusal('ItemNotFound');
  return remote;
}

function setTabColor(sheet: Sheet, value: unknown, { book }: Session): void {
  checkStructure(book);
  const color = value === '' ? '' : asColor(value);
  changeParts(book, sheet, ['tabColor'], () => {
    sheet.tabColor = color;
  });
  emitSheet(book, sheet, 'tab');
}
