import type { Answer } from './answer';
import type { Row } from './world';

export interface Tables {
  /** Blocks of rows, as they come from the host. */
  readonly clients: readonly (readonly Row[])[];
  readonly sales: readonly (readonly Row[])[];
}

/** One way to do the job. Both steps may give promises. */
export interface Peer<T = unknown> {
  /** From row arrays to what the peer computes with. */
  ingest(tables: Tables): T | Promise<T>;
  /** From there to the answer. */
  compute(ingested: T): Answer | Promise<Answer>;
  /** Give back what the collector does not see. */
  drop?(ingested: T): void;
}
