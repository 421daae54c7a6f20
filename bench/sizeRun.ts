/** What was measured at one size. */
import type { ActionReport } from './actionSheets';
import type { LiveReport, PeerName } from './children';
import type { EditReport } from './edits';
import { exponent, median } from './statistics';
import { timesOf, type TurnRun } from './turns';
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

/** Median time of the add-in's whole job, milliseconds. */
function wholeOf(run: SizeRun): number {
  return median(timesOf(turnsOf(run, 'akb'), 'whole'));
}

/** The power of the number of lines that the time of the whole job grows by. */
export function growthOf(before: SizeRun, after: SizeRun): number {
  return exponent(wholeOf(before), wholeOf(after), after.lines / before.lines);
}
