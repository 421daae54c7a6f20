/** Answers of the distribution KPIs (DOMAIN.md §5) for the base or a slice of it, in any period. */
import { periodOf, type DayRange } from '../../../domain';
import type { Base } from '../../base/types';
import { fail, issue, succeed, type Outcome } from '../../issues';
import type { Result } from '../../result';
import type { KpiAnswer, KpiQuestion } from '../../session.types';
import { activeClients } from '../activeClients';
import { clientDays } from '../clientDays';
import { periodFacts, type PeriodFacts } from '../clientFacts';
import { sliceMask } from '../slices';
import { isKpi, kpiInfo, type KpiId } from './catalogue';
import type { KpiReason } from './reasons';

interface PeriodFigures {
  readonly facts: PeriodFacts;
  readonly active: Uint8Array | null;
}

/** Figures by period of one result: many cells ask for the same ones. */
const cache = new WeakMap<Result, Map<string, PeriodFigures>>();
const NOT_PLANNED_COLUMN = 255;

/**
 * Answer a KPI from a base and the result computed from it. Issues: `unknownKpi`, `badPeriod`, `unknownSliceField`.
 * Where there is no figure the value is null with a reason: `zeroDenominator`, `noPlan`, `noSku`, `periodNotBegun`.
 * @param headers field → header of the book, for criteria that name fields by header
 */
export function answerKpi(
  base: Base,
  result: Result,
  question: KpiQuestion,
  headers: Readonly<Record<string, string>> = {},
): Outcome<KpiAnswer> {
  const { id } = question;
  if (!isKpi(id)) return fail(issue('unknownKpi', { params: { id } }));
  const range = rangeOf(question, result);
  if (range === null) return fail(issue('badPeriod', { params: { value: question.period ?? '' } }));
  const mask = sliceMask(base, result, question.criteria, headers);
  if (!mask.ok) return mask;
  if (id !== 'OKB_COUNT' && range.from > range.to) return succeed(noAnswer(id, 'periodNotBegun'));
  return succeed(answer(id, base, mask.value, figuresOf(base, result, range)));
}

function rangeOf({ period, from, to }: KpiQuestion, result: Result): DayRange | null {
  if (from !== undefined && to !== undefined) {
    return from > to ? null : { from, to: Math.min(to, result.asOf) };
  }
  return period === undefined ? result.period : periodOf(period, result.asOf);
}

function figuresOf(base: Base, result: Result, range: DayRange): PeriodFigures {
  const known = cache.get(result) ?? new Map<string, PeriodFigures>();
  cache.set(result, known);
  const key = `${range.from}..${range.to}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const facts = periodFacts(clientDays(base), range);
  const made = { facts, active: activeClients(base, facts, range, result.settings.active) };
  known.set(key, made);
  return made;
}

function answer(id: KpiId, base: Base, mask: Uint8Array, { facts, active }: PeriodFigures): KpiAnswer {
  const { planned } = base.clients;
  const hasPlan = planned.length > 0 && planned[0] !== NOT_PLANNED_COLUMN;
  switch (id) {
    case 'OKB_COUNT':
      return figure(id, count(mask));
    case 'PAKB_COUNT':
      return hasPlan ? figure(id, count(mask, planned)) : noAnswer(id, 'noPlan');
    case 'AKB_COUNT':
      return active === null ? noAnswer(id, 'noSku') : figure(id, count(mask, active));
    case 'AKB_COVERAGE':
      return active === null ? noAnswer(id, 'noSku') : share(id, count(mask, active), count(mask));
    case 'PAKB_COVERAGE':
      if (!hasPlan) return noAnswer(id, 'noPlan');
      return active === null ? noAnswer(id, 'noSku') : planCoverage(mask, active, planned);
    case 'ORDER_COUNT':
      return figure(id, sum(mask, facts.orders));
    case 'DROP_SIZE':
      return share(id, sum(mask, facts.revenue) / base.moneyScale, sum(mask, facts.orders));
    default:
      return noAnswer(id, 'noBase');
  }
}

/** AKB ÷ PAKB, and beside it the active ones of the plan ÷ PAKB. */
function planCoverage(mask: Uint8Array, active: Uint8Array, planned: Uint8Array): KpiAnswer {
  const plan = count(mask, planned);
  const main = share('PAKB_COVERAGE', count(mask, active), plan);
  return plan === 0 ? main : { ...main, second: count(mask, active, planned) / plan };
}

function count(mask: Uint8Array, ...others: readonly Uint8Array[]): number {
  let clients = 0;
  const [a = mask, b = mask] = others;
  for (let i = 0; i < mask.length; i++) if (mask[i] === 1 && a[i] === 1 && b[i] === 1) clients += 1;
  return clients;
}

function sum(mask: Uint8Array, values: Int32Array | Float64Array): number {
  let total = 0;
  for (let i = 0; i < mask.length; i++) if (mask[i] === 1) total += values[i]!;
  return total;
}

function figure(id: KpiId, value: number): KpiAnswer {
  return { value, unit: kpiInfo(id).unit };
}

function share(id: KpiId, numerator: number, denominator: number): KpiAnswer {
  return denominator === 0 ? noAnswer(id, 'zeroDenominator') : figure(id, numerator / denominator);
}

function noAnswer(id: KpiId, reason: KpiReason): KpiAnswer {
  return { value: null, unit: kpiInfo(id).unit, reason };
}
