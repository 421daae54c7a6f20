/**
 * Expected trouble as data: a code, the numbers and names that a sentence about it needs, and the place.
 * `i18n/` turns an issue into words; nothing here is text for people.
 */

/** Where the trouble stands, as precisely as is known. Rows and columns as Excel shows them (row 1, column "B"). */
export interface Place {
  readonly sheet?: string;
  readonly table?: string;
  readonly column?: string;
  /** Address within the sheet, e.g. `C15`. */
  readonly cell?: string;
}

export type IssueParam = string | number | readonly string[];

export interface Issue {
  /** Stable name, listed in the README, e.g. `noSalesTable`, `duplicateIds`, `unknownClients`. */
  readonly code: string;
  /** How often it was met; 1 for a single fact. */
  readonly count: number;
  /** Money in major units that the issue concerns, e.g. the sum of sales of unknown clients. */
  readonly sum?: number;
  /** At most five, in reading order: addresses, ids or names. */
  readonly examples: readonly string[];
  readonly place?: Place;
  /** What the sentence needs beside that. */
  readonly params?: Readonly<Record<string, IssueParam>>;
}

/** A result, or the issues that made it impossible. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure;

export interface Failure {
  readonly ok: false;
  /** At least one; the first is the one to show. */
  readonly issues: readonly Issue[];
}

/** Wrap a value as a success. */
export function succeed<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** Fail with one issue, or several. */
export function fail(...issues: readonly Issue[]): Failure {
  return { ok: false, issues };
}

/** Make an issue; count is 1 and there are no examples unless given. */
export function issue(code: string, details: Partial<Omit<Issue, 'code'>> = {}): Issue {
  return { count: 1, examples: [], ...details, code };
}
