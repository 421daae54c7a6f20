import type { SalesColumns } from './types';

/** Beyond this many edited lines everything is computed anew as quickly. */
const MAX_EDITS = 20_000;

/** What a line was before it was read again. */
export interface LineBefore {
  readonly slot: number;
  readonly client: number;
  readonly day: number;
  readonly amount: number;
  readonly margin: number;
  readonly state: number;
}

/**
 * What became of the sales since they were first read: what each edited line was before. Figures that were made of the
 * sales keep the length of the log at that time, and are brought up to date by what was added since. All bases of one
 * builder share the log; a new one stands for columns that have nothing in common with those before.
 */
export class SalesEdits {
  private readonly lines: LineBefore[] = [];

  /** Number of edits noted; figures made now are as of it. */
  get length(): number {
    return this.lines.length;
  }

  /** Whether it has become shorter to forget all figures. */
  get isFull(): boolean {
    return this.lines.length >= MAX_EDITS;
  }

  /** Note a line that is about to be read again. */
  note(line: LineBefore): void {
    this.lines.push(line);
  }

  /** The lines edited since, each once, as they were at that time. */
  since(length: number): readonly LineBefore[] {
    const first = new Map<number, LineBefore>();
    for (let i = length; i < this.lines.length; i++) {
      const line = this.lines[i]!;
      if (!first.has(line.slot)) first.set(line.slot, line);
    }
    return [...first.values()];
  }

  /** Clients that had or have a line edited since, ascending. */
  touched(length: number, sales: SalesColumns): Int32Array {
    const clients = new Set<number>();
    for (let i = length; i < this.lines.length; i++) {
      const { slot, client } = this.lines[i]!;
      clients.add(client);
      clients.add(sales.client[slot]!);
    }
    return Int32Array.from(clients)
      .filter((client) => client >= 0)
      .sort();
  }
}
