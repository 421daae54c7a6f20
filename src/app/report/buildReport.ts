import { isoOfSerial, type DayRange } from '../../domain';
import type { Dictionary } from '../../engine';
import type { Base } from '../base/types';
import { analysesOf } from '../compute/analyses';
import { NO_NAME } from '../compute/counts';
import { answerKpi, KPIS } from '../compute/kpi';
import { segmentPassports } from '../compute/passport';
import type { WhatIf } from '../compute/whatIf';
import type { Issue } from '../issues';
import type { Result } from '../result';
import type { KpiAnswer, KpiQuestion } from '../session.types';
import type { IsoRange, KpiAnswers, Report } from './types';
import { whatIfReport } from './whatIfReport';

export interface ReportOptions {
  /** Whether `kpisBy` is wanted. */
  readonly slices: boolean;
  /** An answer to what other settings would change. */
  readonly whatIf?: WhatIf;
}

/**
 * The report of a run. `kpis` hold those that can be computed, for the period of the settings; `kpisBy` the same for
 * each channel and manager with clients of the base, where asked for.
 * @param issues what the run told beside its result
 */
export function buildReport(
  base: Base,
  result: Result,
  issues: readonly Issue[],
  options: ReportOptions = { slices: false },
): Report {
  const { totals, counts } = result;
  return {
    asOf: isoOfSerial(result.asOf),
    window: isoRange(result.window),
    period: isoRange(result.period),
    rows: { ...result.rows },
    totals: {
      revenue: totals.revenue,
      margin: totals.margin,
      orphanRevenue: totals.orphanRevenue,
      controlTotal: totals.controlTotal,
      sourceTotal: totals.sourceTotal,
    },
    categories: counts.categories,
    byChannel: counts.byChannel,
    segments: counts.segments,
    grid: counts.grid,
    statuses: counts.statuses,
    passports: segmentPassports(base, result),
    analyses: { ...analysesOf(base, result) },
    ...(options.whatIf === undefined ? {} : { whatIf: whatIfReport(base, result, options.whatIf) }),
    kpis: answers(base, result, []),
    ...(options.slices ? { kpisBy: slices(base, result) } : {}),
    issues: issues.map(({ code, count, sum, examples }) => ({
      code,
      count,
      ...(sum === undefined ? {} : { sum }),
      examples,
    })),
  };
}

/** Days as dates; a period that has not begun keeps its own first day and the report date. */
function isoRange({ from, to }: DayRange): IsoRange {
  return { from: isoOfSerial(from), to: isoOfSerial(to) };
}

function answers(base: Base, result: Result, criteria: KpiQuestion['criteria']): KpiAnswers {
  return Object.fromEntries(
    KPIS.map(({ id }) => {
      const answer = answerKpi(base, result, { id, criteria });
      if (!answer.ok) throw new Error(`No answer for ${id}: ${answer.issues[0]?.code ?? ''}`);
      return [id, plain(answer.value)];
    }),
  );
}

function plain({ value, unit, second, reason }: KpiAnswer): KpiAnswer {
  return {
    value,
    unit,
    ...(second === undefined ? {} : { second }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function slices(base: Base, result: Result): NonNullable<Report['kpisBy']> {
  const { channel, manager } = base.clients;
  return {
    channel: sliced(base, result, 'channel', channel, base.channels),
    manager: sliced(base, result, 'manager', manager, base.managers),
  };
}

/** Names in order of first appearance, those without one last. */
function sliced(
  base: Base,
  result: Result,
  field: 'channel' | 'manager',
  codes: Int32Array,
  names: Dictionary,
): Readonly<Record<string, KpiAnswers>> {
  const used = new Set<number>();
  for (let client = 0; client < base.clients.count; client++) {
    if (base.clients.closed[client] !== 1) used.add(codes[client] ?? -1);
  }
  const ordered = [...used].filter((code) => code >= 0).sort((a, b) => a - b);
  const keys = ordered.map((code) => names.text(code));
  if (used.has(-1)) keys.push(NO_NAME);
  return Object.fromEntries(keys.map((value) => [value, answers(base, result, [{ field, value }])]));
}
