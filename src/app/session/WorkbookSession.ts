import { DEFAULT_SETTINGS, type Settings } from '../../domain';
import type { Locale } from '../../i18n';
import { answerKpi, preparingKpis } from '../compute/kpi';
import type { Detection } from '../detect/types';
import { fail, issue, succeed, type Issue, type Outcome } from '../issues';
import { ACTION_SHEETS, CATEGORY_SHEETS } from '../plan/actionKeys';
import { readDetails } from '../plan/clientDetails';
import { GAP_SHEET, planningGapSheet } from '../plan/gapSheet/planGapSheet';
import { KPI_SHEET, planKpiSheet } from '../plan/kpiSheet/planKpiSheet';
import { planningActionSheets } from '../plan/planActionSheets';
import { planningClientColumns } from '../plan/planClientColumns';
import type { WriteStep } from '../plan/types';
import type { Flow } from '../ports';
import type { Result } from '../result';
import type { Beside, JobName, KpiQuestion, Session, SessionState } from '../session.types';
import { parseSettings } from '../settings/parseSettings';
import { inSlices, toTheEnd, type Sliced } from '../slices';
import { BaseKeeper } from './BaseKeeper';
import { besideIssues } from './besideIssues';
import type { SessionParts } from './createSession';
import { EditFollower } from './EditFollower';
import { part, SILENT } from './flows';
import { Jobs } from './Jobs';
import { KpiWatchers, type ClientNews, type KpiNews, type ReasonNews } from './KpiWatchers';
import type { ReadBase } from './readBase';
import { RunMemory } from './RunMemory';
import { Store } from './Store';
import { Turns } from './Turns';
import { Watchers } from './Watchers';

const SETTINGS_KEY = 'settings';
/** How a job's bar is shared out: reading, computing and planning, then writing. */
const READ = 0.6;
const COMPUTED = 0.65;
const PLANNED = 0.7;

/** The sheet that a job is about, the first of several. */
const SHEET_OF: Readonly<Partial<Record<JobName, string>>> = {
  buildActionSheets: CATEGORY_SHEETS[0],
  insertKpiSheet: KPI_SHEET,
  insertGapSheet: GAP_SHEET,
};

/** What is asked of a client, and in which language. */
interface ReasonQuestion {
  readonly id: string;
  readonly locale: Locale;
}

/** The session over one workbook: what it can be asked for, each a short walk over its parts. */
export class WorkbookSession implements Session {
  private readonly store = new Store({
    ready: false,
    settings: DEFAULT_SETTINGS,
    issues: [],
    restorePoint: null,
  });
  private readonly turns = new Turns();
  private readonly watchers = new KpiWatchers((question) => this.keeper.answer(question));
  private readonly clientWatchers = new Watchers<string, ClientNews>(
    (id) => this.keeper.factsOf(id),
    (id) => id,
  );
  private readonly reasonWatchers = new Watchers<ReasonQuestion, ReasonNews>(
    ({ id, locale }) => this.keeper.reasonOf(id, locale),
    ({ id, locale }) => `${locale} ${id}`,
  );
  private readonly keeper: BaseKeeper;
  private readonly follower: EditFollower;
  private readonly jobs: Jobs;
  private readonly memory: RunMemory;
  private started: Promise<void> | undefined;
  private reading: Promise<void> | undefined;
  private endWatch: (() => void) | undefined;
  private sheetIssues: readonly Issue[] = [];
  private writeIssues: readonly Issue[] = [];

  constructor(private readonly parts: SessionParts) {
    const { store, turns, watchers, clientWatchers, reasonWatchers } = this;
    this.keeper = new BaseKeeper(parts.port, store, parts.pace, (flow) => this.tellWatchers(flow));
    this.follower = new EditFollower(this.keeper, store, turns, parts.timers, () =>
      [watchers, clientWatchers, reasonWatchers].some(({ isEmpty }) => !isEmpty),
    );
    this.memory = new RunMemory(parts.port, store, parts.pace);
    this.jobs = new Jobs(store, turns, {
      begin: () => this.start(),
      end: () => this.updateRestorePoint(),
      beside: (name) => [...this.planIssues(name), ...besideIssues(name, store.get())],
    });
  }

  readonly getState = (): SessionState => this.store.get();
  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  start(): Promise<void> {
    this.started ??= this.turns.take(() => this.open());
    return this.started;
  }

  stop(): void {
    this.endWatch?.();
    this.endWatch = undefined;
    this.follower.stop();
  }

  async detect(): Promise<Outcome<Detection>> {
    return this.jobs.run('detect', async (flow) => {
      const found = await this.keeper.look();
      flow.progress(1);
      return found;
    });
  }

