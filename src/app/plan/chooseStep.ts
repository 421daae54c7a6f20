/** Which next step a client gets: the first of these rules that fits. */
import type { BaseStatus, Category, Flag, PotentialLevel } from '../../domain';

/** What the rules look at. */
export interface ClientView {
  readonly category: Category | undefined;
  readonly status: BaseStatus | undefined;
  readonly potentialLevel: PotentialLevel | undefined;
  readonly hasPotential: boolean;
  /** Days from the last order to the report date; NaN where there was none. */
  readonly silence: number;
  /** Progress stands in the column "reached" of the potential matrix. */
  readonly reached: boolean;
  /** Profit levels were taken by margin. */
  readonly byMargin: boolean;
  readonly has: (flag: Flag) => boolean;
}

/** Steps whose sentence counts the days of silence. */
export type SilenceStep = 'lost' | 'paused' | 'silent';
export type PlainStep =
  | 'stopLoss'
  | 'renegotiate'
  | 'noShipments'
  | 'noShipmentsUnknown'
  | 'firstA'
  | 'firstB'
  | 'firstLow'
  | 'firstUnknown'
  | 'evaluate'
  | 'returns'
  | 'tooLow'
  | 'retain'
  | 'retainBySales'
  | 'grow'
  | 'growByPhone'
  | 'keepCheap'
  | 'reached';

export type Step =
  | { readonly counted: true; readonly key: SilenceStep }
  | { readonly counted: false; readonly key: PlainStep };

/**
 * The step for a client. What is urgent comes first: losses, silence, a first order; then a potential that is missing
 * or wrong, returns, keeping what there is, and growth by the category's effort.
 */
export function chooseStep(client: ClientView, lostAfterDays: number): Step {
  return (
    lossStep(client) ??
    silenceStep(client, lostAfterDays) ??
    firstStep(client) ??
    plain(potentialStep(client) ?? steadyStep(client))
  );
}

function plain(key: PlainStep): Step {
  return { counted: false, key };
}

function counted(key: SilenceStep): Step {
  return { counted: true, key };
}

/** Where revenue took the place of margin, a negative level means returns. */
function lossStep(client: ClientView): Step | null {
  if (client.category !== 'E') return null;
  if (!client.byMargin) return plain('returns');
  return plain(client.has('renegotiate') ? 'renegotiate' : 'stopLoss');
}

function silenceStep(client: ClientView, lostAfterDays: number): Step | null {
  if (client.has('noShipments')) {
    return plain(client.hasPotential ? 'noShipments' : 'noShipmentsUnknown');
  }
  if (Number.isNaN(client.silence)) return null;
  if (client.status === 'lost') return counted('lost');
  if (client.status === 'paused') return counted('paused');
  return client.status === 'active' && client.silence > lostAfterDays ? counted('silent') : null;
}

function firstStep(client: ClientView): Step | null {
  if (client.status !== 'potential') return null;
  if (client.potentialLevel === undefined) return plain('firstUnknown');
  if (client.potentialLevel === 'high') return plain('firstA');
  return plain(client.potentialLevel === 'mid' ? 'firstB' : 'firstLow');
}

function potentialStep(client: ClientView): PlainStep | null {
  if (!client.hasPotential) return 'evaluate';
  if (client.has('returns')) return 'returns';
  return client.has('potentialTooLow') ? 'tooLow' : null;
}

function steadyStep(client: ClientView): PlainStep {
  if (client.has('retain')) return client.byMargin ? 'retain' : 'retainBySales';
  if (client.reached) return 'reached';
  if (client.category === 'D') return 'keepCheap';
  return client.category === 'C' ? 'growByPhone' : 'grow';
}
