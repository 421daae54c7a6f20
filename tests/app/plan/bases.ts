/** Bases as literals, read by the real builder and computed by the real rules. */
import type { CellValue, Result } from '../../../src/app';
import { BaseBuilder } from '../../../src/app/base/builder';
import type { Base } from '../../../src/app/base/types';
import { computeResult } from '../../../src/app/compute/segment';
import { DEFAULT_SETTINGS, serialOfIso, type Settings } from '../../../src/domain';

export const CLIENT_FIELDS = ['id', 'name', 'channel', 'manager', 'potential', 'contract', 'status'] as const;
export const SALES_FIELDS = ['clientId', 'date', 'amount', 'margin', 'productCategory', 'sku'] as const;

type Rows = readonly (readonly CellValue[])[];

function options(sheetName: string, fields: readonly string[], rows: Rows) {
  const positions = Object.fromEntries(fields.map((field, index) => [field, index]));
  return { rows: rows.length, fields: positions, place: { sheetName, firstRow: 1, columns: positions } };
}

/** ISO date → serial day. */
export function day(iso: string): number {
  const serial = serialOfIso(iso);
  if (serial === null) throw new Error(`No date: ${iso}`);
  return serial;
}

/** Clients as rows of CLIENT_FIELDS, sales as rows of SALES_FIELDS (margin may be left away everywhere). */
export function baseOf(
  clients: Rows,
  sales: Rows,
  settings: Partial<Settings> = {},
): { base: Base; result: Result } {
  const width = sales[0]?.length ?? SALES_FIELDS.length;
  const builder = new BaseBuilder({
    culture: 'ru-RU',
    clients: options('Клиенты', CLIENT_FIELDS, clients),
    sales: [options('Продажи', SALES_FIELDS.slice(0, width), sales)],
  });
  builder.addClients({ firstRow: 1, rows: clients });
  builder.addSales({ firstRow: 1, rows: sales });
  const base = builder.finish();
  if (!base.ok) throw new Error(JSON.stringify(base.issues));
  const result = computeResult(base.value, { ...DEFAULT_SETTINGS, ...settings });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return { base: base.value, result: result.value };
}

/** The settings of the small book below: no pool is too small, the whole first half of 2026 is the period. */
export const SMALL: Partial<Settings> = {
  asOf: '2026-06-30',
  period: '2026-Q2',
  profit: { measure: 'margin', cuts: [80, 95], minClients: 1, perChannel: false },
};

/**
 * Eight clients, each with a fate of its own; two years of history, so that nothing is annualised.
 *
 * | id | margin 12m | potential | last order | what becomes of it |
 * | A1 | 400 000 | 900 000 | 20 June 2026 | A, active, grows |
 * | B1 | 50 000 | 300 000 | 10 June 2026 | B, active |
 * | C1 | 10 000 | 100 000 | 25 May 2026 | C, active |
 * | D1 | 1 000 | 20 000 | 15 March 2026 | D, lost for 107 days |
 * | E1 | −5 000 | 800 000 | 5 June 2026 | E, loss at high potential |
 * | N1 | 9 000 | none | 28 June 2026 | not rated |
 * | P1 | none | 700 000 | never | potential, priority A (low profit, high potential: C) |
 * | X1 | closed |
 */
export function smallBook(settings: Partial<Settings> = {}): { base: Base; result: Result } {
  const clients: Rows = [
    ['A1', 'Альфа', 'Розница', 'Иванов', 900_000, '', ''],
    ['B1', 'Бета', 'Опт', 'Петров', 300_000, '', ''],
    ['', '', '', '', '', '', ''],
    ['C1', 'Вега', 'Розница', 'Иванов', 100_000, '', ''],
    ['D1', 'Гамма', '', '', 20_000, '', ''],
    ['E1', 'Дельта', 'Опт', 'Петров', 800_000, '', ''],
    ['N1', 'Новая', 'Розница', 'Иванов', '', '', ''],
    ['P1', '=1+1', 'Опт', '', 700_000, '', ''],
    ['X1', 'Закрыта', 'Опт', '', 700_000, '', 'закрыт'],
    ['A1', 'Альфа (повтор)', '', '', '', '', ''],
  ];
  const sales: Rows = [
    ['A1', day('2024-05-01'), 1000, 100],
    ['A1', day('2026-06-20'), 500_000, 400_000],
    ['B1', day('2026-06-10'), 150_000, 50_000],
    ['C1', day('2026-05-25'), 40_000, 10_000],
    ['D1', day('2026-03-15'), 5000, 1000],
    ['E1', day('2026-06-05'), 60_000, -5000],
    ['N1', day('2026-06-28'), 30_000, 9000],
    ['X1', day('2026-06-28'), 10_000, 1000],
  ];
  return baseOf(clients, sales, { ...SMALL, ...settings });
}