  segmentClients(wanted: Beside = {}): Promise<Outcome<Result>> {
    this.sheetIssues = [];
    return this.run('segmentClients', async (read, result, flow) => {
      const columns = await this.columnSteps(read, result, flow);
      if (!columns.ok) return columns;
      const steps = [...columns.value];
      const reports = [
        ...(wanted.actionSheets === true ? [() => this.sheetSteps(read, result, flow)] : []),
        ...(wanted.kpiSheet === true ? [() => this.kpiSteps(read, result)] : []),
        ...(wanted.gapSheet === true ? [() => this.gapSteps(read, result, flow)] : []),
      ];
      for (const plan of reports) {
        const planned = await plan();
        if (!planned.ok) return planned;
        steps.push(...planned.value);
      }
      return succeed(steps);
    });
  }

  buildActionSheets(): Promise<Outcome<Result>> {
    return this.run('buildActionSheets', (read, result, flow) => this.sheetSteps(read, result, flow));
  }

  private async columnSteps(
    { detection, base }: ReadBase,
    result: Result,
    flow: Flow,
  ): Promise<Outcome<readonly WriteStep[]>> {
    const { locale, pace } = this.parts;
    const source = detection.roles.clients?.parts[0].source;
    if (source === undefined) return succeed([]);
    const work = planningClientColumns(source, base, result, locale);
    const planned = await inSlices(work, pace, { ...SILENT, cancelled: flow.cancelled });
    return planned.ok ? succeed([planned.value]) : planned;
  }

  private async sheetSteps(
    { base, detection }: ReadBase,
    result: Result,
    flow: Flow,
  ): Promise<Outcome<readonly WriteStep[]>> {
    const { port, locale, pace } = this.parts;
    const quiet: Flow = { ...SILENT, cancelled: flow.cancelled };
    const contents = await port.readOwnTables(ACTION_SHEETS, quiet);
    if (!contents.ok) return contents;
    const details = await readDetails(port, detection, base, quiet);
    if (!details.ok) return details;
    const input = { base, result, contents: contents.value, locale, details: details.value };
    const planned = await inSlices(planningActionSheets(input), pace, flow);
    if (!planned.ok) return planned;
    this.sheetIssues = planned.value.issues;
    return succeed(planned.value.steps);
  }

  insertKpiSheet(): Promise<Outcome<Result>> {
    return this.run('insertKpiSheet', (read, result) => this.kpiSteps(read, result));
  }

  insertGapSheet(): Promise<Outcome<Result>> {
    return this.run('insertGapSheet', (read, result, flow) => this.gapSteps(read, result, flow));
  }

  private async kpiSteps({ base }: ReadBase, result: Result): Promise<Outcome<readonly WriteStep[]>> {
    const { port, locale, pace } = this.parts;
    const before = await port.readReport(KPI_SHEET);
    if (!before.ok) return before;
    await toTheEnd(preparingKpis(base, result), pace);
    const answer = (question: KpiQuestion) => answerKpi(base, result, question);
    return succeed([planKpiSheet({ base, result, locale, answer, before: before.value })]);
  }

  private async gapSteps(
    { base }: ReadBase,
    result: Result,
    flow: Flow,
  ): Promise<Outcome<readonly WriteStep[]>> {
    const { port, locale, pace } = this.parts;
    const contents = await port.readOwnTables([GAP_SHEET]);
    if (!contents.ok) return contents;
    await toTheEnd(preparingKpis(base, result), pace);
    const work = planningGapSheet({ base, result, locale, before: contents.value[0] ?? null });
    const planned = await inSlices(work, pace, { ...SILENT, cancelled: flow.cancelled });
    return planned.ok ? succeed([planned.value]) : planned;
  }

  /** What the last plan of the action sheets and its writing had to say, and that a run's classes could not be kept. */
  private planIssues(name: JobName): readonly Issue[] {
    if (name === 'insertKpiSheet' || name === 'insertGapSheet') return this.writeIssues;
    if (name !== 'buildActionSheets' && name !== 'segmentClients') return [];
    return [...this.sheetIssues, ...this.writeIssues, ...this.memory.issues];
  }

  restoreLastRun(): Promise<Outcome<void>> {
    return this.jobs.run('restoreLastRun', async (flow) => {
      const { port } = this.parts;
      const point = await port.restorePoint();
      if (!point.ok) return point;
      if (point.value === null) return fail(issue('nothingToRestore'));
      const restored = await port.restore(flow);
      if (restored.ok) await this.memory.forget();
      return restored;
    });
  }

  showHint(hint: Issue | null): void {
    this.store.set({ hint: hint ?? undefined });
  }

  cancel(): void {
    this.jobs.cancel();
  }

  async changeSettings(change: unknown): Promise<Outcome<Settings>> {
    await this.start();
    const before = this.store.get().settings;
    const settings = parseSettings(change, before);
    if (!settings.ok) return settings;
    return this.turns.take(async () => {
      const saved = await this.parts.port.saveSetting(SETTINGS_KEY, settings.value);
      if (!saved.ok) return saved;
      this.store.set({ settings: settings.value });
      if (JSON.stringify(before.mapping) !== JSON.stringify(settings.value.mapping)) {
        await this.keeper.look();
        this.follower.mark('all');
        await this.tellWatchers(SILENT);
      } else await this.keeper.recompute();
      return settings;
    });
  }

