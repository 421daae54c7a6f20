/** The shape of the settings object (DESIGN.md, "SETTINGS.json"). */
import { CATEGORIES } from '../../domain';
import { fieldIds } from '../detect/roleWords';
import { ROLES } from '../detect/types';
import * as checks from './checks';
import type { Leaf } from './checks';

export type Node = Leaf | Group | Entries;

/** An object with known keys. */
export interface Group {
  readonly kind: 'group';
  readonly keys: Readonly<Record<string, Node>>;
}

/** An object whose keys are names of the user's own, such as channels; `null` takes an entry away. */
export interface Entries {
  readonly kind: 'entries';
  readonly each: Leaf;
}

function group(keys: Readonly<Record<string, Node>>): Group {
  return { kind: 'group', keys };
}

function same<K extends string>(keys: readonly K[], node: (key: K) => Node): Group {
  return group(Object.fromEntries(keys.map((key) => [key, node(key)])));
}

const condition = { minAmount: checks.notNegative, minSkus: checks.notNegativeWhole };

export const SETTINGS_SCHEMA: Group = group({
  asOf: checks.date,
  windowMonths: checks.months,
  period: checks.period,
  profit: group({
    measure: checks.measure,
    cuts: checks.percentCuts,
    minClients: checks.notNegativeWhole,
    perChannel: checks.flag,
  }),
  potential: group({
    method: checks.method,
    cuts: checks.cuts,
    perChannel: { kind: 'entries', each: checks.cuts },
  }),
  abc: group({ measure: checks.abcMeasure }),
  progress: group({ reachedFrom: checks.percent }),
  grid: checks.grid,
  active: group({ ...condition, mode: checks.mode }),
  effectiveOrder: group(condition),
  lostAfterDays: checks.positiveWhole,
  visits: same(CATEGORIES, () => checks.notNegative),
  nextSteps: group({ order: checks.steps, off: checks.steps }),
  actionSheets: group({ maxRows: checks.sheetRows, perManager: checks.flag }),
  mapping: same(ROLES, (role) =>
    group({
      table: checks.text,
      columns: same(fieldIds(role), () => checks.anyText),
    }),
  ),
});
