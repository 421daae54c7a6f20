/** Quantities that clients bought, kept for a base: only an ABC by quantity asks for them. */
import type { DayRange } from '../../domain';
import { Following } from '../base/follow';
import type { Base } from '../base/types';

const kept = new Following<Float64Array>();

/**
 * Net quantity of each client in the window, in ten-thousandths; zeros where the sales have no quantities. Made anew
 * after an edit; shared with others, so never to be written to.
 */
export function windowQuantities(base: Base, window: DayRange): Float64Array {
  const make = (): Float64Array => sumQuantities(base, window);
  return kept.of(base, `${window.from}..${window.to}`, make, make);
}

function sumQuantities({ sales, clients }: Base, { from, to }: DayRange): Float64Array {
  const sums = new Float64Array(clients.count);
  const { quantity, client, day, count } = sales;
  if (quantity === undefined) return sums;
  for (let i = 0; i < count; i++) {
    const owner = client[i]!;
    if (owner < 0 || day[i]! < from || day[i]! > to) continue;
    sums[owner] = sums[owner]! + quantity[i]!;
  }
  return sums;
}