  async showClient(index: number): Promise<Outcome<void>> {
    const { read } = this.keeper;
    const source = read?.detection.roles.clients?.parts[0].source;
    const row = read?.base.clients.rowClient.indexOf(index) ?? -1;
    if (source === undefined || row < 0) return fail(issue('noClientsTable'));
    return this.parts.port.show({
      sheetId: source.sheetId,
      row: source.headerRow + 1 + row,
      column: source.firstColumn,
    });
  }

  showSheetOf(job: JobName): Promise<Outcome<void>> {
    return this.parts.port.showSheet(SHEET_OF[job] ?? '');
  }

  watchKpi(question: KpiQuestion, listener: (answer: KpiNews) => void): () => void {
    return this.watch(this.watchers, question, listener);
  }

  watchClient(id: string, listener: (facts: ClientNews) => void): () => void {
    return this.watch(this.clientWatchers, id, listener);
  }

  watchReason(id: string, locale: Locale, listener: (words: ReasonNews) => void): () => void {
    return this.watch(this.reasonWatchers, { id, locale }, listener);
  }

  private watch<Question, News>(
    watchers: Watchers<Question, News>,
    question: Question,
    listener: (news: News) => void,
  ): () => void {
    const end = watchers.add(question, listener);
    if (!this.keeper.isSettled) this.readInBackground();
    return end;
  }

  /** Tell everyone of a new result, a few milliseconds at a time; who cancels a job does not wait for that. */
  private async tellWatchers(flow: Flow): Promise<void> {
    const told = await inSlices(this.telling(), this.parts.pace, flow);
    if (!told.ok) void this.turns.take(() => this.tellWatchers(SILENT));
  }

  private *telling(): Sliced<void> {
    yield* this.keeper.preparing(this.watchers.questions());
    const tellings = [
      yield* this.watchers.asking(),
      yield* this.clientWatchers.asking(),
      yield* this.reasonWatchers.asking(),
    ];
    for (const tell of tellings) tell();
  }

  private async open(): Promise<void> {
    const { port } = this.parts;
    const issues: Issue[] = [...(await this.loadSettings())];
    const watched = await port.watch((change) => {
      this.follower.follow(change);
    });
    if (watched.ok) this.endWatch = watched.value;
    else issues.push(...watched.issues);
    const found = await this.keeper.look();
    if (!found.ok) issues.push(...found.issues);
    await this.updateRestorePoint();
    this.store.set({ ready: true, issues });
  }

  private async loadSettings(): Promise<readonly Issue[]> {
    const kept = await this.parts.port.loadSetting(SETTINGS_KEY);
    if (!kept.ok) return kept.issues;
    if (kept.value === undefined || kept.value === null) return [];
    const settings = parseSettings(kept.value);
    if (!settings.ok) return settings.issues;
    this.store.set({ settings: settings.value });
    return [];
  }

  /** Find, read, compute, plan, write. */
  private run(
    name: JobName,
    plan: (read: ReadBase, result: Result, flow: Flow) => Promise<Outcome<readonly WriteStep[]>>,
  ): Promise<Outcome<Result>> {
    return this.jobs.run(name, async (flow) => {
      this.writeIssues = [];
      const result = await this.follower.refresh(part(flow, 0, READ));
      if (!result.ok) return result;
      const { read } = this.keeper;
      if (read === undefined) throw new Error('A result without a base');
      flow.progress(COMPUTED);
      await this.parts.pace.pause();
      if (flow.cancelled()) return fail(issue('cancelled'));
      const steps = await plan(read, result.value, part(flow, COMPUTED, PLANNED));
      if (!steps.ok) return steps;
      if (flow.cancelled()) return fail(issue('cancelled'));
      if (steps.value.length > 0) {
        const front = SHEET_OF[name];
        const written = await this.parts.port.write(
          {
            runId: this.parts.newRunId(),
            title: name,
            steps: steps.value,
            ...(front === undefined ? {} : { front }),
          },
          part(flow, PLANNED, 1),
        );
        if (!written.ok) return written;
        this.writeIssues = written.value;
        await this.memory.remember(read.base, result.value);
      }
      return result;
    });
  }

  /** One reading, however many ask for it. */
  private readInBackground(): void {
    this.reading ??= this.start()
      .then(() =>
        this.turns.take(async () => {
          if (!this.keeper.isSettled) await this.follower.readFound(SILENT);
        }),
      )
      .finally(() => {
        this.reading = undefined;
      });
  }

  private async updateRestorePoint(): Promise<void> {
    const point = await this.parts.port.restorePoint();
    if (point.ok) this.store.set({ restorePoint: point.value });
  }
}
