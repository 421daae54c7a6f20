import type { Detection } from '../detect/types';
import type { Outcome } from '../issues';
import type { Flow, SourceChange } from '../ports';
import type { Result } from '../result';
import type { BaseKeeper } from './BaseKeeper';
import type { Timers } from './createSession';
import { isCancelled, part, SILENT } from './flows';
import type { ReadBase } from './readBase';
import { mergeStaleness, readsTheSame, readsTheSameOptional, stalenessOf, type Staleness } from './staleness';
import type { Store } from './Store';
import type { Turns } from './Turns';

/** After the last edit; typing goes on in between. */
const QUIET_MS = 600;
/** Share of finding the tables in the progress of reading. */
const FOUND = 0.05;

/** Keeps the base current: gathers what edits make stale, and reads it again when typing has come to rest. */
export class EditFollower {
  private stale: Staleness = 'none';
  private timer: unknown;

  /** @param isAsked whether anyone waits for answers, so that a base is to be read that was not asked for yet */
  constructor(
    private readonly keeper: BaseKeeper,
    private readonly store: Store,
    private readonly turns: Turns,
    private readonly timers: Timers,
    private readonly isAsked: () => boolean,
  ) {}

  /** Take note of a change of the workbook. */
  follow(change: SourceChange): void {
    const detection = this.keeper.read?.detection ?? this.store.get().detection;
    // Nothing is known yet: the first look may have gone past the place before it was edited.
    if (detection === undefined) this.mark(change.own ? 'none' : 'look');
    else this.mark(stalenessOf(change, detection));
  }

  /** Have it read again soon. */
  mark(staleness: Staleness): void {
    if (staleness === 'none') return;
    this.stale = mergeStaleness(this.stale, staleness);
    this.timers.clear(this.timer);
    this.timer = this.timers.set(() => {
      void this.turns.take(() => this.catchUp());
    }, QUIET_MS);
  }

  stop(): void {
    this.timers.clear(this.timer);
  }

  /** Read what was found when the workbook was opened; looks again where anything has changed since, as `refresh` does. */
  async readFound(flow: Flow): Promise<void> {
    const { detection } = this.store.get();
    if (detection === undefined || this.stale !== 'none') await this.refresh(flow);
    else await this.read(detection, flow);
  }

  /** Look, read everything, compute: nothing is stale after that, unless it was cancelled. */
  async refresh(flow: Flow): Promise<Outcome<Result>> {
    const found = await this.keeper.look();
    return found.ok ? this.read(found.value, flow) : found;
  }

  private async read(detection: Detection, flow: Flow): Promise<Outcome<Result>> {
    flow.progress(FOUND);
    const before = this.stale;
    this.stale = 'none';
    const result = await this.keeper.load(detection, part(flow, FOUND, 1));
    if (!result.ok && isCancelled(result.issues)) this.mark(before);
    return result;
  }

  /** Read again what edits have made stale; where nobody has asked for the base yet, only look. */
  private async catchUp(): Promise<void> {
    const { stale, keeper } = this;
    const { read } = keeper;
    this.stale = 'none';
    if (stale === 'none') return;
    if (read === undefined && !this.isAsked()) {
      keeper.forgetTrouble();
      await keeper.look();
    } else if ((stale === 'look' || stale === 'optional') && read !== undefined)
      await this.lookFor(read, stale === 'optional');
    else if (typeof stale === 'string' || read === undefined) await this.refresh(SILENT);
    else if (!(await keeper.reload(read, stale))) await this.refresh(SILENT);
  }

  /** Another sheet has changed: the base stays, unless other tables would be read now. */
  private async lookFor(read: ReadBase, optionalStale: boolean): Promise<void> {
    const found = await this.keeper.look();
    if (!found.ok) return;
    if (!readsTheSame(found.value, read.detection)) await this.refresh(SILENT);
    else if (optionalStale || !readsTheSameOptional(found.value, read.detection)) {
      if (!(await this.keeper.reloadOptional(read, found.value))) await this.refresh(SILENT);
    }
  }
}
