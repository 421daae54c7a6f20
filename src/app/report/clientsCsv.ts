import { CATEGORIES, FLAGS, isoOfSerial, POTENTIAL_LEVELS, PROFIT_LEVELS, STATUSES } from '../../domain';
import type { Base } from '../base/types';
import type { Result } from '../result';

const HEADER =
  'id,category,segment,status,profitLevel,potentialLevel,progress,revenue,margin,orders,lastOrder,abc,xyz,r,f,m,flags';
const ABC = ['A', 'B', 'C'];
const XYZ = ['X', 'Y', 'Z'];
/** Money is exact to 1/10 000 of the unit; more digits would only be the noise of division. */
const MONEY_DIGITS = 4;
const RATIO_DIGITS = 12;

/**
 * CLIENTS.csv: one row a client in the order of the table, codes in every language, empty for none (DESIGN.md). Money in
 * major units with a point, progress as a ratio, dates ISO. A closed client has its sums and no classes. Lines end in LF.
 */
export function clientsCsv(base: Base, result: Result): string {
  const rows = Array.from({ length: base.clients.count }, (_, client) =>
    rowOf(base, result, client).map(quote).join(','),
  );
  return [HEADER, ...rows, ''].join('\n');
}

function rowOf(base: Base, result: Result, client: number): readonly string[] {
  const { clients } = result;
  const lastOrder = clients.lastOrder[client] ?? 0;
  const segment = clients.segment[client] ?? 0;
  return [
    base.clients.ids[client] ?? '',
    coded(CATEGORIES, clients.category[client]),
    segment === 0 ? '' : String(segment),
    coded(STATUSES, clients.status[client]),
    coded(PROFIT_LEVELS, clients.profitLevel[client]),
    coded(POTENTIAL_LEVELS, clients.potentialLevel[client]),
    number(clients.progress[client]),
    money(clients.revenue[client]),
    money(clients.margin[client]),
    String(clients.orders[client] ?? 0),
    lastOrder === 0 ? '' : isoOfSerial(lastOrder),
    coded(ABC, clients.abc[client]),
    coded(XYZ, clients.xyz[client]),
    score(clients.recency[client]),
    score(clients.frequency[client]),
    score(clients.monetary[client]),
    FLAGS.filter((_, bit) => ((clients.flags[client] ?? 0) & (1 << bit)) !== 0).join(' '),
  ];
}

function coded(codes: readonly string[], code: number | undefined): string {
  return codes[(code ?? 0) - 1] ?? '';
}

function number(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '';
  const text = String(value);
  // Not every reader of CSV knows 3e-7.
  return text.includes('e') ? value.toFixed(RATIO_DIGITS).replace(/\.?0+$/, '') : text;
}

function money(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '';
  return String(Number(value.toFixed(MONEY_DIGITS)));
}

function score(value: number | undefined): string {
  return value === undefined || value === 0 ? '' : String(value);
}

function quote(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
