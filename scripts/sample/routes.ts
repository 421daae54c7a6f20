import { FIRST_DAY, LAST_DAY, monthsBetween, serial } from './calendar';
import type { Client, RouteCost, Visit } from './model';
import { buyingTimes, type Plan } from './plan';
import type { Random } from './random';
import { REPS } from './words/people';

const VISITS_FROM = serial(2025, 6, 1);

/** Planned and made visits of a year, for the clients that are in the visit plan. */
export function makeVisits(clients: readonly Client[], plans: readonly Plan[], random: Random): Visit[] {
  const months = monthsBetween(VISITS_FROM, LAST_DAY);
  return months.flatMap((month) =>
    clients.flatMap((client, index) => {
      const story = plans[index]?.story;
      const planned = client.visitsPerMonth;
      if (story === undefined || planned === null || client.createdDate > month.last) return [];
      const last = story === 'lost' ? (buyingTimes(story, random)[0]?.[1] ?? 0) + 60 : LAST_DAY;
      if (month.first > last && random.chance(0.7)) return [];
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
