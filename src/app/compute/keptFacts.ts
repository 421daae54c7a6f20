/** Figures of clients over stretches of days, kept for a base and following its edits. */
import type { DayRange } from '../../domain';
import type { Base } from '../base/types';
import { clientDays } from '../base/clientDays';
import {
  firstOrders,
  patchFirstOrders,
  patchPeriod,
  patchWindow,
  periodFacts,
  windowFacts,
  type PeriodFacts,
  type WindowFacts,
} from './clientFacts';
import { Following } from '../base/follow';
import { carrySums } from './sliceSums';
import { classifyXyz } from './xyz';

const windows = new Following<WindowFacts>();
const periods = new Following<PeriodFacts>();
const firsts = new Following<Int32Array>();
const classes = new Following<Uint8Array>();

/** Figures of every client in the window; shared with others, so never to be written to. */
export function windowFactsOf(base: Base, window: DayRange): WindowFacts {
  const days = clientDays(base);
  return windows.of(
    base,
    keyOf(window),
    () => windowFacts(days, window),
    (before, touched) => patchWindow(before, days, window, touched),
  );
}

/** Figures of every client in a period; shared with others, so never to be written to. */
export function periodFactsOf(base: Base, period: DayRange): PeriodFacts {
  const days = clientDays(base);
  return periods.of(
    base,
    keyOf(period),
    () => periodFacts(days, period),
    (before, touched) => {
      const after = patchPeriod(before, days, period, touched);
      carrySums(base.clients.closed, before.revenue, after.revenue, touched);
      carrySums(base.clients.closed, before.orders, after.orders, touched);
      return after;
    },
  );
}

/** Day of each client's first order ever, up to a day, 0 = none; shared with others, so never to be written to. */
export function firstOrdersOf(base: Base, to: number): Int32Array {
  const days = clientDays(base);
  return firsts.of(
    base,
    String(to),
    () => firstOrders(days, to),
    (before, touched) => patchFirstOrders(before, days, to, touched),
  );
}

/** XYZ classes of the base's clients (`members`), those of a window. */
export function xyzOf(base: Base, members: Int32Array, window: DayRange): Uint8Array {
  const days = clientDays(base);
  const firstOrder = firstOrdersOf(base, window.to);
  const { closed } = base.clients;
  return classes.of(
    base,
    keyOf(window),
    () => classifyXyz(days, members, window, firstOrder),
    (before, touched) => {
      const open = touched.filter((client) => closed[client] === 0);
      return classifyXyz(days, open, window, firstOrder, before.slice());
    },
  );
}

function keyOf({ from, to }: DayRange): string {
  return `${from}..${to}`;
}
