import { isWholeColumns, isWholeRows } from '../../workbook/area';
import { autofitColumns, autofitRows, setColumnWidth, setRowHeight } from '../../workbook/edit/lines';
import { changeStyle } from '../../workbook/edit/formats';
import { Refusal } from '../../workbook/Refusal';
import type { CellStyle } from '../../workbook/types';
import { pointsOfWidth } from '../../workbook/widths';
import { asBoolean, asInteger, asNumber, asOneOf } from '../Arguments';
import type { Arguments } from '../Arguments';
import { ObjectType } from '../ObjectType';
import type { Session } from '../Session';
import type { RangeTarget } from '../targets';
import { shared, styleProperty } from './looks';

const HORIZONTAL = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
} as const satisfies Record<string, CellStyle['horizontal']>;

const VERTICAL = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
} as const satisfies Record<string, CellStyle['vertical']>;

const MAX_INDENT = 250;

/** `Excel.RangeFormat`. */
export const rangeFormatType = new ObjectType<RangeTarget>('RangeFormat', {
  properties: {
    WrapText: styleProperty(
      'wrapText',
      (value) => value ?? false,
      (value) => asBoolean(value) || undefined,
    ),
    HorizontalAlignment: styleProperty(
      'horizontal',
      (value) => nameOf(HORIZONTAL, value) ?? 'General',
      (value) => {
        const name = asOneOf(value, ['General', ...keysOf(HORIZONTAL)]);
        return name === 'General' ? undefined : HORIZONTAL[name];
      },
    ),
    VerticalAlignment: styleProperty(
      'vertical',
      (value) => nameOf(VERTICAL, value) ?? 'Bottom',
      (value) => VERTICAL[asOneOf(value, keysOf(VERTICAL))],
    ),
    IndentLevel: styleProperty('indent', (value) => value ?? 0, asIndent),
    TextOrientation: styleProperty('textRotation', (value) => value ?? 0, asOrientation),
    ColumnWidth: {
      get: ({ sheet, area }) =>
        alike(
          isWholeRows(area) ? [] : keys(sheet.columnWidths, area.column, area.columns),
          area.columns,
          (column) => pointsOfWidth(sheet.columnWidths.get(column) ?? sheet.defaultColumnWidth),
        ) ??
        (isWholeRows(area) && sheet.columnWidths.size === 0 ? pointsOfWidth(sheet.defaultColumnWidth) : null),
      set: ({ sheet, area }, value, { book }) => setColumnWidth(book, sheet, area, asNumber(value)),
    },
    RowHeight: {
      get: ({ sheet, area }) =>
        alike(
          isWholeColumns(area) ? [] : keys(sheet.rowHeights, area.row, area.rows),
          area.rows,
          (row) => sheet.rowHeights.get(row) ?? sheet.defaultRowHeight,
        ) ?? (isWholeColumns(area) && sheet.rowHeights.size === 0 ? sheet.defaultRowHeight : null),
      set: ({ sheet, area }, value, { book }) => setRowHeight(book, sheet, area, asNumber(value)),
    },
  },
  navigation: {
    Fill: (range, session) => session.open('RangeFill', range),
    Font: (range, session) => session.open('RangeFont', range),
    Borders: (range, session) => session.open('RangeBorderCollection', range),
    Protection: (range, session) => session.open('FormatProtection', range),
  },
  methods: {
    AutofitColumns: ({ sheet, area }, _args, { book }) => autofitColumns(book, sheet, area),
    AutofitRows: ({ sheet, area }, _args, { book }) => autofitRows(book, sheet, area),
    AdjustIndent: adjustIndent,
  },
});

function adjustIndent(range: RangeTarget, args: Arguments, { book }: Session): void {
  const level = shared(book, range, (style) => style.indent ?? 0) ?? 0;
  changeStyle(book, range.sheet, range.area, { indent: asIndent(level + args.integer(0)) });
}

function asIndent(value: unknown): number | undefined {
  const indent = asInteger(value);
  if (indent < 0 || indent > MAX_INDENT) throw new Refusal('InvalidArgument');
  return indent === 0 ? undefined : indent;
}

function asOrientation(value: unknown): number | undefined {
  const degrees = asInteger(value);
  if ((degrees < -90 || degrees > 90) && degrees !== 180) throw new Refusal('InvalidArgument');
  return degrees === 0 ? undefined : degrees;
}

/** What lines have in common: those with a size of their own, and the default when any has none. */
function alike(own: readonly number[], count: number, size: (line: number) => number): number | null {
  if (count > 20_000) return null;
  const sizes = new Set(own.map(size));
  if (own.length < count) sizes.add(size(-1));
  const [only] = sizes;
  return sizes.size === 1 && only !== undefined ? only : null;
}

function keys(map: Map<number, number>, start: number, count: number): number[] {
  return [...map.keys()].filter((key) => key >= start && key < start + count);
}

function keysOf<T extends object>(table: T): (keyof T & string)[] {
  return Object.keys(table) as (keyof T & string)[];
}

function nameOf(table: Readonly<Record<string, string>>, value: string | undefined): string | undefined {
  return Object.keys(table).find((name) => table[name] === value);
}
