/** Classes of figures in ranges by their place among all of them: no tables are needed, results spill. */
import { rateAbc, rateAbcde, RATED, type RangeCell } from '../app/ranges';
import { CATEGORIES, type Cuts } from '../domain';
import { translate } from '../i18n';
import { alignRanges, inShape, type Aligned } from './align';
import { argumentError, passedError } from './cellError';
import { isError, toMatrix, type Matrix } from '../app/formula';
import { rulesOfWorkbook, type Rules } from './connection';

/**
 * ABCDE categories of clients from their profit and potential, ranked inside their channels; one for each row.
 * @customfunction ABCDE
 * @param profit Margin of 12 months of each client, in money.
 * @param potential Potential a year of each client, in money.
 * @param [channel] Sales channel of each client; empty = all are ranked together.
 * @returns The category of each client, as many as there are profits.
 */
export async function abcde(
  profit: unknown[][],
  potential: unknown[][],
  channel: unknown[][],
): Promise<unknown[][]> {
  const rules = await rulesOfWorkbook();
  const ranges = [toMatrix(profit) ?? BLANK, toMatrix(potential) ?? BLANK];
  const channels = toMatrix(channel);
  const aligned = alignRanges(channels === null ? ranges : [...ranges, channels]);
  if (aligned === null) return [[argumentError('sizes', rules.locale)]];
  const [profits = [], potentials = [], names] = aligned.cells;
  const codes = rateAbcde(
    { profit: profits, potential: potentials, ...(names === undefined ? {} : { channel: names }) },
    rules,
  );
  const notRated = translate(rules.locale, 'domain.notRated');
  return spill(aligned, codes, (code) => CATEGORIES[code - 1] ?? notRated, rules);
}

/**
 * ABC classes of figures by their share of the sum: the largest that together make 80 % are A, up to 95 % B, the rest C.
 * @customfunction ABC_CLASS
 * @param values Figures to rank: margin, revenue, quantity.
 * @param [cuts] Two cells with the cuts, 80 and 95 (or 80% and 95%); empty = as in the settings.
 * @returns The class of each figure, in the same shape.
 */
export async function abcClass(values: unknown[][], cuts: unknown[][]): Promise<unknown[][]> {
  const rules = await rulesOfWorkbook();
  const given = toMatrix(cuts);
  const percents = given === null ? rules.settings.profit.cuts : toCuts(given);
  if (percents === null) return [[argumentError('badCuts', rules.locale)]];
  const aligned = alignRanges([toMatrix(values) ?? BLANK]);
  const [figures = []] = aligned?.cells ?? [];
  if (aligned === null) return [[argumentError('sizes', rules.locale)]];
  const codes = rateAbc(figures, percents, rules.culture);
  return spill(aligned, codes, (code) => 'ABC'.charAt(code - 1), rules);
}

/** An omitted argument. */
const BLANK: Matrix = [[null]];
const WHOLE = 100;

function spill(
  aligned: Aligned,
  codes: Int8Array,
  word: (code: number) => string,
  { locale }: Rules,
): unknown[][] {
  return inShape(aligned, (index) => {
    const code = codes[index] ?? RATED.blank;
    if (code === RATED.blank) return '';
    if (code === RATED.notNumber) return argumentError('badNumber', locale);
    return code === RATED.error ? passedError(firstError(aligned, index), locale) : word(code);
  });
}

function firstError({ cells }: Aligned, index: number): string {
  const cell = cells.map((range): RangeCell => range[index] ?? null).find(isError);
  return cell === undefined ? '' : cell.error;
}

/** Cuts as percent, given as percent or as fractions; null unless they rise inside 0 … 100 %. */
function toCuts(matrix: Matrix): Cuts | null {
  const [first, second, ...more] = matrix.flat();
  if (typeof first !== 'number' || typeof second !== 'number' || more.length > 0) return null;
  const cuts: Cuts = second <= 1 ? [first * WHOLE, second * WHOLE] : [first, second];
  return cuts[0] > 0 && cuts[0] <= cuts[1] && cuts[1] <= WHOLE ? cuts : null;
}
