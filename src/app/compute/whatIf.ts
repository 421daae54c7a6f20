/** What other settings would change, before anything is written: who gets another class (DOMAIN.md §2–4). */
import { CATEGORIES, SEGMENTS, STATUSES, type Settings } from '../../domain';
import type { Base } from '../base/types';
import { succeed, type Outcome } from '../issues';
import type { Result } from '../result';
import { allAtOnce } from '../slices';
import { createClassifier, type ClassColumns } from './classify';
import { figuresOf, type Figures } from './figures';

/** The classes that are compared; codes as in `ClientResults`, 0 = none. */
export const COMPARED = ['category', 'segment', 'status'] as const;
export type Compared = (typeof COMPARED)[number];

const SIZES: Readonly<Record<Compared, number>> = {
  category: CATEGORIES.length + 1,
  segment: SEGMENTS.length + 1,
  status: STATUSES.length + 1,
};

/** How one kind of class changes. Rows and columns of the matrix are codes, 0 = none first. */
export interface ClassChange {
  /** matrix[before][after]: clients of the base; the diagonal are those that stay. */
  readonly matrix: readonly (readonly number[])[];
  /** Clients whose class is another one, in the order of the table. */
  readonly moved: Int32Array;
}

export interface WhatIf extends Readonly<Record<Compared, ClassChange>> {
  readonly settings: Settings;
  /** The classes by these settings; clients in the order of the base. */
  readonly after: ClassColumns;
}

/**
 * A way to ask what settings would change against a result. The figures of each client are taken once and used for every
 * question with the same report date, window and period; no sale is looked at again, and of the classes only those whose
 * settings are others than in the last question are made anew. Fails as `computeResult` does where
 * the settings name no date, no period or a date before all sales.
 */
export function createWhatIf(base: Base, result: Result): (settings: Settings) => Outcome<WhatIf> {
  let known: { readonly key: string; readonly figures: Outcome<Figures> } | undefined;
  const figuresFor = ({ asOf, windowMonths, period }: Settings): Outcome<Figures> => {
    const key = JSON.stringify([asOf, windowMonths, period]);
    if (known?.key !== key) known = { key, figures: figuresOf(base, { asOf, windowMonths, period }) };
    return known.figures;
  };
  const classify = createClassifier(base);
  return (settings) => {
    const figures = figuresFor(settings);
    if (!figures.ok) return figures;
    const after = allAtOnce(classify(figures.value, settings)).columns;
    const change = (of: Compared): ClassChange =>
      compare(result.clients[of], after[of], base.clients.closed, SIZES[of]);
    return succeed({
      settings,
      after,
      category: change('category'),
      segment: change('segment'),
      status: change('status'),
    });
  };
}

function compare(before: Uint8Array, after: Uint8Array, closed: Uint8Array, size: number): ClassChange {
  const counts = new Int32Array(size * size);
  const moved = new Int32Array(before.length);
  let count = 0;
  for (let client = 0; client < before.length; client++) {
    if (closed[client] === 1) continue;
    const from = before[client]!;
    const to = after[client]!;
    const at = from * size + to;
    counts[at] = counts[at]! + 1;
    if (from !== to) moved[count++] = client;
  }
  const matrix = Array.from({ length: size }, (_, row) => [...counts.subarray(row * size, (row + 1) * size)]);
  return { matrix, moved: moved.slice(0, count) };
}
