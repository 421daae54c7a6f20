/** The flags of every client (DOMAIN.md §2–4): what is to be said beside its classes, found when somebody asks. */
import {
  CATEGORIES,
  gridCodes,
  isPotentialTooLow,
  isRecovered,
  POTENTIAL,
  PROFIT,
  type Settings,
} from '../../domain';
import { inStretches } from '../../engine';
import type { ClientColumns } from '../base/types';
import type { AbcdeClasses } from './abcde';
import type { PeriodFacts } from './clientFacts';
import { flagBit } from './flags';
import type { Pools } from './pools';
import { wholePotential, type Purchases } from './progress';

const RETAIN = flagBit('retain');
const RENEGOTIATE = flagBit('renegotiate');
const BASE_CUTS = flagBit('baseCuts');
const TOO_LOW = flagBit('potentialTooLow');
const RETURNS = flagBit('returns');
const ANNUALISED = flagBit('annualised');
const SHORT_HISTORY = flagBit('shortHistory');
const NEW = flagBit('new');
const RECOVERED = flagBit('recovered');
const NO_SHIPMENTS = flagBit('noShipments');
const CATEGORY_E = CATEGORIES.indexOf('E') + 1;

/** What flags follow from, by client. */
export interface Marked {
  readonly clients: ClientColumns;
  readonly pools: Pools;
  readonly levels: Pick<AbcdeClasses, 'profitLevel' | 'potentialLevel'>;
  readonly purchases: Purchases;
  readonly period: PeriodFacts;
}

/** Flags of every client as bits (see `flagBit`); 0 of those that are closed. */
export function clientFlags(marked: Marked, settings: Settings): Uint16Array {
  const flags = new Uint16Array(marked.clients.count);
  markPlaces(marked, settings, flags);
  markPurchases(marked, flags);
  markStatuses(marked, settings.lostAfterDays, flags);
  return flags;
}

/** Flags of the place in the grid, and of channels that take the cuts of the base. */
function markPlaces(
  { pools: { channels, own }, levels: { profitLevel, potentialLevel } }: Marked,
  settings: Pick<Settings, 'profit' | 'grid'>,
  flags: Uint16Array,
): void {
  const flagsOfPlace = flagsByPlace(gridCodes(settings.grid));
  channels.forEach((members, code) => {
    const flagsOfPool = own[code] === 1 || !settings.profit.perChannel ? 0 : BASE_CUTS;
    inStretches(members.length, (from, to) => {
      for (let i = from; i < to; i++) {
        const client = members[i]!;
        const place = profitLevel[client]! * 4 + potentialLevel[client]!;
        flags[client] = flags[client]! | flagsOfPlace[place]! | flagsOfPool;
      }
    });
  });
}

/** Flags that go with each place of the grid, numbered as its codes are. */
function flagsByPlace(grid: Uint8Array): Uint16Array {
  return Uint16Array.from(grid, (category, place) => {
    const [profit, potential] = [place >> 2, place & 3];
    const isKept = potential === POTENTIAL.low && profit <= PROFIT.high;
    const isToTalk = category === CATEGORY_E && potential === POTENTIAL.high;
    return (isKept ? RETAIN : 0) | (isToTalk ? RENEGOTIATE : 0);
  });
}

/** Flags of purchases beside the potential, of those who have a level. */
function markPurchases({ purchases }: Marked, flags: Uint16Array): void {
  const { revenue, potential, level, scale, year } = purchases;
  const { multiplier, divisor } = year;
  const book = (year.annualised ? ANNUALISED : 0) | (year.shortHistory ? SHORT_HISTORY : 0);
  inStretches(level.length, (from, to) => {
    for (let i = from; i < to; i++) {
      if (level[i] === 0) continue;
      const bought = revenue[i]!;
      const isTooLow = isPotentialTooLow(bought, wholePotential(potential[i]!, scale), multiplier, divisor);
      flags[i] = flags[i]! | book | (bought < 0 ? RETURNS : 0) | (isTooLow ? TOO_LOW : 0);
    }
  });
}

/** Flags of the base status: new, recovered, and a contract without a shipment. */
function markStatuses(
  { clients: { closed, hasContract, count }, period: { orders, lastBefore, firstOrder } }: Marked,
  lostAfterDays: number,
  flags: Uint16Array,
): void {
  inStretches(count, (from, to) => {
    for (let i = from; i < to; i++) {
      if (closed[i] === 1) continue;
      const before = lastBefore[i]!;
      const first = firstOrder[i]!;
      flags[i] =
        flags[i]! |
        (first > 0 && before === 0 ? NEW : 0) |
        (isRecovered(first, before, lostAfterDays) ? RECOVERED : 0) |
        (orders[i] === 0 && before === 0 && hasContract[i] === 1 ? NO_SHIPMENTS : 0);
    }
  });
}
