import { fail, issue, type Issue, type Outcome } from '../issues';
import type { Flow } from '../ports';
import type { JobName } from '../session.types';
import { isCancelled } from './flows';
import type { Store } from './Store';
import type { Turns } from './Turns';

/** What stands around every job. */
export interface JobFrame {
  /** Before the first job: the session has begun. */
  readonly begin: () => Promise<void>;
  /** After every job, however it ended. */
  readonly end: () => Promise<void>;
  /** What is worth saying beside a success. */
  readonly beside: (name: JobName) => readonly Issue[];
}

/** Jobs that a person starts: one at a time, with progress, and an end to tell of. */
export class Jobs {
  private cancelling = false;

  constructor(
    private readonly store: Store,
    private readonly turns: Turns,
    private readonly frame: JobFrame,
  ) {}

  /** Do a job in its turn; `busy` where another one runs. */
  async run<T>(name: JobName, work: (flow: Flow) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    if (this.store.get().job !== undefined) return fail(issue('busy'));
    this.cancelling = false;
    this.store.set({ job: { name, progress: 0, cancelling: false } });
    try {
      await this.frame.begin();
      const outcome = await this.turns.take(() => work(this.flowOf(name)));
      await this.frame.end();
      const issues = outcome.ok ? this.frame.beside(name) : outcome.issues;
      const cancelled = !outcome.ok && isCancelled(outcome.issues);
      this.store.set({ issues, lastJob: { name, ok: outcome.ok, cancelled } });
      return outcome;
    } finally {
      this.store.set({ job: undefined });
    }
  }

  /** Ask the running job to stop. */
  cancel(): void {
    const { job } = this.store.get();
    if (job === undefined || job.cancelling) return;
    this.cancelling = true;
    this.store.set({ job: { ...job, cancelling: true } });
  }

  private flowOf(name: JobName): Flow {
    return {
      cancelled: () => this.cancelling,
      progress: (fraction) => {
        const progress = Math.min(1, Math.max(this.store.get().job?.progress ?? 0, fraction));
        this.store.set({ job: { name, progress, cancelling: this.cancelling } });
      },
    };
  }
}
