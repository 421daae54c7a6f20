import type { Answer } from './answer';
import type { Row, WorldSize } from './world';

/** Blocks of rows, as they come from the host. */
export interface Tables {
  readonly size: WorldSize;
  readonly clients: readonly (readonly Row[])[];
  readonly sales: readonly (readonly Row[])[];
}

/** The same for one reading: each block is let go of once it was handed over, as in the add-in. */
export interface Handed {
  readonly size: WorldSize;
  readonly clients: Iterable<readonly Row[]>;
  readonly sales: Iterable<readonly Row[]>;
}

/** One way to do the job. Both steps may give promises. */
export interface Peer<T = unknown> {
  /** From row arrays to what the peer computes with. */
  ingest(tables: Handed): T | Promise<T>;
  /** From there to the answer. */
  compute(ingested: T): Answer | Promise<Answer>;
  /** Give back what the collector does not see. */
  drop?(ingested: T): void;
}
