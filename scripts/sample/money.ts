import { LAST_DAY, serial } from './calendar';
import type { Client, Payment, Receivable, Sale } from './model';
import type { Random } from './random';
import type { Text } from './text';
import { KEY_RETAIL, WHOLESALE } from './words/outlets';

const DELIVERY: Text = { ru: 'по факту', en: 'on delivery' };
const ADVANCE: Text = { ru: 'предоплата', en: 'prepayment' };
const days = (count: number): Text => ({ ru: `отсрочка ${count} дней`, en: `${count} days` });

function drawTerms(client: Client, random: Random): { terms: Text; delay: number } {
  const isBig = client.channel === KEY_RETAIL.name || client.channel === WHOLESALE.name;
  if (isBig) return { terms: days(30), delay: 30 };
  if (random.chance(0.22)) return { terms: random.chance(0.7) ? DELIVERY : ADVANCE, delay: 3 };
  const delay = random.pick([7, 14, 14, 21]);
  return { terms: days(delay), delay };
}

function salesByClient(sales: readonly Sale[]): Map<string, Map<number, number>> {
  const byClient = new Map<string, Map<number, number>>();
  for (const sale of sales) {
    const ofDay = byClient.get(sale.client) ?? new Map<number, number>();
    ofDay.set(sale.date, (ofDay.get(sale.date) ?? 0) + sale.amount);
    byClient.set(sale.client, ofDay);
  }
  return byClient;
}

/** Debts on the report date: what was shipped lately and not yet paid, and what is late. */
export function makeReceivables(
  clients: readonly Client[],
  sales: readonly Sale[],
  random: Random,
): Receivable[] {
  const byClient = salesByClient(sales);
  return clients.flatMap((client) => {
    const shipped = byClient.get(client.code);
    if (!shipped) return [];
    const { terms, delay } = drawTerms(client, random);
    const isLate = random.chance(0.24);
    let open = 0;
    let overdue = 0;
    for (const [date, amount] of shipped) {
      if (amount <= 0) continue;
      if (date > LAST_DAY - delay) open += amount;
      else if (isLate && date > LAST_DAY - delay - 21) overdue += amount;
    }
    return open + overdue > 0 ? [{ client: client.code, total: open + overdue, overdue, terms }] : [];
  });
}

const PAYMENTS_FROM = serial(2026, 1, 12);

/** Planned and received payments since January, of clients that pay later. */
export function makePayments(
  receivables: readonly Receivable[],
  sales: readonly Sale[],
  random: Random,
): Payment[] {
  const byClient = salesByClient(sales);
  const payments = receivables.flatMap(({ client, terms }) => {
    const delay = Number.parseInt(terms.en, 10);
    if (Number.isNaN(delay)) return [];
    return [...(byClient.get(client) ?? [])].flatMap(([date, amount]) => {
      const due = date + delay + ([2, 1][(date + delay) % 7] ?? 0); // from the weekend to Monday
      if (due < PAYMENTS_FROM || due > LAST_DAY || amount <= 0) return [];
      const share = random.chance(0.82) ? 1 : random.pick([0, 0.5, 0.7, 1.2]);
      return [{ date: due, client, planned: amount, paid: Math.round(amount * share) }];
    });
  });
  return payments.sort((a, b) => a.date - b.date);
}
