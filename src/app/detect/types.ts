/**
 * What was found in a workbook: which table plays which role, which column holds which field, and why.
 * It is computed from a `Survey` alone, before any row is read, so the pane can show it and the user can correct it
 * (`settings.mapping`).
 */
import type { Issue } from '../issues';
import type { SourceShape } from '../ports';

/** The tables of DOMAIN.md §1; all but the first two are optional. */
export const ROLES = [
  'clients',
  'sales',
  'visits',
  'routeCosts',
  'receivables',
  'payments',
  'audits',
  'mml',
  'contacts',
  'targets',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * Why a column is taken for a field: the settings say so, the header is one of the known words, it contains one,
 * or the values decided between headers that fit equally.
 */
export type MatchReason = 'mapping' | 'exact' | 'contains' | 'values';

/** One field of a role and the column that holds it. */
export interface FieldMatch {
  /** Field id of DOMAIN.md §1, e.g. `potential`; sales have `clientId` and `clientName`. */
  readonly field: string;
  /** Position within the source, from 0, and the header as it stands there. */
  readonly column: number;
  readonly header: string;
  readonly why: MatchReason;
  /** 1 certain … 0.5 a guess. */
  readonly confidence: number;
  /** Other columns that would have done, best first. */
  readonly alternatives: readonly { readonly column: number; readonly header: string }[];
}

/** One table or sheet that is read for a role. */
export interface SourcePart {
  readonly source: SourceShape;
  /** Field → position within this source; parts of one role have the same fields. */
  readonly columns: Readonly<Record<string, number>>;
}

/** The table (or tables with one header, read as one) found for a role. */
export interface RoleDetection {
  readonly role: Role;
  /** At least one, in workbook order. */
  readonly parts: readonly [SourcePart, ...SourcePart[]];
  /** Fields found, in the order of the role's field list; columns are those of the first part. */
  readonly fields: readonly FieldMatch[];
  /** Fields of the role that have no column, required ones first. */
  readonly missing: readonly string[];
  /** Whether `settings.mapping` says anything of it: the table, or which column a field has or has not. */
  readonly byMapping: boolean;
  /** 0…1, the least certain of the required fields. */
  readonly confidence: number;
  /** Other sources that would fit, best first. */
  readonly alternatives: readonly SourceShape[];
}

export interface Detection {
  /** Absent role = no table for it. Without `clients` they are derived from the sales. */
  readonly roles: Readonly<Partial<Record<Role, RoleDetection>>>;
  /** Everything that was looked at, in workbook order: what a mapping can name. */
  readonly sources: readonly SourceShape[];
  /** The user's culture, e.g. `ru-RU`, for dates and numbers that were typed as text. */
  readonly culture: string;
  /** What makes reading impossible (`noSalesTable`, `twoClientsTables`, …); empty when the base can be read. */
  readonly fatal: readonly Issue[];
  /** Worth saying, but no obstacle (`noClientsTable`, `noMarginColumn`, …). */
  readonly issues: readonly Issue[];
}
