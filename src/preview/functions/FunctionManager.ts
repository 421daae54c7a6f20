import type { MessageEntry } from '../transport/wire';
import { cellError } from '../workbook/errors';
import { bindArguments } from './bindArguments';
import type { Argument } from './bindArguments';
import type { CustomFunction } from './metadata';
import { readResult, readResults } from './readResult';
import type { FunctionValue } from './readResult';

/** A call that one formula makes; `undefined` arguments are omitted ones. */
export interface FunctionCall {
  readonly definition: CustomFunction;
  readonly values: readonly Argument[];
  /** `Sheet1!A1`, for functions that ask for it. */
  readonly address: string;
  readonly parameterAddresses?: readonly (string | null)[];
}

interface Invocation {
  readonly id: number;
  readonly key: string;
  readonly definition: CustomFunction;
  /** As JSON. */
  readonly values: string;
  readonly call: FunctionCall;
  /** Formulas that show it; shared by streams with equal arguments (office-platform.md §4.6). */
  readonly owners: Set<number>;
  value: FunctionValue;
  finished: boolean;
}

const CALL_CATEGORY = 1;
const CALL = 1000;
const CANCEL = 1001;
const FLAGS = { cancelable: 1, streaming: 2, takesErrors: 4 } as const;

/**
 * Calls the add-in's custom functions for formulas and keeps what they gave: `#BUSY!` until a result has come.
 * Formulas are known by numbers of the caller's. A formula that is evaluated says `begin`, makes its calls, says `end`;
 * calls that it no longer makes are given up, and cancelled where they can be.
 */
export class FunctionManager {
  private readonly functions = new Map<string, CustomFunction>();
  private readonly invocations = new Map<number, Invocation>();
  private readonly streams = new Map<string, Invocation>();
  private readonly formulas = new Map<number, Map<string, Invocation>>();
  private readonly messageListeners = new Set<(entries: MessageEntry[]) => void>();
  private readonly changeListeners = new Set<(formulas: ReadonlySet<number>) => void>();
  private readonly startListeners = new Set<() => void>();
  private outgoing: MessageEntry[] = [];
  private sending = false;
  private nextId = 1;
  /** Calls of the formulas that are being evaluated now. */
  private readonly evaluated = new Map<number, { made: Map<string, Invocation>; again: boolean }>();
  /** The add-in can be called. Until then calls wait. */
  ready = false;

  /** Makes functions known by name; a name of before is replaced. */
  register(functions: readonly CustomFunction[]): void {
    for (const definition of functions) this.functions.set(definition.name, definition);
    for (const listener of this.startListeners) listener();
  }

  /** The function of that name, in any case and with the prefix that files carry. */
  find(name: string): CustomFunction | undefined {
    return this.functions.get(name.toUpperCase().replace(/^_XLDUDF_/, ''));
  }

  /** Whether any function must be called whenever the book is calculated. */
  get hasVolatile(): boolean {
    return [...this.functions.values()].some((definition) => definition.volatile);
  }

  /** The add-in reports that its functions can be called, once for every load of its page: what waits is sent. */
  start(): void {
    if (this.ready) this.stop();
    this.ready = true;
    for (const invocation of this.invocations.values()) if (!invocation.finished) this.sendCall(invocation);
    for (const listener of this.startListeners) listener();
  }

  /** The add-in is gone (its pane was closed or loaded anew): streams and open calls wait for the next one. */
  stop(): void {
    this.ready = false;
    this.outgoing = [];
    for (const invocation of this.invocations.values()) {
      if (invocation.definition.streaming) invocation.finished = false;
    }
  }

  /**
   * Starts the evaluation of a formula; several may be under way.
   *
   * @param again calls plain functions anew though their arguments are the same, as a recalculation does
   */
  begin(formula: number, again = false): void {
    this.evaluated.set(formula, { made: new Map(), again });
  }

  /** What the call gives now. Equal calls of one formula are one. */
  call(formula: number, call: FunctionCall): FunctionValue {
    const { definition } = call;
    const bound = bindArguments(definition, call.values);
    if (!bound.ok) return bound.error;
    const place = definition.needsAddress || definition.needsParameterAddresses ? call.address : '';
    const values = JSON.stringify(bound.values);
    const key = `${definition.id} ${place} ${values}`;
    const made = this.evaluated.get(formula)?.made;
    const known = made?.get(key) ?? this.reusable(formula, key, definition);
    const invocation = known ?? this.invoke(key, call, values);
    invocation.owners.add(formula);
    made?.set(key, invocation);
    return invocation.value;
  }

