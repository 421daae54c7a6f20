/** The session over one workbook: one job at a time, the base in memory, kept current by the workbook's events. */
import { DEFAULT_SETTINGS, type Settings } from '../../domain';
import { answerKpi } from '../compute/kpi';
import { computeResult } from '../compute/segment';
import { detect } from '../detect/detect';
import type { Detection } from '../detect/types';
import { fail, issue, succeed, type Issue, type Outcome } from '../issues';
import { ACTION_SHEETS } from '../plan/actionKeys';
import { planActionSheets } from '../plan/planActionSheets';
import { planClientColumns } from '../plan/planClientColumns';
import type { WriteStep } from '../plan/types';
import type { Flow, SourceChange } from '../ports';
import type { Result } from '../result';
import type { JobName, KpiQuestion, Session, SessionState } from '../session.types';
import { parseSettings } from '../settings/parseSettings';
import type { SessionParts } from './createSession';
import { KpiWatchers, type KpiNews } from './KpiWatchers';
import { readBase, rereadSales, type ReadBase } from './readBase';
import { mergeStaleness, readsTheSame, stalenessOf, type Staleness, type StaleRows } from './staleness';
import { Store } from './Store';

const SETTINGS_KEY = 'settings';
/** After the last edit; typing goes on in between. */
const QUIET_MS = 600;
/** How a job's bar is shared out: finding, reading and computing, then writing. */
const FOUND = 0.05;
const READ = 0.6;
const COMPUTED = 0.65;
const SILENT: Flow = { progress: () => undefined, cancelled: () => false };

/** The session of one open workbook: its state, its jobs one after another, and live answers to KPI questions. */
export class WorkbookSession implements Session {
  private readonly store = new Store({
    ready: false,
    settings: DEFAULT_SETTINGS,
    issues: [],
    restorePoint: null,
  });
  private readonly watchers = new KpiWatchers((question) => this.answer(question));
  private read: ReadBase | undefined;
  /** Why there is no base, once that was tried. */
  private readFailure: readonly Issue[] | undefined;
  private stale: Staleness = 'none';
  private timer: unknown;
  /** Work on the workbook follows one after another. */
  private queue: Promise<unknown> = Promise.resolve();
  private started: Promise<void> | undefined;
  private reading: Promise<void> | undefined;
  private endWatch: (() => void) | undefined;
  private cancelling = false;

  constructor(private readonly parts: SessionParts) {}

  readonly getState = (): SessionState => this.store.get();
  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  start(): Promise<void> {
    this.started ??= this.inQueue(() => this.open());
    return this.started;
  }

  stop(): void {
    this.endWatch?.();
    this.endWatch = undefined;
    this.parts.timers.clear(this.timer);
  }

  async detect(): Promise<Outcome<Detection>> {
    return this.job('detect', async (flow) => {
      const found = await this.look();
      flow.progress(1);
      return found;
    });
  }

  segmentClients(): Promise<Outcome<Result>> {
    return this.run('segmentClients', ({ detection, base }, result) => {
      const source = detection.roles.clients?.parts[0].source;
      if (source === undefined) return Promise.resolve(succeed([]));
      return Promise.resolve(succeed([planClientColumns(source, base, result, this.parts.locale)]));
    });
  }

  buildActionSheets(): Promise<Outcome<Result>> {
    return this.run('buildActionSheets', async ({ base }, result) => {
      const contents = await this.parts.port.readOwnTables(ACTION_SHEETS);
      if (!contents.ok) return contents;
      return succeed(planActionSheets(base, result, contents.value, this.parts.locale));
    });
  }

  restoreLastRun(): Promise<Outcome<void>> {
    return this.job('restoreLastRun', async (flow) => {
      const { port } = this.parts;
      const point = await port.restorePoint();
      if (!point.ok) return point;
      return point.value === null ? fail(issue('nothingToRestore')) : port.restore(flow);
    });
  }

  cancel(): void {
    const { job } = this.store.get();
    if (job === undefined || job.cancelling) return;
    this.cancelling = true;
    this.store.set({ job: { ...job, cancelling: true } });
  }

