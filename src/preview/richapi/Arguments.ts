import { Refusal } from '../workbook/Refusal';
import type { Remote } from './Remote';
import { isRemote } from './Remote';

/** A call's arguments; an omitted one is `null` on the wire. A wrong type is InvalidArgument. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  raw(index: number): unknown {
    return this.values[index] ?? null;
  }

  has(index: number): boolean {
    return this.raw(index) !== null;
  }

  text(index: number): string {
    return asText(this.raw(index));
  }

  textOr<T>(index: number, fallback: T): string | T {
    return this.has(index) ? this.text(index) : fallback;
  }

  /** A whole number. */
  integer(index: number): number {
    return asInteger(this.raw(index));
  }

  integerOr<T>(index: number, fallback: T): number | T {
    return this.has(index) ? this.integer(index) : fallback;
  }

  booleanOr(index: number, fallback: boolean): boolean {
    return this.has(index) ? asBoolean(this.raw(index)) : fallback;
  }

  object(index: number): Record<string, unknown> {
    return asObject(this.raw(index));
  }

  objectOr(index: number): Record<string, unknown> {
    return this.has(index) ? this.object(index) : {};
  }

  remote(index: number): Remote | undefined {
    const value = this.raw(index);
    return isRemote(value) ? value : undefined;
  }
}

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw new Refusal('InvalidArgument');
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== 'number') throw new Refusal('InvalidArgument');
  return value;
}

export function asInteger(value: unknown): number {
  const number = asNumber(value);
  if (!Number.isInteger(number)) throw new Refusal('InvalidArgument');
  return number;
}

export function asBoolean(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new Refusal('InvalidArgument');
  return value;
}

export function asObject(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refusal('InvalidArgument');
  return value as Record<string, unknown>;
}

export function asList(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Refusal('InvalidArgument');
  return value as unknown[];
}

/** One of Excel's enumeration texts, compared without case as Excel does. */
export function asOneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const text = asText(value).toLowerCase();
  const found = allowed.find((each) => each.toLowerCase() === text);
  if (found === undefined) throw new Refusal('InvalidArgument');
  return found;
}