  /** Ends the evaluation of a formula: what it called before and not this time is given up. */
  end(formula: number): void {
    const made = this.evaluated.get(formula)?.made ?? new Map<string, Invocation>();
    this.evaluated.delete(formula);
    const before = this.formulas.get(formula);
    if (made.size > 0) this.formulas.set(formula, made);
    else this.formulas.delete(formula);
    for (const [key, invocation] of before ?? []) {
      if (made.get(key) !== invocation) this.giveUp(formula, invocation);
    }
  }

  /** Whether the formula has calls under way: they are sent when the add-in can be called, and need no evaluation for it. */
  holds(formula: number): boolean {
    return this.formulas.has(formula);
  }

  /** The formula is gone. */
  release(formula: number): void {
    this.begin(formula);
    this.end(formula);
  }

  /** Takes what the library reports; tells which formulas have new values. Results of calls given up are dropped. */
  receive(list: unknown): void {
    const changed = new Set<number>();
    for (const result of readResults(list)) {
      const invocation = this.invocations.get(result.id);
      if (!invocation || (invocation.finished && !invocation.definition.streaming)) continue;
      invocation.value = readResult(result);
      invocation.finished = true;
      for (const owner of invocation.owners) changed.add(owner);
    }
    if (changed.size > 0) for (const listener of this.changeListeners) listener(changed);
  }

  /** The messages for the add-in, many calls in one. */
  onMessages(listener: (entries: MessageEntry[]) => void): () => void {
    this.messageListeners.add(listener);
    return () => {
      this.messageListeners.delete(listener);
    };
  }

  /** Formulas whose calls have new results. */
  onChanged(listener: (formulas: ReadonlySet<number>) => void): () => void {
    this.changeListeners.add(listener);
    return () => {
      this.changeListeners.delete(listener);
    };
  }

  /** Functions have become known, or can be called now. */
  onStarted(listener: () => void): () => void {
    this.startListeners.add(listener);
    return () => {
      this.startListeners.delete(listener);
    };
  }

  private reusable(formula: number, key: string, definition: CustomFunction): Invocation | undefined {
    if (definition.streaming) return this.streams.get(key);
    const own = this.formulas.get(formula)?.get(key);
    return this.evaluated.get(formula)?.again && own?.finished ? undefined : own;
  }

  private invoke(key: string, call: FunctionCall, values: string): Invocation {
    const { definition } = call;
    const invocation: Invocation = {
      id: this.nextId,
      key,
      definition,
      values,
      call,
      owners: new Set(),
      value: cellError('#BUSY!'),
      finished: false,
    };
    this.nextId += 1;
    this.invocations.set(invocation.id, invocation);
    if (definition.streaming) this.streams.set(key, invocation);
    if (this.ready) this.sendCall(invocation);
    return invocation;
  }

  private giveUp(formula: number, invocation: Invocation): void {
    invocation.owners.delete(formula);
    if (invocation.owners.size > 0) return;
    this.invocations.delete(invocation.id);
    if (this.streams.get(invocation.key) === invocation) this.streams.delete(invocation.key);
    const { streaming, cancelable } = invocation.definition;
    if (this.ready && (streaming || (cancelable && !invocation.finished))) {
      this.send([CALL_CATEGORY, CANCEL, '', JSON.stringify({ invocationId: invocation.id })]);
    }
  }

  private sendCall({ id, definition, values, call }: Invocation): void {
    const flags =
      (definition.cancelable ? FLAGS.cancelable : 0) +
      (definition.streaming ? FLAGS.streaming : 0) +
      (definition.takesErrors ? FLAGS.takesErrors : 0);
    const address = definition.needsAddress ? call.address : null;
    const addresses = definition.needsParameterAddresses ? [call.parameterAddresses ?? []] : [];
    const rest = [address, flags, ...addresses].map((part) => JSON.stringify(part));
    const message = [id, JSON.stringify(definition.id), values, ...rest].join();
    this.send([CALL_CATEGORY, CALL, '', `[${message}]`]);
  }

  private send(entry: MessageEntry): void {
    this.outgoing.push(entry);
    if (this.sending) return;
    this.sending = true;
    queueMicrotask(() => {
      this.sending = false;
      const entries = this.outgoing;
      this.outgoing = [];
      if (entries.length > 0) for (const listener of this.messageListeners) listener(entries);
    });
  }
}
