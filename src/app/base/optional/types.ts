/**
 * The optional tables of DOMAIN.md §1 as typed columns, one slot a usable row, in reading order. Days are serials; a
 * month is its first day; day 0 = the table has no dates. Clients, managers and outlet types are codes of the base.
 */
import type { Dictionary } from '../../../engine';
import type { Issue } from '../../issues';
import type { Role } from '../../detect/types';

export const OPTIONAL_ROLES = [
  'visits',
  'routeCosts',
  'receivables',
  'payments',
  'audits',
  'mml',
  'contacts',
  'targets',
] as const satisfies readonly Role[];
export type OptionalRole = (typeof OPTIONAL_ROLES)[number];

/** Money of these tables is whole units of 1/10 000. */
export const OPTIONAL_MONEY_SCALE = 10_000;
/** No client (manager, outlet type) of the base has what the row names. */
export const UNKNOWN = -2;
/** The row names none. */
export const NONE = -1;

export interface VisitTable {
  readonly client: Int32Array;
  readonly day: Int32Array;
  /** Absent where there is no such column. */
  readonly planned?: Float64Array;
  readonly made?: Float64Array;
}

export interface RouteCostTable {
  /** NONE or UNKNOWN: shared costs. */
  readonly manager: Int32Array;
  readonly day: Int32Array;
  /** Pay, car and fuel together. */
  readonly cost: Float64Array;
}

export interface ReceivableTable {
  readonly client: Int32Array;
  readonly total: Float64Array;
  readonly overdue: Float64Array;
  /** 1 = pays in advance or on delivery. */
  readonly prepaid: Uint8Array;
}

export interface PaymentTable {
  /** Absent where the table does not name the clients. */
  readonly client?: Int32Array;
  readonly day: Int32Array;
  readonly planned?: Float64Array;
  readonly paid: Float64Array;
}

export interface AuditTable {
  readonly client: Int32Array;
  readonly day: Int32Array;
  /** Code in `OptionalTables.shelfSkus`. */
  readonly sku: Int32Array;
  readonly present: Uint8Array;
}

export interface MmlTable {
  readonly sku: Int32Array;
  /** NONE = for all outlet types; UNKNOWN = no client has the type. */
  readonly outletType: Int32Array;
}

export interface ContactTable {
  readonly client: Int32Array;
  readonly day: Int32Array;
  /** Code in `contactTypes`. */
  readonly type: Int32Array;
  readonly note: readonly string[];
}

export interface TargetTable {
  /** As written: an id, or a name of a KPI. */
  readonly kpi: readonly string[];
  /** '' = the whole base. */
  readonly slice: readonly string[];
  readonly value: Float64Array;
}

export interface OptionalTables {
  readonly visits?: VisitTable;
  readonly routeCosts?: RouteCostTable;
  readonly receivables?: ReceivableTable;
  readonly payments?: PaymentTable;
  readonly audits?: AuditTable;
  readonly mml?: MmlTable;
  readonly contacts?: ContactTable;
  readonly targets?: TargetTable;
  /** SKUs of audits and must-stock list. */
  readonly shelfSkus: Dictionary;
  readonly contactTypes: Dictionary;
  /** What was met while reading. */
  readonly issues: readonly Issue[];
}
