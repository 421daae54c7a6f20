import { Runs } from '../../engine';
import { findRepeats } from './repeatedLines';
import type { SalesColumns } from './types';

/** Rows folded at a time where they are not being read: as many as stay in the cache. */
const STRETCH = 16_384;

/**
 * What is found out of the sales lines while they are read: neighbouring lines of one client and day, and lines that
 * repeat an earlier one of their run (DOMAIN.md §1).
 */
export class LineRuns {
  private runs = new Runs();
  /** Slots of the repeats found so far. */
  private repeats = new Set<number>();
  private upTo = 0;
  private isTaken = false;

  /** The same of lines that are there. */
  static of(sales: SalesColumns): { readonly runs: Runs; readonly repeats: Set<number> } {
    const lineRuns = new LineRuns();
    for (let from = 0; from < sales.count; from += STRETCH) {
      lineRuns.fold(sales, from, Math.min(from + STRETCH, sales.count));
    }
    return { runs: lineRuns.runs, repeats: lineRuns.repeats };
  }

  /**
   * The runs and the slots of repeats among them, which are let go of here: days are made of them once. Null where
   * somebody has them already.
   */
  take(): { readonly runs: Runs; readonly repeats: Set<number> } | null {
    if (this.isTaken) return null;
    const { runs, repeats } = this;
    this.isTaken = true;
    this.runs = new Runs();
    this.repeats = new Set();
    return { runs, repeats };
  }

  /**
   * Fold in the slots from … to − 1. False, and nothing is done, where they do not come after all others (some may have
   * been folded in before) or the runs were taken.
   */
  fold(sales: SalesColumns, from: number, to: number): boolean {
    if (from < this.upTo || this.isTaken) return false;
    this.upTo = to;
    const { runs } = this;
    const before = runs.count;
    runs.fold({ group: sales.client, key: sales.day }, from, to);
    for (let run = before; run < runs.count; run++) {
      const { first, rows } = runs.rowsOf(run);
      if (rows > 1) findRepeats(sales, first, first + rows, this.repeats);
    }
    return true;
  }
}
