/** What was measured at one size. */
import type { ActionReport } from './actionSheets';
import type { LiveReport, PeerName } from './children';
import type { EditReport } from './edits';
import { exponent, median } from './statistics';
import type { TurnRun } from './turns';
import type { WhatIfReport } from './whatIf';
import type { WorldSize } from './world';

/** All that was measured at one size; times in milliseconds, memory in bytes. */
export interface SizeRun extends WorldSize {
  readonly name: string;
  readonly reports: ReadonlyMap<PeerName, readonly TurnRun[]>;
  /** Peers whose process did not come to its end. */
  readonly failed: readonly PeerName[];
  readonly edits: EditReport;
  readonly whatIf: WhatIfReport;
  /** Null at sizes where no action sheets are built. */
  readonly actions: ActionReport | null;
  readonly live: LiveReport | null;
  /** Peak of the add-in's job when each block is dropped once read. */
  readonly stream: number;
  /** Peers and parts of the answer that differ from the add-in's. */
  readonly unequal: readonly string[];
}

export function turnsOf({ reports }: SizeRun, peer: PeerName): readonly TurnRun[] {
  return reports.get(peer) ?? [];
}

/**
 * The power of the number of lines that the time of the add-in's whole job grows by. Of first runs in a process: the
 * largest size is run but once, before its code is optimised.
 */
export function growthOf(before: SizeRun, after: SizeRun): number {
  const [start, end] = [before, after].map((run) => median(turnsOf(run, 'akb').map(({ first }) => first)));
  return exponent(start ?? NaN, end ?? NaN, after.lines / before.lines);
}
