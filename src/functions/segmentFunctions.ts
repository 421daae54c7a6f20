/** The potential matrix over figures that are not in the clients table: cell by cell, results spill. */
import { amountReader, rateSegment, rateWhiteSpace, type Amount, type RangeCell } from '../app/ranges';
import { SEGMENTS } from '../domain';
import { localeOf, translate, type Locale } from '../i18n';
import { alignRanges, inShape } from './align';
import { argumentError, passedError } from './cellError';
import { isError, toCell, toMatrix, type Matrix } from '../app/formula';
import { rulesOfWorkbook, type Rules } from './connection';

/**
 * Segment 1–9 of the potential matrix from purchases of 12 months and potential a year; empty without a potential.
 * @customfunction POTENTIAL_SEGMENT
 * @param purchases Purchases of 12 months, in money: one cell or a range.
 * @param potential Potential a year, in money: one cell or a range of the same size.
 * @returns The segment's number, one for each pair of cells.
 */
export function potentialSegment(purchases: unknown[][], potential: unknown[][]): Promise<unknown[][]> {
  return eachPair(purchases, potential, (bought, limit, { settings }) => {
    const segment = rateSegment(bought, limit, settings);
    return segment === 0 ? '' : segment;
  });
}

/**
 * Name of a segment of the potential matrix.
 * @customfunction SEGMENT_NAME
 * @param segment Number from 1 to 9: one cell or a range.
 * @param [language] "en" or "ru"; empty = Excel's language.
 * @returns The name, one for each number.
 */
export async function segmentName(segment: unknown[][], language: unknown): Promise<unknown[][]> {
  const rules = await rulesOfWorkbook();
  const aligned = alignRanges([toMatrix(segment) ?? [[null]]]);
  if (aligned === null) return [[argumentError('sizes', rules.locale)]];
  const wanted = languageOf(toCell(language), rules.locale);
  const read = amountReader(rules.culture);
  return inShape(aligned, (index) => nameOf(aligned.cells[0]?.[index] ?? null, read, wanted, rules.locale));
}

/**
 * White space: potential less purchases, not below zero; empty without a potential.
 * @customfunction WHITE_SPACE
 * @param purchases Purchases of 12 months, in money: one cell or a range.
 * @param potential Potential a year, in money: one cell or a range of the same size.
 * @returns Money a year, one for each pair of cells.
 */
export function whiteSpace(purchases: unknown[][], potential: unknown[][]): Promise<unknown[][]> {
  return eachPair(purchases, potential, (bought, limit) => rateWhiteSpace(bought, limit) ?? '');
}

/** Purchases that are empty count as 0, potential that is empty or no number as none. */
async function eachPair(
  purchases: unknown[][],
  potential: unknown[][],
  answer: (purchases: number, potential: number, rules: Rules) => unknown,
): Promise<unknown[][]> {
  const rules = await rulesOfWorkbook();
  const blank: Matrix = [[null]];
  const aligned = alignRanges([toMatrix(purchases) ?? blank, toMatrix(potential) ?? blank]);
  if (aligned === null) return [[argumentError('sizes', rules.locale)]];
  const [first = [], second = []] = aligned.cells;
  const read = amountReader(rules.culture);
  return inShape(aligned, (index) => {
    const cells = [first[index] ?? null, second[index] ?? null] as const;
    const failed = cells.find(isError);
    if (failed !== undefined) return passedError(failed.error, rules.locale);
    const [bought, limit] = [read(cells[0]), read(cells[1])];
    const isHeader = index === 0 && first.length > 1 && bought === 'text' && limit === 'text';
    if (isHeader) return '';
    if (bought === 'text' || limit === 'text') return argumentError('badNumber', rules.locale);
    return answer(numberOr(bought, 0), numberOr(limit, 0), rules);
  });
}

function numberOr(amount: Amount, otherwise: number): number {
  return typeof amount === 'number' ? amount : otherwise;
}

function nameOf(cell: RangeCell, read: (cell: RangeCell) => Amount, wanted: Locale, locale: Locale): unknown {
  if (isError(cell)) return passedError(cell.error, locale);
  const number = read(cell);
  if (number === 'blank') return '';
  const known = SEGMENTS.find((each) => each === number);
  return known === undefined
    ? argumentError('badSegment', locale)
    : translate(wanted, `domain.segments.${known}.name`);
}

function languageOf(cell: RangeCell, locale: Locale): Locale {
  return typeof cell === 'string' && cell.trim() !== '' ? localeOf(cell.trim()) : locale;
}
