/** One undoable change; `undo` and `redo` are called in turn. */
export interface HistoryStep {
  undo(): void;
  redo(): void;
}

/** Excel keeps 100 levels (office-platform.md §1.3). */
const LEVELS = 100;

/** Undo and redo: one record for each thing a person did, and for each `sync` of the add-in (office-platform.md §6). */
export class History {
  private readonly done: HistoryStep[][] = [];
  private readonly undone: HistoryStep[][] = [];
  private open: HistoryStep[] | null = null;
  private replaying = false;

  get undoLevels(): number {
    return this.done.length;
  }

  /** Runs `work`; all that it changes becomes one record, kept also when it throws half way. */
  record<T>(work: () => T): T {
    if (this.open !== null) return work();
    this.open = [];
    try {
      return work();
    } finally {
      const steps = this.open;
      this.open = null;
      this.keep(steps);
    }
  }

  push(step: HistoryStep): void {
    if (this.replaying) return;
    if (this.open === null) this.keep([step]);
    else this.open.push(step);
  }

  /** Forgets everything, as Excel does after what cannot be undone. */
  clear(): void {
    if (this.replaying) return;
    this.done.length = 0;
    this.undone.length = 0;
    if (this.open !== null) this.open = [];
  }

  /** Takes the last record back; `false` when there is none. */
  undo(): boolean {
    return this.replay(this.done, this.undone, (steps) => {
      for (const step of [...steps].reverse()) step.undo();
    });
  }

  redo(): boolean {
    return this.replay(this.undone, this.done, (steps) => {
      for (const step of steps) step.redo();
    });
  }

  private replay(from: HistoryStep[][], to: HistoryStep[][], run: (steps: HistoryStep[]) => void): boolean {
    const steps = from.pop();
    if (steps === undefined) return false;
    this.replaying = true;
    try {
      run(steps);
    } finally {
      this.replaying = false;
    }
    to.push(steps);
    return true;
  }

  private keep(steps: HistoryStep[]): void {
    if (steps.length === 0) return;
    this.done.push(steps);
    if (this.done.length > LEVELS) this.done.shift();
    this.undone.length = 0;
  }
}
