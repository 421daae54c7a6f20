/** Which clients of the base a figure looks at: criteria as in SUMIFS (DOMAIN.md §5). */
import type { Dictionary } from '../../engine';
import type { Base } from '../base/types';
import { fail, issue, succeed, type Outcome } from '../issues';
import type { KpiCriterion } from '../session.types';
import { allowedBy } from './criteria';
import { criterionField, namesOf, type ProductField, type SliceField } from './sliceFields';

/** Field → header as it stands in the book (of products: in the sales). */
export type Headers = Readonly<Record<string, string>>;

/** For books whose headers nobody asks by. */
export const NO_HEADERS: Headers = {};

/** A part of the base by values of fields; without fields the whole base. */
export interface Slice {
  /** Fields in a fixed order, each with 1 for every index (code + 1, or code) that is inside. */
  readonly fields: readonly { readonly field: SliceField; readonly allowed: Uint8Array }[];
}

/** Criteria by what they speak of. */
export interface Criteria {
  readonly slice: Slice;
  /** Codes of the products that are asked for; absent where nothing is said of them. */
  readonly products: Readonly<Partial<Record<ProductField, ReadonlySet<number>>>>;
}

export const WHOLE_BASE: Slice = { fields: [] };

/** Criteria that were read by the names of one base; edited bases that come after it have the same as a rule. */
interface Readings {
  readonly headers: Headers;
  readonly names: readonly Dictionary[];
  readonly sizes: readonly number[];
  readonly known: Map<string, Outcome<Criteria>>;
}
const readings = new WeakMap<Headers, Readings>();
/** Those whose names are known to be the base's. */
const byBase = new WeakMap<Base, Readings>();
/** Cells ask with the same list again and again. */
const byList = new WeakMap<
  readonly KpiCriterion[],
  { readonly by: Readings; readonly outcome: Outcome<Criteria> }
>();
const MOST_READINGS = 10_000;

/**
 * Read criteria; equal ones are read once, as long as names and headers stay. Values compare without case; '', `(none)`
 * or «без канала» means clients that have none; a value that nobody has gives an empty slice; criteria of one field all
 * hold. A field that is none is the issue `unknownSliceField`.
 * @param headers for criteria that name a field by its header
 */
export function readCriteria(
  base: Base,
  criteria: readonly KpiCriterion[],
  headers: Headers,
): Outcome<Criteria> {
  if (criteria.length === 0) return succeed({ slice: WHOLE_BASE, products: {} });
  const by = readingsBy(base, headers);
  const met = byList.get(criteria);
  if (met?.by === by) return met.outcome;
  const { known } = by;
  const key = JSON.stringify(criteria);
  let outcome = known.get(key);
  if (outcome === undefined) {
    if (known.size >= MOST_READINGS) known.clear();
    known.set(key, (outcome = readAnew(base, criteria, headers)));
  }
  byList.set(criteria, { by, outcome });
  return outcome;
}

function readingsBy(base: Base, headers: Headers): Readings {
  const met = byBase.get(base);
  if (met?.headers === headers) return met;
  const { channels, managers, territories, outletTypes, productCategories, skus } = base;
  const names = [channels, managers, territories, outletTypes, productCategories, skus];
  let found = readings.get(headers);
  const same = found?.names.every((each, n) => each === names[n] && each.size === found?.sizes[n]);
  if (found === undefined || same !== true) {
    found = { headers, names, sizes: names.map(({ size }) => size), known: new Map() };
    readings.set(headers, found);
  }
  byBase.set(base, found);
  return found;
}

function readAnew(base: Base, criteria: readonly KpiCriterion[], headers: Headers): Outcome<Criteria> {
  const fields = new Map<SliceField, Uint8Array>();
  const products: Partial<Record<ProductField, ReadonlySet<number>>> = {};
  for (const { field: text, value } of criteria) {
    const field = criterionField(text, headers);
    if (field === null) return fail(issue('unknownSliceField', { params: { field: text } }));
    const values = typeof value === 'string' ? [value] : value;
    const allowed = allowedBy(namesOf(base, field), values);
    if (field === 'productCategory' || field === 'sku') {
      products[field] = codesOf(allowed, products[field]);
    } else {
      const before = fields.get(field);
      fields.set(field, before === undefined ? allowed : both(before, allowed));
    }
  }
  const sorted = [...fields].sort(([a], [b]) => (a < b ? -1 : 1));
  return succeed({ slice: { fields: sorted.map(([field, allowed]) => ({ field, allowed })) }, products });
}

function both(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((value, index) => value & (b[index] ?? 0));
}

function codesOf(allowed: Uint8Array, before?: ReadonlySet<number>): ReadonlySet<number> {
  const codes = new Set<number>();
  allowed.forEach((value, index) => {
    const code = index - 1;
    if (value === 1 && code >= 0 && before?.has(code) !== false) codes.add(code);
  });
  return codes;
}
