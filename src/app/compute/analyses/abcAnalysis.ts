/** ABC of the whole base with its thresholds (DOMAIN.md §7). */
import type { Cuts } from '../../../domain';
import type { Base } from '../../base/types';
import type { Result } from '../../result';
import { abcMeasureOf, abcScale, abcValues, type AbcMeasure } from '../abcMeasure';

export const ABC_CLASSES = ['A', 'B', 'C'] as const;
export type AbcClass = (typeof ABC_CLASSES)[number];

/** Money in major units; pieces where the measure is quantity. */
export interface AbcFigures {
  readonly clients: number;
  /** What its clients with more than zero bring in the window. */
  readonly sum: number;
  /** Of the sum of all positives; null without any. */
  readonly share: number | null;
  /** The class begins with this value; null for C, which takes the rest, and for a class without clients. */
  readonly from: number | null;
}

export interface AbcAnalysis {
  readonly measure: AbcMeasure;
  /** Percent, as set: accumulated before a client below the first A, below the second B. */
  readonly cuts: Cuts;
  readonly classes: Readonly<Record<AbcClass, AbcFigures>>;
  /** Clients of C that bring nothing, or a loss, and the sum of it. */
  readonly notPositive: { readonly clients: number; readonly sum: number };
}

/** What each class brings and where it begins. */
export function abcAnalysis(base: Base, result: Result, members: Int32Array): AbcAnalysis {
  const measure = abcMeasureOf(base, result.settings, result.profitMeasure);
  const values = abcValues(base, measure, result.window);
  const scale = abcScale(base, measure);
  const clients = [0, 0, 0];
  const sums = [0, 0, 0];
  const least = [Infinity, Infinity, Infinity];
  const notPositive = { clients: 0, sum: 0 };
  for (const client of members) {
    const at = result.clients.abc[client]! - 1;
    const value = values[client]!;
    clients[at]! += 1;
    if (value > 0) {
      sums[at]! += value;
      least[at] = Math.min(least[at]!, value);
    } else {
      notPositive.clients += 1;
      notPositive.sum += value;
    }
  }
  const total = sums.reduce((all, sum) => all + sum, 0);
  const figures = ABC_CLASSES.map((letter, at): readonly [AbcClass, AbcFigures] => {
    const from = letter === 'C' ? Infinity : least[at]!;
    return [
      letter,
      {
        clients: clients[at]!,
        sum: sums[at]! / scale,
        share: total > 0 ? sums[at]! / total : null,
        from: from === Infinity ? null : from / scale,
      },
    ];
  });
  return {
    measure,
    cuts: result.settings.profit.cuts,
    classes: Object.fromEntries(figures) as Record<AbcClass, AbcFigures>,
    notPositive: { clients: notPositive.clients, sum: notPositive.sum / scale },
  };
}
