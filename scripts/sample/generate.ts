import { LAST_DAY, serial } from './calendar';
import { makeContacts } from './contacts';
import { makeDemand, type Demand } from './demand';
import { addDirt } from './dirt';
import { Registry } from './identity';
import type { Client, Sale, Sample } from './model';
import { makePayments, makeReceivables } from './money';
import { makePlans, type Plan } from './plan';
import { estimateDate, estimatePotential, spoilPotentials } from './potential';
import { makeRandom } from './random';
import { makeRouteCosts, makeVisits } from './routes';
import { Buyer, numberWaybills } from './sales';
import { makeAudits, MUST_STOCK } from './shelf';
import { TARGETS } from './targets';

const SEED = 20_260_529;

/** The last day before the 12 months that end on the report date (DOMAIN: window). */
export const WINDOW_START = serial(2025, 5, 29);

function purchasesOfWindow(sales: readonly Sale[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const sale of sales) {
    if (sale.date <= WINDOW_START || sale.date > LAST_DAY) continue;
    sums.set(sale.client, (sums.get(sale.client) ?? 0) + sale.amount);
  }
  return sums;
}

function makeClients(plans: readonly Plan[]): Client[] {
  const registry = new Registry(makeRandom(SEED + 1));
  return plans.map((plan, index) => ({
    ...registry.register(plan, index),
    potential: null,
    potentialDate: null,
  }));
}

function makeSales(plans: readonly Plan[], clients: readonly Client[], demands: readonly Demand[]): Sale[] {
  return numberWaybills(
    plans.flatMap((plan, index) => {
      const [client, demand] = [clients[index], demands[index]];
      if (!client || !demand) return [];
      return new Buyer(client.code, demand, makeRandom(SEED + 1_000 + index)).live(plan.story);
    }),
  );
}

function setPotentials(
  plans: readonly Plan[],
  clients: Client[],
  demands: readonly Demand[],
  sales: readonly Sale[],
): void {
  const random = makeRandom(SEED + 3);
  const purchases = purchasesOfWindow(sales);
  clients.forEach((client, index) => {
    const [plan, demand] = [plans[index], demands[index]];
    if (!plan || !demand) return;
    const bought = purchases.get(client.code) ?? 0;
    client.potential = estimatePotential(plan, bought, demand.progress, random);
    client.potentialDate = estimateDate(client.createdDate, random);
  });
  spoilPotentials(clients, plans);
  meetExactly(clients, purchases);
}

/** One client has bought exactly its potential, to the kopeck: progress is 100 %. */
function meetExactly(clients: readonly Client[], purchases: ReadonlyMap<string, number>): void {
  const client = clients.find(({ code, potential }) => {
    const bought = (purchases.get(code) ?? 0) / 100;
    return typeof potential === 'number' && potential > 0 && bought > potential * 1.05;
  });
  if (client) client.potential = (purchases.get(client.code) ?? 0) / 100;
}

/** Makes everything that the sample book shows; the same on every call. */
export function generateSample(): Sample {
  const plans = makePlans(makeRandom(SEED));
  const clients = makeClients(plans);
  const demandRandom = makeRandom(SEED + 2);
  const demands = plans.map((plan) => makeDemand(plan, demandRandom));
  const sales = makeSales(plans, clients, demands);
  setPotentials(plans, clients, demands, sales);
  const receivables = makeReceivables(clients, sales, makeRandom(SEED + 4));
  const sample: Sample = {
    clients,
    sales,
    visits: makeVisits(clients, sales, makeRandom(SEED + 5)),
    routeCosts: makeRouteCosts(makeRandom(SEED + 6)),
    receivables,
    payments: makePayments(receivables, sales, makeRandom(SEED + 7)),
    audits: makeAudits(clients, sales, makeRandom(SEED + 8)),
    mustStock: [...MUST_STOCK],
    contacts: makeContacts(clients, plans, makeRandom(SEED + 9)),
    targets: [...TARGETS],
  };
  addDirt(sample);
  return sample;
}
