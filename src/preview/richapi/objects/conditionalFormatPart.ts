import { changeView } from '../../workbook/edit/sheets';
import { Refusal } from '../../workbook/Refusal';
import { asOneOf } from '../Arguments';
import type { Navigation, Property } from '../ObjectType';
import { ObjectType } from '../ObjectType';
import type { FormatPartTarget } from '../targets';
import { dataOf } from './conditionalFormat';

/**
 * Where each scalar of a conditional format's parts may stand, by the path from the type's own part. Which parts a type
 * has is the library's business: its classes offer only those.
 */
const SCALARS: Readonly<Record<string, readonly string[]>> = {
  '': [
    'Rule',
    'Criteria',
    'ThreeColorScale',
    'Style',
    'ReverseIconOrder',
    'ShowIconOnly',
    'ShowDataBarOnly',
    'BarDirection',
    'AxisFormat',
    'AxisColor',
    'LowerBoundRule',
    'UpperBoundRule',
  ],
  rule: ['Formula'],
  format: ['NumberFormat'],
  'format/font': ['Color', 'Bold', 'Italic', 'Underline', 'Strikethrough'],
  'format/fill': ['Color'],
  'format/borders/*': ['SideIndex', 'Style', 'Color'],
  positiveFormat: ['FillColor', 'GradientFill', 'BorderColor'],
  negativeFormat: ['FillColor', 'MatchPositiveFillColor', 'BorderColor', 'MatchPositiveBorderColor'],
};

const NAVIGATION: Readonly<Record<string, readonly string[]>> = {
  '': ['Rule', 'Format', 'PositiveFormat', 'NegativeFormat'],
  format: ['Fill', 'Font', 'Borders'],
  'format/borders': ['Top', 'Bottom', 'Left', 'Right'],
};

const names = new Set(Object.values(SCALARS).flat());
const places = new Set(Object.values(NAVIGATION).flat());

/**
 * The part of a conditional format that its type has, and everything below it: data held as Office.js states it. A custom
 * format's `rule` is an object with members, the others' a plain value: a member is looked up where it stands.
 */
export const conditionalFormatPartType = new ObjectType<FormatPartTarget>('ConditionalFormatPart', {
  check: (target) => {
    dataOf(target);
  },
  properties: Object.fromEntries([...names].map((name) => [name, scalar(name)])),
  navigation: Object.fromEntries([...places].map((name) => [name, place(name)])),
  item: (target, key, session) => {
    if (target.path.join('/') !== 'format/borders') throw new Refusal('ApiNotFound');
    const side = asOneOf(key, ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'])
      .slice('Edge'.length)
      .toLowerCase();
    return session.open('ConditionalFormatPart', { ...target, path: [...target.path, side] });
  },
  methods: {
    Clear: (target, _args, { book }) => {
      if (target.path[0] !== 'format') throw new Refusal('ApiNotFound');
      changeView(book, target.sheet, ['conditionalFormats'], () => {
        const parent = bagAt(target, target.path.slice(0, -1));
        Reflect.deleteProperty(parent, target.path.at(-1) ?? '');
      });
    },
  },
});

function scalar(name: string): Property<FormatPartTarget> {
  const key = name.charAt(0).toLowerCase() + name.slice(1);
  return {
    onlyByName: true,
    get: (target) => {
      checkPlace(target, name, SCALARS);
      if (name === 'ThreeColorScale') return hasMidpoint(target);
      return readAt(target, key) ?? null;
    },
    set: (target, value, { book }) => {
      checkPlace(target, name, SCALARS);
      if (name === 'ThreeColorScale' || name === 'SideIndex') throw new Refusal('InvalidArgument');
      changeView(book, target.sheet, ['conditionalFormats'], () => {
        bagAt(target, target.path)[key] = value;
      });
    },
  };
}

function place(name: string): Navigation<FormatPartTarget> {
  return (target, session) => {
    checkPlace(target, name, NAVIGATION);
    const key = name.charAt(0).toLowerCase() + name.slice(1);
    return session.open('ConditionalFormatPart', { ...target, path: [...target.path, key] });
  };
}

function checkPlace(
  { path }: FormatPartTarget,
  name: string,
  table: Readonly<Record<string, readonly string[]>>,
): void {
  const at = path.length === 3 && path[1] === 'borders' ? 'format/borders/*' : path.join('/');
  if (!(table[at] ?? []).includes(name)) {
    throw new Refusal(
      'ApiNotFound',
      `The stand-in does not know ${['conditionalFormat', ...path, name].join('.')}.`,
    );
  }
}

function hasMidpoint(target: FormatPartTarget): boolean {
  const criteria = readAt(target, 'criteria') as { midpoint?: unknown } | undefined;
  return criteria?.midpoint !== undefined && criteria.midpoint !== null;
}

function readAt(target: FormatPartTarget, key: string): unknown {
  let bag: unknown = dataOf(target).body;
  for (const step of target.path) bag = (bag as Record<string, unknown> | undefined)?.[step];
  return (bag as Record<string, unknown> | undefined)?.[key];
}

/** The object at a path, made where it is missing. */
function bagAt(target: FormatPartTarget, path: readonly string[]): Record<string, unknown> {
  let bag = dataOf(target).body;
  for (const step of path) {
    const next = (bag[step] ?? {}) as Record<string, unknown>;
    bag[step] = next;
    bag = next;
  }
  return bag;
}
