/** Figures of clients over stretches of days, kept for a base and following its edits. */
import type { DayRange } from '../../domain';
import type { Base } from '../base/types';
import { clientDays } from '../base/clientDays';
import {
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

/** XYZ classes of the base's clients (`members`), those of a window. */
export function xyzOf(base: Base, members: Int32Array, window: DayRange, firstOrder: Int32Array): Uint8Array {
  const days = clientDays(base);
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
