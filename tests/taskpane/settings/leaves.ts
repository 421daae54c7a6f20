/** Every setting but the mapping of tables, with a value that is not the default. */
import { SETTINGS_SCHEMA, type Node } from '../../../src/app/settings/schema';

export const OTHER_VALUES: Readonly<Record<string, unknown>> = {
  asOf: '2026-03-31',
  windowMonths: 6,
  period: '2026-Q1',
  'profit.measure': 'revenue',
  'profit.cuts': [70.5, 90],
  'profit.minClients': 25,
  'profit.perChannel': false,
  'potential.method': 'terciles',
  'potential.cuts': [12_345.67, 1_500_000],
  'potential.perChannel': { Опт: [200_000, 2_000_000], '(none)': [0.5, 7] },
  'abc.measure': 'quantity',
  'progress.reachedFrom': 90,
  grid: [Array.from('ABC'), Array.from('BBC'), Array.from('CCD')],
  'active.minAmount': 1000.5,
  'active.minSkus': 3,
  'active.mode': 'or',
  'effectiveOrder.minAmount': 250,
  'effectiveOrder.minSkus': 2,
  lostAfterDays: 45,
  'visits.A': 8,
  'visits.B': 6,
  'visits.C': 2.5,
  'visits.D': 1,
  'visits.E': 0.25,
  'nextSteps.order': ['grow', 'stopLoss', 'overdue'],
  'nextSteps.off': ['evaluate', 'skuGap'],
  'actionSheets.maxRows': 1500,
  'actionSheets.perManager': true,
};

/** Paths of all settings as the schema has them; the mapping is shown and set elsewhere. */
export function settingPaths(node: Node = SETTINGS_SCHEMA, path = ''): readonly string[] {
  if (node.kind !== 'group') return [path];
  return Object.entries(node.keys)
    .filter(([key]) => path !== '' || key !== 'mapping')
    .flatMap(([key, child]) => settingPaths(child, path === '' ? key : `${path}.${key}`));
}

/** The change of settings that sets one path. */
export function changeOf(path: string): object {
  return path
    .split('.')
    .reduceRight<unknown>((value, key) => ({ [key]: value }), OTHER_VALUES[path]) as object;
}
