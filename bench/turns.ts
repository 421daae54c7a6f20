/** What peers took in their turns, and how they compare. Times in milliseconds, memory in bytes. */
import { median, spread } from './statistics';

/** One process of one peer. */
export interface TurnRun {
  readonly ingest: readonly number[];
  readonly compute: readonly number[];
  /** The whole job of the first run in the process, counted or not. */
  readonly first: number;
  /** Peak memory of the process. */
  readonly peak: number;
}

export type Part = 'ingest' | 'compute' | 'whole';

/** Times of all counted runs. */
export function timesOf(turns: readonly TurnRun[], part: Part): readonly number[] {
  return turns.flatMap((turn) => timesIn(turn, part));
}

/** How many times as long the first takes as the second: the median over turns of the ratios within each of them. */
export function ratioOf(first: readonly TurnRun[], second: readonly TurnRun[], part: Part): number {
  return median(ratiosOf(first, second, part));
}

/** The lowest and the highest of those ratios. */
export function ratioRange(
  first: readonly TurnRun[],
  second: readonly TurnRun[],
  part: Part,
): readonly [number, number] {
  const ratios = ratiosOf(first, second, part);
  return [Math.min(...ratios), Math.max(...ratios)];
}

/** Median peak, bytes. */
export function peakOf(turns: readonly TurnRun[]): number {
  return median(turns.map(({ peak }) => peak));
}

export function spreadOf(turns: readonly TurnRun[]): number {
  return spread(timesOf(turns, 'whole'));
}

function ratiosOf(first: readonly TurnRun[], second: readonly TurnRun[], part: Part): readonly number[] {
  return first.map((turn, n) => median(timesIn(turn, part)) / median(timesIn(second[n]!, part)));
}

function timesIn({ ingest, compute }: TurnRun, part: Part): readonly number[] {
  if (part === 'whole') return ingest.map((time, n) => time + (compute[n] ?? NaN));
  return part === 'ingest' ? ingest : compute;
}
