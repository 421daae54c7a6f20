import { serial } from './calendar';
import type { Sample } from './model';

/** A client code that stands in the sales but not in the clients table. */
export const UNKNOWN_CLIENT = '009990';

const UNKNOWN_DOCUMENT = { ru: 'РН-00019990', en: 'SI-00019990' };

/**
 * Puts in what a real book has and the add-in must survive and report: a client entered twice (its code
 * followed by a space), shipments of an unknown client, a line exported twice. Two waybills of one client
 * on one day and clients without channel are there by themselves.
 */
export function addDirt(sample: Sample): void {
  const twice = sample.clients[36];
  if (twice)
    sample.clients.push({ ...twice, code: `${twice.code} `, phone: '+7 (000) 555-01-37', email: null });

  const { sales } = sample;
  const models = sales.filter((sale) => sale.date === serial(2026, 2, 17)).slice(0, 3);
  for (const model of models) {
    const line = { ...model, client: UNKNOWN_CLIENT, document: UNKNOWN_DOCUMENT };
    sales.splice(sales.indexOf(model), 0, line);
  }
  const repeated = sales.findIndex((sale) => sale.date >= serial(2026, 4, 14) && sale.amount > 0);
  const line = sales[repeated];
  if (line) sales.splice(repeated + 1, 0, { ...line });
}