  async changeSettings(change: unknown): Promise<Outcome<Settings>> {
    await this.start();
    const before = this.store.get().settings;
    const settings = parseSettings(change, before);
    if (!settings.ok) return settings;
    return this.inQueue(async () => {
      const saved = await this.parts.port.saveSetting(SETTINGS_KEY, settings.value);
      if (!saved.ok) return saved;
      this.store.set({ settings: settings.value });
      if (JSON.stringify(before.mapping) !== JSON.stringify(settings.value.mapping)) {
        await this.look();
        this.markStale('all');
      } else if (this.read !== undefined) this.compute(this.read);
      this.watchers.refresh();
      return settings;
    });
  }

  async showClient(index: number): Promise<Outcome<void>> {
    const source = this.read?.detection.roles.clients?.parts[0].source;
    const row = this.read?.base.clients.rowClient.indexOf(index) ?? -1;
    if (source === undefined || row < 0) return fail(issue('noClientsTable'));
    return this.parts.port.show({
      sheetId: source.sheetId,
      row: source.headerRow + 1 + row,
      column: source.firstColumn,
    });
  }

  watchKpi(question: KpiQuestion, listener: (answer: KpiNews) => void): () => void {
    const end = this.watchers.add(question, listener);
    if (this.read === undefined && this.readFailure === undefined) this.readInBackground();
    return end;
  }

  private async open(): Promise<void> {
    const { port } = this.parts;
    const issues: Issue[] = [];
    const kept = await port.loadSetting(SETTINGS_KEY);
    if (!kept.ok) issues.push(...kept.issues);
    else if (kept.value !== undefined && kept.value !== null) {
      const settings = parseSettings(kept.value);
      if (settings.ok) this.store.set({ settings: settings.value });
      else issues.push(...settings.issues);
    }
    const watched = await port.watch((change) => {
      this.follow(change);
    });
    if (watched.ok) this.endWatch = watched.value;
    else issues.push(...watched.issues);
    const found = await this.look();
    if (!found.ok) issues.push(...found.issues);
    await this.updateRestorePoint();
    this.store.set({ ready: true, issues });
  }

  private async look(): Promise<Outcome<Detection>> {
    const survey = await this.parts.port.survey();
    if (!survey.ok) return survey;
    const detection = detect(survey.value, this.store.get().settings);
    this.store.set({ detection });
    return succeed(detection);
  }

  /** Find, read, compute, plan, write. */
  private run(
    name: JobName,
    plan: (read: ReadBase, result: Result) => Promise<Outcome<readonly WriteStep[]>>,
  ): Promise<Outcome<Result>> {
    return this.job(name, async (flow) => {
      const result = await this.refreshBase(part(flow, 0, READ));
      if (!result.ok) return result;
      if (this.read === undefined) throw new Error('A result without a base');
      flow.progress(COMPUTED);
      const steps = await plan(this.read, result.value);
      if (!steps.ok) return steps;
      if (flow.cancelled()) return fail(issue('cancelled'));
      if (steps.value.length > 0) {
        const written = await this.parts.port.write(
          { runId: this.parts.newRunId(), title: name, steps: steps.value },
          part(flow, COMPUTED, 1),
        );
        if (!written.ok) return written;
      }
      return result;
    });
  }

  /** Look, read everything, compute. */
  private async refreshBase(flow: Flow): Promise<Outcome<Result>> {
    const found = await this.look();
    if (!found.ok) return found;
    flow.progress(FOUND);
    const before = this.stale;
    this.stale = 'none';
    const read = await readBase(this.parts.port, found.value, part(flow, FOUND, 1));
    if (!read.ok) {
      if (isCancelled(read.issues)) this.markStale(before);
      else this.forget(read.issues);
      return read;
    }
    return this.use(read.value);
  }

  private use(read: ReadBase): Outcome<Result> {
    const result = this.compute(read);
    this.watchers.refresh();
    return result;
  }

  private compute(read: ReadBase): Outcome<Result> {
    this.read = read;
    const result = computeResult(read.base, this.store.get().settings);
    this.readFailure = result.ok ? undefined : result.issues;
    this.store.set({ base: read.base, result: result.ok ? result.value : undefined });
    return result;
  }

  /** There is nothing to answer from any more. */
  private forget(issues: readonly Issue[]): void {
    this.read = undefined;
    this.readFailure = issues;
    this.store.set({ base: undefined, result: undefined });
    this.watchers.refresh();
  }

  private answer(question: KpiQuestion): KpiNews {
    const { result, detection } = this.store.get();
    if (this.readFailure !== undefined) return fail(...this.readFailure);
    if (this.read === undefined || result === undefined) return null;
    const fields = detection?.roles.clients?.fields ?? [];
    const headers = Object.fromEntries(fields.map(({ field, header }) => [field, header]));
    return answerKpi(this.read.base, result, question, headers);
  }

