/** Sums of figures by client over slices of the base: of each figure and each set of fields once, however many ask. */
import { inStretches } from '../../engine';
import type { Base } from '../base/types';
import type { Result } from '../result';
import { sumsByGroup, type Column } from './groupSums';
import type { SliceField } from './sliceFields';
import type { Slice } from './slices';

/** Clients by one or more fields: each combination of values is a group. */
export interface Grouping {
  /** Group of each client; −1 for closed ones. */
  readonly group: Int32Array;
  readonly size: number;
  /** Number of indexes of each field. */
  readonly sizes: readonly number[];
}

/** What of a slice follows from its fields alone. */
interface SlicePlan {
  /** Names the fields: one table of sums serves all slices with the same ones. */
  readonly key: string;
  /** Combinations of all values of the fields. */
  readonly size: number;
  /** The groups inside; null where there are too many to keep. */
  readonly groups: Int32Array | null;
}

/** A grouping with the codes that it was made of, and the sums that were asked for. */
interface KeptGrouping {
  readonly columns: readonly ArrayLike<number>[];
  readonly grouping: Grouping;
  readonly sums: WeakMap<Column, Float64Array>;
}

/** Combinations beyond this many are not worth a table of sums. */
const MOST_GROUPS = 1 << 20;
/** Groups of a slice that are kept with it. */
const MOST_LISTED = 1 << 12;
/**
 * What most questions slice by, in the order of a slice's fields: sums by both at once serve the questions by one of them
 * and by none, which are added up of a few hundred groups instead of all clients.
 */
const COMMON = ['channel', 'manager'] as const;
/** More combinations of these than this are not added up for one answer. */
const MOST_COMMON = 1 << 10;

const plans = new WeakMap<Slice, SlicePlan>();
/** Groupings by fields; results of one base that come one after another share what has not changed in between. */
const kept = new WeakMap<Uint8Array, Map<string, KeptGrouping>>();
const onesOf = new WeakMap<Uint8Array, Uint8Array>();

/** Sums of figures by client over slices of one result; each figure is gone through once for a set of fields. */
export class SliceSums {
  private readonly groupings = new Map<string, KeptGrouping>();
  private readonly commonOf = new Map<Slice, Slice>();

  constructor(
    private readonly base: Base,
    private readonly result: Result,
  ) {}

  /** 1 for every client: their sum is a number of clients. */
  get ones(): Uint8Array {
    const { closed } = this.base.clients;
    let ones = onesOf.get(closed);
    if (ones === undefined) onesOf.set(closed, (ones = new Uint8Array(closed.length).fill(1)));
    return ones;
  }

  /** The sum of a figure over the clients of a slice that are not closed; exact for whole numbers. */
  sum(column: Column, slice: Slice): number {
    const common = this.inCommon(slice);
    const { groups, size } = planOf(common);
    if (size > MOST_GROUPS) return sumMasked(column, this.mask(slice));
    const { grouping, sums: known } = this.kept(common);
    let sums = known.get(column);
    if (sums === undefined) known.set(column, (sums = sumsByGroup(column, grouping.group, grouping.size)));
    let total = 0;
    if (groups !== null) for (let n = 0; n < groups.length; n++) total += sums[groups[n]!]!;
    else for (const group of groupsOf(common)) total += sums[group]!;
    return total;
  }

  /** The same clients by all of the common fields, where the slice has no others and their combinations are few. */
  private inCommon(slice: Slice): Slice {
    let common = this.commonOf.get(slice);
    if (common === undefined) this.commonOf.set(slice, (common = this.widened(slice)));
    return common;
  }

  private widened(slice: Slice): Slice {
    // Has all of them, or others.
    if (slice.fields.length >= COMMON.length) return slice;
    const { channels, managers } = this.base;
    const sizes = { channel: channels.size + 1, manager: managers.size + 1 };
    const isCommon = slice.fields.every(({ field }) => COMMON.some((each) => each === field));
    if (!isCommon || sizes.channel * sizes.manager > MOST_COMMON) return slice;
    const fields = COMMON.map(
      (field) =>
        slice.fields.find((own) => own.field === field) ?? {
          field,
          allowed: new Uint8Array(sizes[field]).fill(1),
        },
    );
    return { fields };
  }

  /** How many of some clients are in a slice and not closed, or the sum of what they weigh. */
  sumOver(members: Int32Array, { fields }: Slice, weights?: Float64Array): number {
    const { closed } = this.base.clients;
    const tests = fields.map(({ field, allowed }) => ({ codes: this.codes(field), allowed }));
    let total = 0;
    for (const client of members) {
      if (closed[client] === 1) continue;
      const isInside = tests.every(
        ({ codes: [codes, offset], allowed }) => allowed[codes[client]! + offset] === 1,
      );
      if (isInside) total += weights === undefined ? 1 : weights[client]!;
    }
    return total;
  }

  /** Groups of the clients by the fields of a slice. */
  grouping(slice: Slice): Grouping {
    return this.kept(slice).grouping;
  }

