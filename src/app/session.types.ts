/**
 * The session: one for each open workbook, shared by the pane, the ribbon commands, the custom functions and the
 * command line. It holds the base in memory, keeps it current, and runs one job at a time.
 */
import type { Settings } from '../domain';
import type { Locale } from '../i18n';
import type { Base } from './base/types';
import type { Changes } from './compute/changes';
import type { Issue, Outcome } from './issues';
import type { RestorePoint } from './ports';
import type { KpiUnit } from './compute/kpi/catalogue';
import type { KpiNote, KpiReason } from './compute/kpi/reasons';
import type { Detection } from './detect/types';
import type { Result } from './result';

export type JobName =
  'detect' | 'segmentClients' | 'buildActionSheets' | 'insertKpiSheet' | 'insertGapSheet' | 'restoreLastRun';

export interface Job {
  readonly name: JobName;
  /** 0…1, a real fraction of the work. */
  readonly progress: number;
  readonly cancelling: boolean;
}

/** An immutable snapshot; a new object after every change. */
export interface SessionState {
  readonly ready: boolean;
  readonly settings: Settings;
  /** What was found in the workbook, as last looked at. */
  readonly detection?: Detection;
  readonly job?: Job;
  /** The base that was read, for names and ids; there whenever `result` is. */
  readonly base?: Base;
  /** The last computed result; stays while a new one is made. */
  readonly result?: Result;
  /** Issues of the last job: a failure's, or those beside a result. */
  readonly issues: readonly Issue[];
  readonly lastJob?: { readonly name: JobName; readonly ok: boolean; readonly cancelled: boolean };
  readonly restorePoint: RestorePoint | null;
  /** What the last run changed of the one before; absent where that one is not known. */
  readonly changes?: Changes;
  /** What Excel waits for before it goes on, while it does: the end of a cell edit (`cellEditMode`). */
  readonly hint?: Issue;
}

/** Answer of a KPI: a figure, or the reason why there is none. */
export interface KpiAnswer {
  /** Count, fraction (0.83) or money in major units, as `unit` says; null with a reason. */
  readonly value: number | null;
  readonly unit: KpiUnit;
  /** The figure beside it, of the same unit (DOMAIN.md §5). */
  readonly second?: number;
  readonly reason?: KpiReason;
  /** What is to be known of the figure; absent when there is nothing. */
  readonly notes?: readonly KpiNote[];
}

export interface KpiQuestion {
  /** Id of DOMAIN.md §5, e.g. `AKB_COVERAGE`. */
  readonly id: string;
  /** As in settings.period; absent = the setting. */
  readonly period?: string;
  /** First and last day (serials, both inside) in place of the period's text; the report date cuts the last one. */
  readonly from?: number;
  readonly to?: number;
  /** All of them hold. */
  readonly criteria: readonly KpiCriterion[];
}

/** As a pair of SUMIFS. */
export interface KpiCriterion {
  /** Id, header of the clients table, or Russian or English name, e.g. `channel`, `Канал`. */
  readonly field: string;
  /** With `*`, `?` (`~` before one takes it as it is) and `<>`; '' = clients that have none. Several values: any of them. */
  readonly value: string | readonly string[];
}

/** Classes of one client, as codes of `ClientResults`. */
export interface ClientFacts {
  readonly closed: boolean;
  readonly category: number;
  readonly segment: number;
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: number;
}

/** Sheets to write with the columns, in one job. */
export interface Beside {
  readonly actionSheets?: boolean;
  readonly kpiSheet?: boolean;
  readonly gapSheet?: boolean;
}

export interface Session {
  getState(): SessionState;
  subscribe(listener: () => void): () => void;

  /** Load settings and look at the workbook; starts following edits. Called once. */
  start(): Promise<void>;
  /** End following edits; for a workbook that closes. */
  stop(): void;
  /** Look again: which tables and columns would be read. A book that cannot be read is a detection with `fatal` issues. */
  detect(): Promise<Outcome<Detection>>;
  /** Read the base, compute, and write our columns into the clients table; sheets too where asked for. */
  segmentClients(wanted?: Beside): Promise<Outcome<Result>>;
  /** Read the base, compute, and write the action sheets. */
  buildActionSheets(): Promise<Outcome<Result>>;
  /** Read the base, compute, and write the report of the KPIs. */
  insertKpiSheet(): Promise<Outcome<Result>>;
  /** Read the base, compute, and write which clients the targets lack, and why revenue changed. */
  insertGapSheet(): Promise<Outcome<Result>>;
  restoreLastRun(): Promise<Outcome<void>>;
  /** Say what Excel waits for (the port's hint), or that it waits no more. */
  showHint(hint: Issue | null): void;
  /** Ask the running job to stop at the next block. */
  cancel(): void;
  /** Check, keep in the workbook, and use new settings; an unknown key or a wrong type is an issue that names it. */
  changeSettings(change: unknown): Promise<Outcome<Settings>>;
  /** Select a client's row in the clients table. */
  showClient(index: number): Promise<Outcome<void>>;
  /** Bring the sheet that a job writes (the first of several) to the front; nothing happens where there is none. */
  showSheetOf(job: JobName): Promise<Outcome<void>>;

  /** Follow a KPI: called at once with what is known (null while the base is being read), then after each change. */
  watchKpi(question: KpiQuestion, listener: (answer: Outcome<KpiAnswer> | null) => void): () => void;
  /** Follow the classes of the client with a code, in the same way. */
  watchClient(id: string, listener: (facts: Outcome<ClientFacts> | null) => void): () => void;
  /** Follow in words why the client with a code has its classes, in the same way. */
  watchReason(id: string, locale: Locale, listener: (words: Outcome<string> | null) => void): () => void;
}
