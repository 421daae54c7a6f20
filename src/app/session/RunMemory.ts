import { comparing, isUnchanged, takingSnapshot, type ClassSnapshot } from '../compute/changes';
import type { Base } from '../base/types';
import { issue, type Issue } from '../issues';
import type { WorkbookPort } from '../ports';
import type { Result } from '../result';
import { toTheEnd, type Pace, type Sliced } from '../slices';
import { loadLastRun, saveLastRun } from './lastRun';
import type { Store } from './Store';

/**
 * Remembers the classes of the last run and tells what a new one has changed. A run that changes nothing (the action
 * sheets after the segmentation) leaves what was told before; a restored run is forgotten for the one before it.
 */
export class RunMemory {
  /** Before the last run that changed something, while this session knows it. */
  private previous: ClassSnapshot | null = null;
  private kept = true;

  constructor(
    private readonly port: WorkbookPort,
    private readonly store: Store,
    private readonly pace: Pace,
  ) {}

  /** `lastRunNotKept` where the next run will not be able to tell what it changes. */
  get issues(): readonly Issue[] {
    return this.kept ? [] : [issue('lastRunNotKept')];
  }

  /** A run has written its classes. */
  async remember(base: Base, result: Result): Promise<void> {
    const before = await loadLastRun(this.port, this.pace);
    const changes = before === null ? undefined : await this.slowly(comparing(before, base, result));
    const known = this.store.get().changes;
    if (changes !== undefined && isUnchanged(changes) && known !== undefined) return;
    this.store.set({ changes });
    this.previous = before;
    const snapshot = await this.slowly(takingSnapshot(base, result));
    this.kept = await saveLastRun(this.port, snapshot, this.pace);
  }

  /** The last run was taken back. */
  async forget(): Promise<void> {
    this.store.set({ changes: undefined });
    this.kept = true;
    if (this.previous !== null) await saveLastRun(this.port, this.previous, this.pace);
    this.previous = null;
  }

  private slowly<T>(work: Sliced<T>): Promise<T> {
    return toTheEnd(work, this.pace);
  }
}
