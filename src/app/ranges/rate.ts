/** Classes of figures that stand in ranges instead of tables: the rules of DOMAIN.md §2 and §3, no base needed. */
import {
  potentialByThresholds,
  progressColumn,
  segmentCuts,
  segmentOf,
  type Cuts,
  type Settings,
} from '../../domain';
import { groupByChannel } from '../base/channelMembers';
import { TextCoder } from '../base/TextCoder';
import { tidy } from '../base/words';
import { classifyAbc } from '../compute/abc';
import { classifyAbcde } from '../compute/abcde';
import { channelCuts } from '../compute/channelCuts';
import { makePools } from '../compute/pools';
import { levelsByThresholds } from '../compute/potentialLevels';
import { wholeMoney } from '../compute/wholeMoney';
import { amountReader, isBlankOrZero, type Amount, type RangeCell } from './cells';

/** What stands in place of a class code: nothing in the row, no number where one is needed, an error value. */
export const RATED = { blank: -1, notNumber: -2, error: -3 } as const;

/** Settings and culture that ranges are read and rated by. */
export interface RangeRules {
  readonly settings: Settings;
  /** The user's culture, e.g. `ru-RU`. */
  readonly culture: string;
}

interface AbcdeRanges {
  readonly profit: readonly RangeCell[];
  /** As many as `profit`. */
  readonly potential: readonly RangeCell[];
  /** As many as `profit`; absent = all of one channel. */
  readonly channel?: readonly RangeCell[];
}

/**
 * The ABCDE category of each row: its code (index + 1 in CATEGORIES, 0 = not rated) or one of `RATED`. Rows without
 * anything, errors and profits that are no numbers are outside the ranking. Profit that is empty counts as 0, potential
 * that is empty, 0 or unreadable as none. A first row of texts alone is a header.
 */
export function rateAbcde(ranges: AbcdeRanges, rules: RangeRules): Int8Array {
  const { profit, potential, channel } = ranges;
  const read = amountReader(rules.culture);
  const count = profit.length;
  const marks = rowMarks([profit, potential, ...(channel === undefined ? [] : [channel])], read);
  const profits = new Float64Array(count);
  const potentials = new Float64Array(count).fill(NaN);
  const coder = new TextCoder();
  const channels = new Int32Array(count).fill(-1);
  for (let i = 0; i < count; i++) {
    if (marks[i] !== 0) continue;
    profits[i] = numberOr(read(profit[i] ?? null), 0);
    const limit = numberOr(read(potential[i] ?? null), NaN);
    if (limit > 0) potentials[i] = limit;
    const name = channel?.[i] ?? null;
    if (!isBlankOrZero(name) && typeof name !== 'object') channels[i] = coder.cells.code(String(name));
  }
  const ownCuts = channelCuts({ channels: coder.shown }, rules.settings.potential);
  const closed = Uint8Array.from(marks, (mark) => (mark === 0 ? 0 : 1));
  const pools = makePools(groupByChannel(channels, coder.shown.size, closed), rules.settings.profit);
  const { category } = classifyAbcde(
    {
      profit: wholeMoney(profits),
      potential: potentials,
      thresholdLevels: levelsByThresholds(potentials, pools, rules.settings.potential, ownCuts),
      ownCuts,
    },
    rules.settings,
    pools,
  );
  return marks.map((mark, i) => (mark === 0 ? (category[i] ?? 0) : mark));
}

/** A, B, C of each value as 1, 2, 3, or one of `RATED`; `cuts` in percent. Zero and negative values are C. */
export function rateAbc(values: readonly RangeCell[], cuts: Cuts, culture: string): Int8Array {
  const read = amountReader(culture);
  const marks = rowMarks([values], read);
  const amounts = Float64Array.from(values, (cell, i) => (marks[i] === 0 ? numberOr(read(cell), 0) : 0));
  const members = Int32Array.from(marks.keys()).filter((i) => marks[i] === 0);
  const classes = classifyAbc(wholeMoney(amounts), members, cuts);
  return marks.map((mark, i) => (mark === 0 ? (classes[i] ?? 0) : mark));
}

/**
 * Segment 1 … 9 from purchases of 12 months and potential a year, both in major units; 0 without a potential. Purchases
 * that are empty count as 0.
 */
export function rateSegment(purchases: number, potential: number, settings: Settings): number {
  const level = potentialByThresholds(potential, segmentCuts(settings.potential, undefined));
  if (level === 0) return 0;
  const [bought = 0, limit = 0] = wholeMoney(Float64Array.of(purchases, potential));
  return segmentOf(level, progressColumn(bought, limit, 1, 1, settings.progress.reachedFrom));
}

/** max(0, potential − purchases) from whole numbers, in major units; null without a potential. */
export function rateWhiteSpace(purchases: number, potential: number): number | null {
  if (!(potential > 0)) return null;
  const whole = [purchases, potential].map((value) => Math.round(value * MONEY_SCALE));
  const [bought = 0, possible = 0] = whole;
  if (!whole.every(Number.isSafeInteger)) return Math.max(0, potential - purchases);
  return Math.max(0, possible - bought) / MONEY_SCALE;
}

/** Parts of a unit of money that count, as in the base. */
const MONEY_SCALE = 10_000;

/** 0 for a row that is rated, else one of `RATED`; the first column is the one that has to be a number. */
function rowMarks(columns: readonly (readonly RangeCell[])[], read: (cell: RangeCell) => Amount): Int8Array {
  const [first = []] = columns;
  const marks = new Int8Array(first.length);
  const used = usedRows(columns);
  for (let i = 0; i < marks.length; i++) {
    const cells = columns.map((column) => column[i] ?? null);
    const main = read(cells[0] ?? null);
    if (cells.some((cell) => read(cell) === 'error')) marks[i] = RATED.error;
    else if (i >= used || cells.every((cell) => read(cell) === 'blank')) marks[i] = RATED.blank;
    else if (main === 'text') marks[i] = i === 0 && cells.every(isText) ? RATED.blank : RATED.notNumber;
  }
  return marks;
}

/** Rows up to the last one that holds something. */
export function usedRows(columns: readonly (readonly RangeCell[])[]): number {
  return columns.reduce(
    (most, column) => Math.max(most, column.findLastIndex((cell) => !isBlankOrZero(cell)) + 1),
    0,
  );
}

function isText(cell: RangeCell): boolean {
  return typeof cell === 'string' && tidy(cell) !== '';
}

function numberOr(amount: Amount, otherwise: number): number {
  return typeof amount === 'number' ? amount : otherwise;
}
