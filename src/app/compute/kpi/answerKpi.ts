/** Answers of the KPIs (DOMAIN.md §5) for the base or a slice of it, in any period. */
import { periodOf, type DayRange } from '../../../domain';
import type { Base } from '../../base/types';
import { fail, issue, succeed, type Outcome } from '../../issues';
import type { Result } from '../../result';
import type { KpiAnswer, KpiQuestion } from '../../session.types';
import { SliceSums } from '../sliceSums';
import type { Sliced } from '../../slices';
import { NO_HEADERS, readCriteria, type Criteria, type Headers } from '../slices';
import { isKpi, KPIS, kpiInfo, type KpiId, type KpiInfo } from './catalogue';
import { Asked, FORMULAS, type Figure } from './formulas';
import { PeriodFigures } from './PeriodFigures';
import { preparingProductLines } from './productLines';
import { preparingHeldProducts } from './productRange';

/** Figures by period of one result: many cells ask for the same ones. */
interface Known {
  readonly base: Base;
  readonly sums: SliceSums;
  readonly periods: Map<string, PeriodFigures>;
  /** By the texts of questions; null for those that name no period. */
  readonly byText: Map<string | undefined, PeriodFigures | null>;
}
const known = new WeakMap<Result, Known>();

/**
 * Answer a KPI from a base and the result computed from it. Issues: `unknownKpi`, `badPeriod`, `unknownSliceField`,
 * `criterionNotForKpi`. Where there is no figure the value is null with a reason (`KPI_REASONS`).
 * @param headers field → header of the book, for criteria that name fields by header
 */
export function answerKpi(
  base: Base,
  result: Result,
  question: KpiQuestion,
  headers: Headers = NO_HEADERS,
): Outcome<KpiAnswer> {
  const { id } = question;
  if (!isKpi(id)) return fail(issue('unknownKpi', { params: { id } }));
  const info = kpiInfo(id);
  const figures = figuresOf(base, result, question);
  if (figures === null) return fail(issue('badPeriod', { params: { value: question.period ?? '' } }));
  const criteria = readCriteria(base, question.criteria, headers);
  if (!criteria.ok) return criteria;
  const stray = strayProduct(info, criteria.value);
  if (stray !== undefined) return fail(issue('criterionNotForKpi', { params: { id, field: stray } }));
  const { range } = figures;
  if (info.periodic && range.from > range.to) return succeed(told(id, 'periodNotBegun'));
  const asked = new Asked(figures, criteria.value);
  return succeed(told(id, FORMULAS[id](asked)));
}

/** KPIs that look at the products of every client, and those that do where products are asked for. */
const OF_RANGE: ReadonlySet<string> = new Set<KpiId>(['AKB_CATEGORY_COUNT', 'AKB_CATEGORY_COVERAGE']);
const OF_ASKED: ReadonlySet<string> = new Set<KpiId>(['NUMERIC_DISTRIBUTION', 'WEIGHTED_DISTRIBUTION']);

/** Make in slices what the first answers to questions would make all at once. */
export function* preparingAnswers(
  base: Base,
  result: Result,
  questions: Iterable<KpiQuestion>,
  headers: Headers = NO_HEADERS,
): Sliced<void> {
  const ranges = new Set<DayRange>();
  for (const question of questions) {
    if (!looksAtProducts(base, question, headers)) continue;
    const range = figuresOf(base, result, question)?.range;
    if (range !== undefined && range.from <= range.to) ranges.add(range);
  }
  if (ranges.size > 0) yield* preparingProductLines(base);
  for (const range of ranges) yield* preparingHeldProducts(base, range);
}

/** Answer every KPI for the whole base in the period of the settings, KPI by KPI: reports then find the figures made. */
export function* preparingKpis(base: Base, result: Result): Sliced<void> {
  const questions = KPIS.map(({ id }): KpiQuestion => ({ id, criteria: [] }));
  yield* preparingAnswers(base, result, questions);
  for (const [n, question] of questions.entries()) {
    answerKpi(base, result, question);
    yield n / questions.length;
  }
}

function looksAtProducts(base: Base, { id, criteria }: KpiQuestion, headers: Headers): boolean {
  if (OF_RANGE.has(id)) return true;
  if (!OF_ASKED.has(id)) return false;
  const read = readCriteria(base, criteria, headers);
  return read.ok && Object.keys(read.value.products).length > 0;
}

/** The days that a question is about, cut at the report date; null where it names no period. */
export function questionRange(
  { period, from, to }: Pick<KpiQuestion, 'period' | 'from' | 'to'>,
  result: Result,
): DayRange | null {
  if (from !== undefined || to !== undefined) {
    const [first, last] = [from ?? 0, to ?? result.asOf];
    return first > last ? null : { from: first, to: Math.min(last, result.asOf) };
  }
  return period === undefined ? result.period : periodOf(period, result.asOf);
}

/** The figures of a period, made once for a result. */
export function periodFigures(base: Base, result: Result, range: DayRange): PeriodFigures {
  const { sums, periods } = knownOf(base, result);
  const key = `${range.from}..${range.to}`;
  let figures = periods.get(key);
  if (figures === undefined) {
    figures = new PeriodFigures(base, result, range, sums);
    periods.set(key, figures);
  }
  return figures;
}

/** The figures of the days that a question is about; null where it names no period. */
function figuresOf(base: Base, result: Result, question: KpiQuestion): PeriodFigures | null {
  const isText = question.from === undefined && question.to === undefined;
  const { byText } = knownOf(base, result);
  let figures = isText ? byText.get(question.period) : undefined;
  if (figures === undefined) {
    const range = questionRange(question, result);
    figures = range === null ? null : periodFigures(base, result, range);
    if (isText) byText.set(question.period, figures);
  }
  return figures;
}

function knownOf(base: Base, result: Result): Known {
  let found = known.get(result);
  if (found?.base !== base) {
    found = { base, sums: new SliceSums(base, result), periods: new Map(), byText: new Map() };
    known.set(result, found);
  }
  return found;
}

function strayProduct({ products }: KpiInfo, criteria: Criteria): string | undefined {
  return (['productCategory', 'sku'] as const).find(
    (field) => criteria.products[field] !== undefined && !products.includes(field),
  );
}

function told(id: KpiId, figure: Figure): KpiAnswer {
  const { unit } = kpiInfo(id);
  return typeof figure === 'string' ? { value: null, unit, reason: figure } : { ...figure, unit };
}
