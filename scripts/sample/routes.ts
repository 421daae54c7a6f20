import { FIRST_DAY, LAST_DAY, monthsBetween, serial } from './calendar';
import type { Client, RouteCost, Sale, Visit } from './model';
import type { Random } from './random';
import { REPS } from './words/people';

const VISITS_FROM = serial(2025, 6, 1);

/** Planned and made visits of a year, for the clients that are in the visit plan; fewer once a client is lost. */
export function makeVisits(clients: readonly Client[], sales: readonly Sale[], random: Random): Visit[] {
  const lastSale = new Map(sales.map((sale) => [sale.client, sale.date]));
  return monthsBetween(VISITS_FROM, LAST_DAY).flatMap((month) =>
    clients.flatMap((client) => {
      const planned = client.visitsPerMonth;
      if (planned === null || client.createdDate > month.last) return [];
      const isLost = (lastSale.get(client.code) ?? LAST_DAY) + 60 < month.first;
      if (isLost && random.chance(0.7)) return [];
      let made = 0;
      for (let visit = 0; visit < planned; visit += 1) if (random.chance(0.93)) made += 1;
      return [{ client: client.code, month: month.first, planned, made }];
    }),
  );
}

/** What each rep's route costs a month: pay, wear of the car, fuel; whole money. */
export function makeRouteCosts(random: Random): RouteCost[] {
  return monthsBetween(FIRST_DAY, LAST_DAY).flatMap((month) =>
    REPS.map((manager, index) => ({
      manager,
      month: month.first,
      pay: (62_000 + index * 2_500 + random.int(-30, 60) * 100) * 100,
      car: (9_000 + (index % 3) * 800) * 100,
      fuel: random.int(86, 148) * 100 * 100,
    })),
  );
}
