import type { Base } from '../base/types';
import { clientFacts, findClient } from '../compute/clientLookup';
import { answerKpi, preparingAnswers } from '../compute/kpi';
import { computingResult } from '../compute/segment';
import { describeReason } from '../describeReason';
import { criterionHeaders } from '../detect/criterionHeaders';
import { detect } from '../detect/detect';
import type { Detection } from '../detect/types';
import { fail, issue, succeed, type Issue, type Outcome } from '../issues';
import type { Locale } from '../../i18n';
import type { Flow, WorkbookPort } from '../ports';
import type { Result } from '../result';
import type { KpiQuestion } from '../session.types';
import { inSlices, type Pace, type Sliced } from '../slices';
import { isCancelled, SILENT } from './flows';
import type { ClientNews, KpiNews, ReasonNews } from './KpiWatchers';
import { readBase, rereadOptional, rereadSales, type ReadBase } from './readBase';
import type { StaleRows } from './staleness';
import type { Store } from './Store';

/** The base in memory and the result of it: read, computed, asked. */
export class BaseKeeper {
  private held: ReadBase | undefined;
  private trouble: readonly Issue[] | undefined;
  /** Rows are being written again: until the result of them is there, nothing fits together. */
  private isBetween = false;

  /** @param changed called whenever there is another result, or none any more; waited for */
  constructor(
    private readonly port: WorkbookPort,
    private readonly store: Store,
    private readonly pace: Pace,
    private readonly changed: (flow: Flow) => Promise<void>,
  ) {}

  /** The base as it was read last. */
  get read(): ReadBase | undefined {
    return this.held;
  }

  /** Whether reading was tried, well or not. */
  get isSettled(): boolean {
    return this.held !== undefined || this.trouble !== undefined;
  }

  /** What the workbook would be read as now. */
  async look(): Promise<Outcome<Detection>> {
    const survey = await this.port.survey();
    if (!survey.ok) return survey;
    const detection = detect(survey.value, this.store.get().settings);
    this.store.set({ detection });
    return succeed(detection);
  }

  /** Read everything and compute. Cancelled, the base that was there stays; else nothing is known any more. */
  async load(detection: Detection, flow: Flow): Promise<Outcome<Result>> {
    const read = await readBase(this.port, detection, this.pace, flow);
    if (!read.ok) {
      if (!isCancelled(read.issues)) await this.forget(read.issues);
      return read;
    }
    await this.pace.pause();
    if (flow.cancelled()) return fail(issue('cancelled'));
    const quiet: Flow = { ...SILENT, cancelled: flow.cancelled };
    const computed = await this.compute(read.value, quiet);
    return computed.ok ? this.use(read.value, computed.value, quiet) : computed;
  }

  /**
   * Read some rows of the sales again and compute. False when that broke off: the base that was there shares its columns
   * with the one that was not finished, so all has to be read anew.
   */
  async reload(read: ReadBase, stretches: readonly StaleRows[]): Promise<boolean> {
    let current = read;
    this.isBetween = true;
    try {
      for (const { table, from, count } of stretches) {
        const again = await rereadSales(this.port, current, table, { from, count }, SILENT);
        if (!again.ok) return false;
        current = again.value;
      }
      await this.computeAndUse(current);
      return true;
    } finally {
      this.isBetween = false;
    }
  }

  /** Read the optional tables again, as they are found now, and compute. False when that broke off. */
  async reloadOptional(read: ReadBase, detection: Detection): Promise<boolean> {
    const again = await rereadOptional(this.port, read, detection, SILENT);
    if (again.ok) await this.computeAndUse(again.value);
    return again.ok;
  }

  /** Compute anew by the settings as they are now, where there is a base. */
  async recompute(): Promise<void> {
    if (this.held === undefined) await this.changed(SILENT);
    else await this.computeAndUse(this.held);
  }

  /** Next time it is tried again. */
  forgetTrouble(): void {
    this.trouble = undefined;
  }

  /** A KPI as of now; null while there is no base and nothing says that there will be none. */
  answer(question: KpiQuestion): KpiNews {
    return this.known((base, result) => {
      const { detection } = this.store.get();
      return answerKpi(base, result, question, detection === undefined ? {} : criterionHeaders(detection));
    });
  }

  /** Make in slices what the first answers to questions would make all at once. */
  *preparing(questions: Iterable<KpiQuestion>): Sliced<void> {
    const { result, detection } = this.store.get();
    if (this.held === undefined || result === undefined || detection === undefined) return;
    yield* preparingAnswers(this.held.base, result, questions, criterionHeaders(detection));
  }

  /** The classes of one client as of now; null as for a KPI. */
  factsOf(id: string): ClientNews {
    return this.known((base, result) => clientFacts(base, result, id));
  }

  /** Why a client has its classes as of now, in one text; null as for a KPI. */
  reasonOf(id: string, locale: Locale): ReasonNews {
    return this.known((base, result) => {
      const client = findClient(base, id);
      if (!client.ok) return client;
      const lines = describeReason(base, result, client.value, locale);
      return succeed(lines.map(({ text }) => text).join(' '));
    });
  }

  private known<T>(ask: (base: Base, result: Result) => Outcome<T>): Outcome<T> | null {
    const { result } = this.store.get();
    if (this.trouble !== undefined) return fail(...this.trouble);
    if (this.held === undefined || result === undefined || this.isBetween) return null;
    return ask(this.held.base, result);
  }

  /** By the settings as they are now; the outer failure is a cancel. */
  private compute({ base }: ReadBase, flow: Flow): Promise<Outcome<Outcome<Result>>> {
    return inSlices(computingResult(base, this.store.get().settings), this.pace, flow);
  }

  private async computeAndUse(read: ReadBase): Promise<void> {
    const computed = await this.compute(read, SILENT);
    if (computed.ok) await this.use(read, computed.value, SILENT);
  }

  private async use(read: ReadBase, result: Outcome<Result>, flow: Flow): Promise<Outcome<Result>> {
    this.held = read;
    this.isBetween = false;
    this.trouble = result.ok ? undefined : result.issues;
    this.store.set({ base: read.base, result: result.ok ? result.value : undefined });
    await this.changed(flow);
    return result;
  }

  private async forget(issues: readonly Issue[]): Promise<void> {
    this.held = undefined;
    this.trouble = issues;
    this.store.set({ base: undefined, result: undefined });
    await this.changed(SILENT);
  }
}
