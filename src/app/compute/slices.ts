/** Which clients of the base a figure looks at: criteria as in SUMIFS (DOMAIN.md §5), and sums over them. */
import type { Base } from '../base/types';
import { fail, issue, succeed, type Outcome } from '../issues';
import type { Result } from '../result';
import type { KpiCriterion } from '../session.types';
import { allowedBy } from './criteria';
import { criterionField, namesOf, type ProductField, type SliceField } from './sliceFields';

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

/**
 * Read criteria. Values compare without case; '', `(none)` or «без канала» means clients that have none; a value that nobody has gives
 * an empty slice; criteria of one field all hold. A field that is none is the issue `unknownSliceField`.
 * @param headers field → header as it stands in the book (of products: in the sales), for criteria that name a field by it
 */
export function readCriteria(
  base: Base,
  criteria: readonly KpiCriterion[],
  headers: Readonly<Record<string, string>>,
): Outcome<Criteria> {
  if (criteria.length === 0) return succeed({ slice: WHOLE_BASE, products: {} });
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

/** Clients by one or more fields: each combination of values is a group. */
export interface Grouping {
  /** Group of each client; −1 for closed ones. */
  readonly group: Int32Array;
  readonly size: number;
  /** Number of indexes of each field. */
  readonly sizes: readonly number[];
}

/** Combinations beyond this many are not worth a table of sums. */
const MOST_GROUPS = 1 << 20;

type Column = Uint8Array | Int32Array | Float64Array;

/** Sums of figures by client over slices of one result; each figure is gone through once for a set of fields. */
export class SliceSums {
  private readonly groupings = new Map<string, Grouping>();
  private readonly sums = new WeakMap<Column, Map<string, Float64Array>>();

  constructor(
    private readonly base: Base,
    private readonly result: Result,
  ) {}

  /** The sum of a figure over the clients of a slice that are not closed; exact for whole numbers. */
  sum(column: Column, slice: Slice): number {
    if (!fits(slice)) return sumMasked(column, this.mask(slice));
    const key = keyOfFields(slice);
    const known = this.sums.get(column) ?? new Map<string, Float64Array>();
    this.sums.set(column, known);
    let sums = known.get(key);
    if (sums === undefined) {
      const grouping = this.grouping(slice);
      sums = addUp(column, grouping);
      known.set(key, sums);
    }
    let total = 0;
    this.eachGroup(slice, (group) => (total += sums[group] ?? 0));
    return total;
  }

  /** Groups of the clients by the fields of a slice. */
  grouping(slice: Slice): Grouping {
    const key = keyOfFields(slice);
    let grouping = this.groupings.get(key);
    if (grouping === undefined) this.groupings.set(key, (grouping = this.group(slice)));
    return grouping;
  }

  /** Every group that lies in a slice. */
  eachGroup(slice: Slice, visit: (group: number) => void): void {
    const { sizes } = this.grouping(slice);
    const walk = (depth: number, group: number): void => {
      const field = slice.fields[depth];
      if (field === undefined) {
        visit(group);
        return;
      }
      field.allowed.forEach((allowed, index) => {
        if (allowed === 1) walk(depth + 1, group * (sizes[depth] ?? 1) + index);
      });
    };
    walk(0, 0);
  }

  /** 1 for every client of a slice that is not closed. */
  mask({ fields }: Slice): Uint8Array {
    const { closed } = this.base.clients;
    const mask = Uint8Array.from(closed, (value) => 1 - value);
    for (const { field, allowed } of fields) {
      const [codes, offset] = this.codes(field);
      for (let i = 0; i < mask.length; i++) if (allowed[codes[i]! + offset] !== 1) mask[i] = 0;
    }
    return mask;
  }

  private group({ fields }: Slice): Grouping {
    const { closed, count } = this.base.clients;
    const sizes = fields.map(({ allowed }) => allowed.length);
    const group = new Int32Array(count);
    fields.forEach(({ field }, depth) => {
      const [codes, offset] = this.codes(field);
      const size = sizes[depth] ?? 1;
      for (let i = 0; i < count; i++) group[i] = group[i]! * size + codes[i]! + offset;
    });
    for (let i = 0; i < count; i++) if (closed[i] === 1) group[i] = -1;
    return { group, size: sizes.reduce((product, each) => product * each, 1), sizes };
  }

  /** A field's codes by client, and what makes indexes of them. */
  private codes(field: SliceField): readonly [ArrayLike<number>, number] {
    const { clients } = this.base;
    switch (field) {
      case 'category':
      case 'segment':
      case 'status':
        return [this.result.clients[field], 0];
      default:
        return [clients[field], 1];
    }
  }
}

/** Whether the fields of a slice have few enough combinations for a table of sums. */
export function fits({ fields }: Slice): boolean {
  return fields.reduce((product, { allowed }) => product * allowed.length, 1) <= MOST_GROUPS;
}

function sumMasked(column: Column, mask: Uint8Array): number {
  let total = 0;
  for (let i = 0; i < mask.length; i++) if (mask[i] === 1) total += column[i]!;
  return total;
}

/** Names the fields of a slice: one table of sums serves all slices with the same ones. */
export function keyOfFields({ fields }: Slice): string {
  return fields.map(({ field }) => field).join();
}

function addUp(column: Column, { group, size }: Grouping): Float64Array {
  const sums = new Float64Array(size);
  for (let i = 0; i < group.length; i++) {
    const at = group[i]!;
    if (at >= 0) sums[at] = sums[at]! + column[i]!;
  }
  return sums;
}