  /** Every group that lies in a slice. */
  eachGroup(slice: Slice, visit: (group: number) => void): void {
    for (const group of planOf(slice).groups ?? groupsOf(slice)) visit(group);
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

  private kept(slice: Slice): KeptGrouping {
    const { key } = planOf(slice);
    let found = this.groupings.get(key);
    if (found === undefined) this.groupings.set(key, (found = this.shared(key, slice)));
    return found;
  }

  /** The grouping of an earlier result where the clients' codes are the same, else a new one. */
  private shared(key: string, slice: Slice): KeptGrouping {
    const { closed } = this.base.clients;
    const known = kept.get(closed) ?? new Map<string, KeptGrouping>();
    kept.set(closed, known);
    const columns = slice.fields.map(({ field }) => this.codes(field)[0]);
    const sizes = slice.fields.map(({ allowed }) => allowed.length);
    const before = known.get(key);
    if (before !== undefined && isSame(before, columns, sizes)) return before;
    const made = { columns, grouping: this.group(slice, sizes), sums: new WeakMap<Column, Float64Array>() };
    known.set(key, made);
    return made;
  }

  private group({ fields }: Slice, sizes: readonly number[]): Grouping {
    const { closed, count } = this.base.clients;
    const group = new Int32Array(count);
    fields.forEach(({ field }, depth) => {
      const [codes, offset] = this.codes(field);
      const size = sizes[depth] ?? 1;
      inStretches(count, (from, to) => {
        addCodes(group, size, codes, offset, from, to);
      });
    });
    inStretches(count, (from, to) => {
      leaveOut(closed, group, from, to);
    });
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

/**
 * The sums of a figure from those that were taken of it before some clients' values changed: only what they change is
 * added. Whole numbers stay exact.
 */
export function carrySums(closed: Uint8Array, before: Column, after: Column, touched: Int32Array): void {
  for (const { grouping, sums } of kept.get(closed)?.values() ?? []) {
    const known = sums.get(before);
    if (known === undefined) continue;
    const carried = known.slice();
    for (const client of touched) {
      const group = grouping.group[client]!;
      if (group >= 0) carried[group] = carried[group]! + (after[client]! - before[client]!);
    }
    sums.set(after, carried);
  }
}

/** Groups by one more field of `size` indexes. */
function addCodes(
  group: Int32Array,
  size: number,
  codes: ArrayLike<number>,
  offset: number,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) group[i] = group[i]! * size + codes[i]! + offset;
}

function leaveOut(closed: Uint8Array, group: Int32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) if (closed[i] === 1) group[i] = -1;
}

/** Whether the fields of a slice have few enough combinations for a table of sums. */
export function fits(slice: Slice): boolean {
  return planOf(slice).size <= MOST_GROUPS;
}

/** Names the fields of a slice: one table of sums serves all slices with the same ones. */
export function keyOfFields(slice: Slice): string {
  return planOf(slice).key;
}

function planOf(slice: Slice): SlicePlan {
  let plan = plans.get(slice);
  if (plan === undefined) {
    const { fields } = slice;
    const count = fields.reduce(
      (product, { allowed }) => product * allowed.reduce((sum, each) => sum + each, 0),
      1,
    );
    plan = {
      key: fields.map(({ field }) => field).join(),
      size: fields.reduce((product, { allowed }) => product * allowed.length, 1),
      groups: count <= MOST_LISTED ? Int32Array.from(groupsOf(slice)) : null,
    };
    plans.set(slice, plan);
  }
  return plan;
}

/** The groups inside a slice, ascending. */
function groupsOf({ fields }: Slice): readonly number[] {
  let groups = [0];
  for (const { allowed } of fields) {
    const indexes: number[] = [];
    for (let index = 0; index < allowed.length; index++) if (allowed[index] === 1) indexes.push(index);
    const finer: number[] = [];
    for (const group of groups) for (const index of indexes) finer.push(group * allowed.length + index);
    groups = finer;
  }
  return groups;
}

/** Classes are made anew with every result, mostly the same ones: they are compared, the base's own columns need not be. */
function isSame(
  before: KeptGrouping,
  columns: readonly ArrayLike<number>[],
  sizes: readonly number[],
): boolean {
  return (
    before.grouping.sizes.every((size, n) => size === sizes[n]) &&
    columns.every((codes, n) => codes === before.columns[n] || isEqual(codes, before.columns[n] ?? []))
  );
}

function isEqual(codes: ArrayLike<number>, others: ArrayLike<number>): boolean {
  if (!(codes instanceof Uint8Array) || !(others instanceof Uint8Array)) return false;
  if (codes.length !== others.length) return false;
  for (let i = 0; i < codes.length; i++) if (codes[i] !== others[i]) return false;
  return true;
}

function sumMasked(column: Column, mask: Uint8Array): number {
  let total = 0;
  for (let i = 0; i < mask.length; i++) if (mask[i] === 1) total += column[i]!;
  return total;
}
