import { changeStyle } from '../../workbook/edit/formats';
import type { StyleChange } from '../../workbook/edit/formats';
import { Refusal } from '../../workbook/Refusal';
import type { Area, BorderLine } from '../../workbook/types';
import { asOneOf, asText } from '../Arguments';
import { ObjectType } from '../ObjectType';
import type { Session } from '../Session';
import type { BorderTarget, RangeTarget } from '../targets';
import { asColor } from './looks';

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
type Side = (typeof SIDES)[number];
type Key = 'borderTop' | 'borderBottom' | 'borderLeft' | 'borderRight';

/** `Excel.RangeBorderCollection`; diagonals are not modelled. */
export const rangeBorderCollectionType = new ObjectType<RangeTarget>('RangeBorderCollection', {
  properties: { Count: { get: () => SIDES.length } },
  item: (range, key, session) => session.open('RangeBorder', { range, side: asOneOf(key, SIDES) }),
  items: (range, session) => SIDES.map((side) => session.open('RangeBorder', { range, side })),
  methods: {
    GetItemAt(range, args, session) {
      const side = SIDES[args.integer(0)];
      if (side === undefined) throw new Refusal('InvalidArgument');
      return session.open('RangeBorder', { range, side });
    },
  },
});

/** `Excel.RangeBorder`. */
export const rangeBorderType = new ObjectType<BorderTarget>('RangeBorder', {
  ids: ({ side }) => ({ Id: side }),
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (border, session) => styleName(read(border, session)),
      set: (border, value, session) => {
        const name = asOneOf(asText(value), ['None', 'Continuous', 'Dash', 'Dot', 'Double']);
        write(border, session, (line) =>
          name === 'None' ? undefined : { style: LINES[name], color: colorOf(line) },
        );
      },
    },
    Weight: {
      get: (border, session) => weightName(read(border, session)),
      set: (border, value, session) => {
        const weight = asOneOf(asText(value), ['Hairline', 'Thin', 'Medium', 'Thick']);
        write(border, session, (line) => ({ style: WEIGHTS[weight], color: colorOf(line) }));
      },
    },
    Color: {
      get: (border, session) => read(border, session)?.color ?? '#000000',
      set: (border, value, session) => {
        const color = asColor(value);
        write(border, session, (line) => ({ style: line?.style ?? 'thin', color }));
      },
    },
  },
});

const LINES = { Continuous: 'thin', Dash: 'dashed', Dot: 'dotted', Double: 'double' } as const;
const WEIGHTS = { Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' } as const;

function styleName(line: BorderLine | undefined): string {
  if (line === undefined) return 'None';
  if (line.style === 'dashed') return 'Dash';
  if (line.style === 'dotted') return 'Dot';
  return line.style === 'double' ? 'Double' : 'Continuous';
}

function weightName(line: BorderLine | undefined): string {
  if (line?.style === 'hair') return 'Hairline';
  if (line?.style === 'medium') return 'Medium';
  return line?.style === 'thick' || line?.style === 'double' ? 'Thick' : 'Thin';
}

function colorOf(line: BorderLine | undefined): string {
  return line?.color ?? '#000000';
}

/** The line of the side's first cell. */
function read({ range, side }: BorderTarget, { book }: Session): BorderLine | undefined {
  const { sheet, area } = range;
  const row = side === 'EdgeBottom' ? area.row + area.rows - 1 : area.row;
  const column = side === 'EdgeRight' ? area.column + area.columns - 1 : area.column;
  const style = book.styles.get(sheet.cells.styleId(row, column));
  if (side === 'EdgeTop') return style.borderTop;
  if (side === 'EdgeLeft') return style.borderLeft;
  return side === 'EdgeBottom' || side === 'InsideHorizontal' ? style.borderBottom : style.borderRight;
}

/** Changes the line of every cell along the side. Inside lines belong to the cells on both of their sides. */
function write(
  { range, side }: BorderTarget,
  { book }: Session,
  change: (line: BorderLine | undefined) => BorderLine | undefined,
): void {
  const { sheet, area } = range;
  for (const { part, key } of partsOf(area, side as Side)) {
    changeStyle(book, sheet, part, { byLook: (look): StyleChange => ({ [key]: change(look[key]) }) });
  }
}

function partsOf(area: Area, side: Side): { part: Area; key: Key }[] {
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  switch (side) {
    case 'EdgeTop':
      return [{ part: { ...area, rows: 1 }, key: 'borderTop' }];
    case 'EdgeBottom':
      return [{ part: { ...area, row: lastRow, rows: 1 }, key: 'borderBottom' }];
    case 'EdgeLeft':
      return [{ part: { ...area, columns: 1 }, key: 'borderLeft' }];
    case 'EdgeRight':
      return [{ part: { ...area, column: lastColumn, columns: 1 }, key: 'borderRight' }];
    case 'InsideVertical':
      if (area.columns === 1) return [];
      return [
        { part: { ...area, columns: area.columns - 1 }, key: 'borderRight' },
        { part: { ...area, column: area.column + 1, columns: area.columns - 1 }, key: 'borderLeft' },
      ];
    case 'InsideHorizontal':
      if (area.rows === 1) return [];
      return [
        { part: { ...area, rows: area.rows - 1 }, key: 'borderBottom' },
        { part: { ...area, row: area.row + 1, rows: area.rows - 1 }, key: 'borderTop' },
      ];
  }
}
