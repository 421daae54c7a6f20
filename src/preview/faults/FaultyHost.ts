import { TransportFault } from '../transport/exchange';
import type { MessageEntry, OfficeHost, RequestBody, RequestMeta, ResponseBody } from '../transport/wire';
import { faultsAt, isAddinRequest } from './faultPlan';
import type { Fault, FaultPlan } from './faultPlan';

const DELAYED_FOR_CELL_EDIT = 64;

/** A host that goes wrong on demand; works below any transport. Requests are answered one after the other. */
export class FaultyHost implements OfficeHost {
  /** The add-in's requests so far, those that failed included; the library's own are not counted. */
  requests = 0;
  readonly payloadLimit?: number;
  private line: Promise<unknown> = Promise.resolve();
  private editing: Promise<void> | null = null;

  constructor(
    private readonly host: OfficeHost,
    private plan: FaultPlan,
  ) {
    const limit = plan.payloadLimit ?? host.payloadLimit;
    if (limit !== undefined) this.payloadLimit = limit;
  }

  /** Replaces the faults and counts requests from 1 again. */
  expect(faults: readonly Fault[]): void {
    this.plan = { ...this.plan, faults };
    this.requests = 0;
  }

  /** The user starts typing into a cell; gives what ends it (Enter or Escape). */
  startCellEdit(): () => void {
    let end: () => void = () => undefined;
    const editing = new Promise<void>((resolve) => (end = resolve));
    this.editing = editing;
    return () => {
      if (this.editing === editing) this.editing = null;
      end();
    };
  }

  onMessages(listener: (entries: MessageEntry[]) => void): () => void {
    return this.host.onMessages(listener);
  }

  async process(body: RequestBody, meta: RequestMeta): Promise<ResponseBody> {
    const faults = isAddinRequest(body) ? this.nextFaults(body) : [];
    if (this.editing) {
      if ((meta.flags & DELAYED_FOR_CELL_EDIT) === 0)
        throw new TransportFault('InvalidOperationInCellEditMode');
      await this.editing;
    }
    const answer = this.line.then(() => this.run(body, meta, faults));
    this.line = answer.catch(() => undefined);
    const silent = faults.some((fault) => fault.kind === 'silent');
    return silent ? answer.then(() => new Promise<ResponseBody>(() => undefined)) : answer;
  }

  private nextFaults(body: RequestBody): Fault[] {
    this.requests += 1;
    return faultsAt(this.plan, body, this.requests);
  }

  private async run(body: RequestBody, meta: RequestMeta, faults: Fault[]): Promise<ResponseBody> {
    let lost: TransportFault | undefined;
    let asked = body;
    let failure: ResponseBody['Error'];
    for (const fault of faults) {
      if (fault.kind === 'meanwhile') await fault.run();
      if (fault.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms));
      if (fault.kind === 'refused') throw new TransportFault(fault.code);
      if (fault.kind === 'lost') lost = new TransportFault(fault.code ?? 'InvalidOrTimedOutSession');
      if (fault.kind === 'failing') {
        asked = { ...body, Actions: body.Actions.slice(0, fault.afterActions) };
        failure = { Code: fault.code, Message: fault.code, ActionIndex: fault.afterActions };
      }
    }
    const answer = await this.host.process(asked, meta);
    if (lost) throw lost;
    return failure && !answer.Error ? { ...answer, Error: failure } : answer;
  }
}

/** Wraps a host so that it fails as the plan says. */
export function withFaults(host: OfficeHost, plan: FaultPlan = {}): FaultyHost {
  return new FaultyHost(host, plan);
}