  /** One reading, however many ask for it. */
  private readInBackground(): void {
    this.reading ??= this.start()
      .then(() =>
        this.inQueue(async () => {
          if (this.read === undefined && this.readFailure === undefined) await this.refreshBase(SILENT);
        }),
      )
      .finally(() => {
        this.reading = undefined;
      });
  }

  private follow(change: SourceChange): void {
    const detection = this.read?.detection ?? this.store.get().detection;
    if (detection === undefined) return;
    this.markStale(stalenessOf(change, detection));
  }

  private markStale(staleness: Staleness): void {
    if (staleness === 'none') return;
    this.stale = mergeStaleness(this.stale, staleness);
    this.parts.timers.clear(this.timer);
    this.timer = this.parts.timers.set(() => {
      void this.inQueue(() => this.catchUp());
    }, QUIET_MS);
  }

  /** Read again what edits have made stale; where nobody has asked for the base yet, only look. */
  private async catchUp(): Promise<void> {
    const { stale, read } = this;
    this.stale = 'none';
    if (stale === 'none') return;
    const wanted = read !== undefined || !this.watchers.isEmpty;
    if (!wanted) {
      this.readFailure = undefined;
      await this.look();
    } else if (stale === 'look' && read !== undefined) await this.lookFor(read);
    else if (typeof stale === 'string' || read === undefined) await this.refreshBase(SILENT);
    else await this.reread(read, stale);
  }

  /** Another sheet has changed: the base stays, unless other tables would be read now. */
  private async lookFor(read: ReadBase): Promise<void> {
    const found = await this.look();
    if (found.ok && !readsTheSame(found.value, read.detection)) await this.refreshBase(SILENT);
  }

  private async reread(read: ReadBase, stretches: readonly StaleRows[]): Promise<void> {
    let current = read;
    for (const { table, from, count } of stretches) {
      const again = await rereadSales(this.parts.port, current, table, { from, count }, SILENT);
      if (!again.ok) {
        // The old base shares its columns with the one that was not finished: begin anew.
        await this.refreshBase(SILENT);
        return;
      }
      current = again.value;
    }
    this.use(current);
  }

  private async job<T>(name: JobName, work: (flow: Flow) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    if (this.store.get().job !== undefined) return fail(issue('busy'));
    this.cancelling = false;
    this.store.set({ job: { name, progress: 0, cancelling: false } });
    try {
      await this.start();
      const outcome = await this.inQueue(() => work(this.jobFlow(name)));
      await this.updateRestorePoint();
      const issues = outcome.ok ? this.beside(name) : outcome.issues;
      const cancelled = !outcome.ok && isCancelled(outcome.issues);
      this.store.set({ issues, lastJob: { name, ok: outcome.ok, cancelled } });
      return outcome;
    } finally {
      this.store.set({ job: undefined });
    }
  }

  /** What is worth saying beside a success. */
  private beside(name: JobName): readonly Issue[] {
    const { detection, result } = this.store.get();
    const found = detection === undefined ? [] : [...detection.fatal, ...detection.issues];
    if (name === 'restoreLastRun') return [];
    if (name === 'detect') return found;
    const codes = new Set(result?.issues.map(({ code }) => code));
    return [...found.filter(({ code }) => !codes.has(code)), ...(result?.issues ?? [])];
  }

  private jobFlow(name: JobName): Flow {
    return {
      cancelled: () => this.cancelling,
      progress: (fraction) => {
        const progress = Math.min(1, Math.max(this.store.get().job?.progress ?? 0, fraction));
        this.store.set({ job: { name, progress, cancelling: this.cancelling } });
      },
    };
  }

  private async updateRestorePoint(): Promise<void> {
    const point = await this.parts.port.restorePoint();
    if (point.ok) this.store.set({ restorePoint: point.value });
  }

  /** Runs work when all work before it is done, whatever became of that. */
  private inQueue<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work, work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}

function isCancelled(issues: readonly Issue[]): boolean {
  return issues.some(({ code }) => code === 'cancelled');
}

/** A stretch of a flow's progress as a flow of its own. */
function part(flow: Flow, from: number, to: number): Flow {
  return {
    cancelled: flow.cancelled,
    progress: (fraction) => {
      flow.progress(from + fraction * (to - from));
    },
  };
}
