import { intersect } from '../../workbook/area';
import { checkAllowed } from '../../workbook/edit/guard';
import { areasOf } from '../../workbook/edit/rules';
import { changeView } from '../../workbook/edit/sheets';
import { Refusal } from '../../workbook/Refusal';
import type { ConditionalFormatData } from '../../workbook/types';
import { asBoolean, asInteger, asOneOf, asText } from '../Arguments';
import type { Navigation } from '../ObjectType';
import { ObjectType } from '../ObjectType';
import { openRange } from '../ranges';
import type { Remote } from '../Remote';
import type { Session } from '../Session';
import type { ConditionalFormatTarget, RangeTarget } from '../targets';

/** `Excel.ConditionalFormatType`, with the property that leads to its part. */
const PARTS = {
  Custom: 'Custom',
  CellValue: 'CellValue',
  ColorScale: 'ColorScale',
  DataBar: 'DataBar',
  IconSet: 'IconSet',
  TopBottom: 'TopBottom',
  PresetCriteria: 'Preset',
  ContainsText: 'TextComparison',
} as const;
const KINDS = Object.keys(PARTS) as (keyof typeof PARTS)[];

/** `Excel.ConditionalFormatCollection` of a range: the formats that touch it, first in priority first. */
export const conditionalFormatCollectionType = new ObjectType<RangeTarget>('ConditionalFormatCollection', {
  item: (range, key, session) => {
    const found = formatsOf(range).find((each) => each.id === key);
    if (found === undefined) throw new Refusal('ItemNotFound');
    return open(range, found, session);
  },
  items: (range, session) => formatsOf(range).map((each) => open(range, each, session)),
  methods: {
    Add(range, args, session) {
      return add(range, asOneOf(args.raw(0), KINDS), session);
    },
    ClearAll(range, _args, { book }) {
      const gone = new Set(formatsOf(range).map((each) => each.id));
      checkAllowed(range.sheet, 'allowFormatCells');
      changeView(book, range.sheet, ['conditionalFormats'], (sheet) => {
        sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => !gone.has(each.id));
      });
    },
    GetCount: (range) => formatsOf(range).length,
    GetItemAt(range, args, session) {
      const found = formatsOf(range)[args.integer(0)];
      if (found === undefined) throw new Refusal('InvalidArgument');
      return open(range, found, session);
    },
    GetItemOrNullObject(range, args, session) {
      const found = formatsOf(range).find((each) => each.id === args.text(0));
      return found === undefined ? null : open(range, found, session);
    },
  },
});

function open({ sheet }: RangeTarget, { id }: ConditionalFormatData, session: Session): Remote {
  return session.open('ConditionalFormat', { sheet, id });
}

function formatsOf({ sheet, area }: RangeTarget): ConditionalFormatData[] {
  return sheet.conditionalFormats
    .filter((each) => areasOf(each).some((part) => intersect(part, area) !== null))
    .sort((a, b) => a.priority - b.priority);
}

/** A new format comes first in priority. */
function add({ sheet, area }: RangeTarget, type: string, session: Session): Remote {
  checkAllowed(sheet, 'allowFormatCells');
  const id = freeId(sheet.conditionalFormats);
  changeView(session.book, sheet, ['conditionalFormats'], () => {
    for (const each of sheet.conditionalFormats) each.priority += 1;
    sheet.conditionalFormats.push({ id, area, type, priority: 0, stopIfTrue: false, body: {} });
  });
  return session.open('ConditionalFormat', { sheet, id });
}

function freeId(known: readonly ConditionalFormatData[]): string {
  for (let number = known.length + 1; ; number += 1) {
    const id = `{00000000-0000-0000-0000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
    if (!known.some((each) => each.id === id)) return id;
  }
}

/** `Excel.ConditionalFormat`. */
export const conditionalFormatType = new ObjectType<ConditionalFormatTarget>('ConditionalFormat', {
  ids: ({ id }) => ({ Id: id }),
  check: (target) => {
    dataOf(target);
  },
  properties: {
    Id: { get: ({ id }) => id },
    Type: { get: (target) => dataOf(target).type },
    Priority: {
      get: (target) => dataOf(target).priority,
      set: (target, value, session) => setPriority(target, asInteger(value), session),
    },
    StopIfTrue: {
      get: (target) => dataOf(target).stopIfTrue,
      set: (target, value, { book }) => {
        changeView(book, target.sheet, ['conditionalFormats'], () => {
          dataOf(target).stopIfTrue = asBoolean(value);
        });
      },
    },
  },
  navigation: Object.fromEntries(KINDS.flatMap((type) => partNavigation(type, PARTS[type]))),
  methods: {
    Delete: ({ sheet, id }, _args, { book }) => {
      checkAllowed(sheet, 'allowFormatCells');
      changeView(book, sheet, ['conditionalFormats'], () => {
        sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each.id !== id);
      });
    },
    GetRange: (target, _args, session) => openRange(session, target.sheet, dataOf(target).area),
    GetRangeOrNullObject(target, _args, session) {
      const { area, otherAreas } = dataOf(target);
      return otherAreas === undefined ? openRange(session, target.sheet, area) : null;
    },
  },
});

function partNavigation(type: string, name: string): [string, Navigation<ConditionalFormatTarget>][] {
  const part: Navigation<ConditionalFormatTarget> = (target, session) =>
    dataOf(target).type === type ? session.open('ConditionalFormatPart', { ...target, path: [] }) : null;
  const orRefuse: Navigation<ConditionalFormatTarget> = (target, session) => {
    const found = part(target, session);
    if (found === null) throw new Refusal('InvalidOperation', `The format is no ${asText(type)} format.`);
    return found;
  };
  return [
    [name, orRefuse],
    [`${name}OrNullObject`, part],
  ];
}

export function dataOf({ sheet, id }: ConditionalFormatTarget): ConditionalFormatData {
  const data = sheet.conditionalFormats.find((each) => each.id === id);
  if (data === undefined) throw new Refusal('ItemNotFound');
  return data;
}

function setPriority(target: ConditionalFormatTarget, priority: number, { book }: Session): void {
  const { sheet } = target;
  changeView(book, sheet, ['conditionalFormats'], () => {
    const others = sheet.conditionalFormats
      .filter((each) => each.id !== target.id)
      .sort((a, b) => a.priority - b.priority);
    others.splice(priority, 0, dataOf(target));
    others.forEach((each, index) => {
      each.priority = index;
    });
  });
}
