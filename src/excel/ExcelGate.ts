/** The only caller of `Excel.run`: repeats what may be repeated, lets one writer in at a time, hints at a cell being edited. */
import { fail, issue, type Issue, type Outcome } from '../app';
import { isPassing, officeCode, refusesUndoGroup, toIssue } from './errors';

export interface GateOptions {
  /** The library; the page's global one by default. */
  readonly excel?: typeof Excel;
  /** Whether Excel has a requirement set; asks `Office.context` by default, and without it says no. */
  readonly supports?: (set: string, version: string) => boolean;
  readonly delay?: (milliseconds: number) => Promise<void>;
  /** Told when a request waits for the end of a cell edit (an issue), and when it waits no more (null). */
  readonly onHint?: (hint: Issue | null) => void;
}

/** Expected trouble is its Outcome; Office's errors may be thrown, the gate turns them into issues. */
export type Batch<T> = (context: Excel.RequestContext) => Promise<Outcome<T>>;

const REPEATS = [300, 1500];
const HINT_AFTER = 1000;

export class ExcelGate {
  private tail: Promise<unknown> = Promise.resolve();
  private writers = 0;
  private readonly options: GateOptions;

  constructor(options: GateOptions) {
    this.options = options;
  }

  /** Whether one of our writes is under way. */
  get writing(): boolean {
    return this.writers > 0;
  }

  supports(set: string, version: string): boolean {
    if (this.options.supports !== undefined) return this.options.supports(set, version);
    if (typeof Office === 'undefined') return false;
    // `Office` is there before it is ready, then without a context.
    const context = Office.context as Office.Context | undefined;
    return context?.requirements.isSetSupported(set, version) === true;
  }

  /**
   * Runs a batch, again up to twice when the connection failed. A batch must bear being repeated after its requests
   * were done and only the answer was lost: it looks before it adds, and writes the same to the same place.
   */
  async run<T>(operation: string, batch: Batch<T>): Promise<Outcome<T>> {
    for (const wait of [...REPEATS, 0]) {
      try {
        return await this.once(batch, false);
      } catch (error) {
        const code = officeCode(error);
        if (wait === 0 || code === undefined || !isPassing(code)) return fail(toIssue(error, operation));
        await this.delay(wait);
      }
    }
    throw new Error('The last turn of the loop returns');
  }

  /** As `run`, as one undo record where Excel has that; where it refuses, as one record a request. */
  async runAsOneUndo<T>(operation: string, batch: Batch<T>): Promise<Outcome<T>> {
    if (this.supports('ExcelApi', '1.20')) {
      try {
        return await this.once(batch, true);
      } catch (error) {
        const code = officeCode(error);
        if (code === undefined) throw error;
        if (!refusesUndoGroup(code) && !isPassing(code)) return fail(toIssue(error, operation));
      }
    }
    return this.run(operation, batch);
  }

  /** Lets `work` write when every writer before it is done. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.tail.then(async () => {
      this.writers += 1;
      try {
        return await work();
      } finally {
        this.writers -= 1;
      }
    });
    this.tail = turn.catch(() => undefined);
    return turn;
  }

  /** For what needs the context itself, such as handlers of events. */
  get excel(): typeof Excel {
    return this.options.excel ?? Excel;
  }

  private async once<T>(batch: Batch<T>, mergeUndoGroup: boolean): Promise<Outcome<T>> {
    const hint = this.watchForCellEdit();
    try {
      const options = { delayForCellEdit: true, ...(mergeUndoGroup ? { mergeUndoGroup } : {}) };
      return await this.excel.run(options, batch);
    } finally {
      hint.end();
    }
  }

  /** A waiting request looks like a slow one, so a second request asks whether a cell is being edited. */
  private watchForCellEdit(): { end: () => void } {
    const { onHint } = this.options;
    if (onHint === undefined) return { end: () => undefined };
    let over = false;
    let hinted = false;
    void this.delay(HINT_AFTER)
      .then(() => over || this.excel.run((context) => context.sync()))
      .catch((error: unknown) => {
        if (over || officeCode(error) !== 'InvalidOperationInCellEditMode') return;
        hinted = true;
        onHint(issue('cellEditMode'));
      });
    const end = (): void => {
      over = true;
      if (hinted) onHint(null);
    };
    return { end };
  }

  private delay(milliseconds: number): Promise<void> {
    if (this.options.delay !== undefined) return this.options.delay(milliseconds);
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
  }
}
