import type { FormulaRecord } from './FormulaRecord';
import type { FormulaRegister } from './FormulaRegister';

/** A part of a calculation: one cell that is a call, or formulas for the engine in an order that fits. */
export type Step =
  | { readonly kind: 'call'; readonly record: FormulaRecord }
  | { readonly kind: 'engine'; readonly records: readonly FormulaRecord[] };

/**
 * Finds all that depends on the seeds, and puts it into an order in which nothing is calculated before what it reads;
 * formulas that read each other in a circle come last. Calls and formulas take turns, as few times as possible.
 */
export function* orderFormulas(seeds: readonly FormulaRecord[], register: FormulaRegister): Generator<Step> {
  const readers = closure(seeds, register);
  const waiting = new Map<FormulaRecord, number>();
  for (const record of readers.keys()) waiting.set(record, 0);
  for (const set of readers.values())
    for (const reader of set) waiting.set(reader, (waiting.get(reader) ?? 0) + 1);

  const ready: { calls: FormulaRecord[]; formulas: FormulaRecord[] } = { calls: [], formulas: [] };
  const push = (record: FormulaRecord): void => {
    waiting.delete(record);
    (register.isCall(record) ? ready.calls : ready.formulas).push(record);
  };
  const release = (record: FormulaRecord): void => {
    for (const reader of readers.get(record) ?? []) {
      const left = (waiting.get(reader) ?? 1) - 1;
      if (!waiting.has(reader)) continue;
      waiting.set(reader, left);
      if (left === 0) push(reader);
    }
  };
  for (const [record, count] of [...waiting]) if (count === 0) push(record);

  while (ready.calls.length + ready.formulas.length + waiting.size > 0) {
    if (ready.calls.length + ready.formulas.length === 0)
      for (const record of [...waiting.keys()]) push(record);
    // The list grows while it is walked: what a formula sets free may go to the engine with it.
    for (const record of ready.formulas) release(record);
    if (ready.formulas.length > 0) yield { kind: 'engine', records: ready.formulas };
    ready.formulas = [];
    const { calls } = ready;
    ready.calls = [];
    for (const record of calls) {
      yield { kind: 'call', record };
      release(record);
    }
  }
}

/** Everything that must be calculated with the seeds, each with those of it that read its cells. */
function closure(
  seeds: readonly FormulaRecord[],
  register: FormulaRegister,
): Map<FormulaRecord, Set<FormulaRecord>> {
  const readers = new Map<FormulaRecord, Set<FormulaRecord>>();
  const queue = [...new Set(seeds)];
  for (const record of queue) readers.set(record, new Set());
  for (const record of queue) {
    const own = readers.get(record);
    register.eachReader(record.sheet, record.output, (reader) => {
      if (reader !== record) own?.add(reader);
      if (readers.has(reader)) return;
      readers.set(reader, new Set());
      queue.push(reader);
    });
  }
  return readers;
}
