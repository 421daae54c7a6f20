import { createHash } from 'node:crypto';
import { CHANNELS, MANAGERS } from './world';

/** What the job has to find out; equal for everyone, bit for bit. */
export interface Answer {
  /** One slot a client: 1 … 5 = A … E, 0 = not rated or closed. */
  readonly category: Uint8Array;
  /** 1 … 9; 0 = none. */
  readonly segment: Uint8Array;
  /** 1 … 4 = active, paused, lost, potential; 0 = closed. */
  readonly status: Uint8Array;
  /** 1 … 5; 0 = no order in the window, or closed. */
  readonly recency: Uint8Array;
  readonly frequency: Uint8Array;
  readonly monetary: Uint8Array;
  /** Clients, active clients and orders of the quarter by channel × manager, three numbers a slice. */
  readonly kpis: Int32Array;
}

export const KPIS = 3;

/** An answer of zeros. */
export function emptyAnswer(clients: number): Answer {
  const column = (): Uint8Array => new Uint8Array(clients);
  return {
    category: column(),
    segment: column(),
    status: column(),
    recency: column(),
    frequency: column(),
    monetary: column(),
    kpis: new Int32Array(CHANNELS.length * MANAGERS.length * KPIS),
  };
}

/** Where a slice's figures begin in `kpis`. */
export function sliceAt(channel: number, manager: number): number {
  return (channel * MANAGERS.length + manager) * KPIS;
}

/** A short text that two answers share only if they are equal; one for each part, so that a difference has a name. */
export function digest(answer: Answer): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(answer).map(([part, column]: [string, Uint8Array | Int32Array]) => [
      part,
      createHash('sha256')
        .update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength))
        .digest('hex')
        .slice(0, 12),
    ]),
  );
}
