/** REPORT.json: what other programs rely on (DESIGN.md). Money in major units, days as ISO dates, shares as fractions. */
import type { Analyses } from '../compute/analyses';
import type { Passports } from '../compute/passport';
import type { CategoryCounts } from '../result';
import type { Issue } from '../issues';
import type { KpiAnswer } from '../session.types';
import type { WhatIfReport } from './whatIfReport';

export interface IsoRange {
  readonly from: string;
  readonly to: string;
}

/** Id of DOMAIN.md §5 → answer. */
export type KpiAnswers = Readonly<Record<string, KpiAnswer>>;

export interface Report {
  readonly asOf: string;
  readonly window: IsoRange;
  readonly period: IsoRange;
  readonly rows: { readonly clients: number; readonly sales: number; readonly skipped: number };
  readonly totals: {
    readonly revenue: number;
    readonly margin: number | null;
    readonly orphanRevenue: number;
    readonly controlTotal: number;
    readonly sourceTotal: number | null;
  };
  readonly categories: CategoryCounts;
  readonly byChannel: Readonly<Record<string, CategoryCounts>>;
  readonly segments: Readonly<Record<string, number>>;
  readonly grid: readonly (readonly number[])[];
  readonly statuses: Readonly<Record<string, number>>;
  /** How each category and segment buys (`none` = without one), and the whole base. */
  readonly passports: Passports;
  /** ABC, XYZ, RFM and the concentration with their thresholds (percent as set; other shares as fractions). */
  readonly analyses: Analyses;
  /** What other settings would change, where that was asked for. */
  readonly whatIf?: WhatIfReport;
  readonly kpis: KpiAnswers;
  readonly kpisBy?: Readonly<Record<'channel' | 'manager', Readonly<Record<string, KpiAnswers>>>>;
  readonly issues: readonly Pick<Issue, 'code' | 'count' | 'sum' | 'examples'>[];
}
