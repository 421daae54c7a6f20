/** The rules of the next step as data: when each fits, and which sentence it says (order and ids: `STEP_IDS`). */
import {
  STEP_IDS,
  type BaseStatus,
  type Category,
  type Flag,
  type PotentialLevel,
  type StepId,
} from '../../../domain';
import type { Gap } from './assortmentGaps';

/** What the rules look at. What takes time to find out is a function, asked only by the rule that needs it. */
export interface ClientView {
  readonly category: Category | undefined;
  readonly status: BaseStatus | undefined;
  readonly potentialLevel: PotentialLevel | undefined;
  readonly hasPotential: boolean;
  /** Days from the last order to the report date; NaN where there was none. */
  readonly silence: number;
  readonly lostAfterDays: number;
  /** Orders of the window. */
  readonly orders: number;
  /** Progress stands in the column "reached" of the potential matrix. */
  readonly reached: boolean;
  /** Profit levels were taken by margin. */
  readonly byMargin: boolean;
  readonly has: (flag: Flag) => boolean;
  /** Usual days between orders; NaN where they are too few. */
  readonly rhythm: () => number;
  /** What peers of the channel buy and the client does not; null for nothing. */
  readonly categoryGap: () => Gap | null;
  readonly skuGap: () => Gap | null;
  /** Overdue money; 0 where nothing is known or owed. */
  readonly overdue: () => number;
}

/** Sentences whose form depends on the days of silence. */
export type CountedStep = 'lost' | 'paused' | 'silent' | 'rhythm';
export type PlainStep =
  | Exclude<StepId, CountedStep | 'first'>
  | 'noShipmentsUnknown'
  | 'firstA'
  | 'firstB'
  | 'firstLow'
  | 'firstUnknown'
  | 'retainBySales';
export type StepSentence = CountedStep | PlainStep;

export interface StepRule {
  readonly fits: (client: ClientView) => boolean;
  /** Key of the sentence in `sheets.steps`. */
  readonly sentence: (client: ClientView) => StepSentence;
}

/** Silence is longer than the client's own rhythm from one and a half times on, and by no less than a week. */
const RHYTHM_FACTOR = 1.5;
const RHYTHM_DAYS = 7;

const FIRST_STEPS = { high: 'firstA', mid: 'firstB', low: 'firstLow' } as const;

export const STEP_RULES: Readonly<Record<StepId, StepRule>> = {
  stopLoss: rule('stopLoss', (client) => client.category === 'E' && client.byMargin),
  renegotiate: rule('renegotiate', (client) => client.category === 'E' && client.has('renegotiate')),
  // Where revenue took the place of margin, a negative level means returns.
  lossByReturns: rule('lossByReturns', (client) => client.category === 'E' && !client.byMargin),
  overdue: rule('overdue', (client) => client.overdue() > 0),
  noShipments: {
    fits: (client) => client.has('noShipments'),
    sentence: (client) => (client.hasPotential ? 'noShipments' : 'noShipmentsUnknown'),
  },
  lost: rule('lost', (client) => client.status === 'lost' && client.silence >= 0),
  paused: rule('paused', (client) => client.status === 'paused' && client.silence >= 0),
  silent: rule('silent', (client) => client.status === 'active' && client.silence > client.lostAfterDays),
  rhythm: rule('rhythm', (client) => {
    if (client.status !== 'active' || !(client.silence > RHYTHM_DAYS)) return false;
    const usual = client.rhythm();
    return client.silence > usual * RHYTHM_FACTOR && client.silence - usual >= RHYTHM_DAYS;
  }),
  first: {
    fits: (client) => client.status === 'potential',
    sentence: (client) =>
      client.potentialLevel === undefined ? 'firstUnknown' : FIRST_STEPS[client.potentialLevel],
  },
  evaluate: rule('evaluate', (client) => !client.hasPotential),
  returns: rule('returns', (client) => client.has('returns')),
  tooLow: rule('tooLow', (client) => client.has('potentialTooLow')),
  newClient: rule('newClient', (client) => client.has('new') && client.orders === 1),
  recovered: rule('recovered', (client) => client.has('recovered')),
  retain: {
    fits: (client) => client.has('retain'),
    sentence: (client) => (client.byMargin ? 'retain' : 'retainBySales'),
  },
  keepCheap: rule('keepCheap', (client) => client.category === 'D' && !client.reached),
  categoryGap: rule('categoryGap', (client) => client.status === 'active' && client.categoryGap() !== null),
  skuGap: rule('skuGap', (client) => client.status === 'active' && client.skuGap() !== null),
  reached: rule('reached', (client) => client.reached),
  growByPhone: rule('growByPhone', (client) => client.category === 'C'),
  grow: rule('grow', () => true),
};

function rule(sentence: Extract<StepId, StepSentence>, fits: StepRule['fits']): StepRule {
  return { fits, sentence: () => sentence };
}

/** The first rule of the order that fits; null where none does. */
export function chooseStep(client: ClientView, order: readonly StepId[] = STEP_IDS): StepId | null {
  return order.find((id) => STEP_RULES[id].fits(client)) ?? null;
}

/** Whether a sentence comes in the forms of a number. */
export function isCounted(sentence: StepSentence): sentence is CountedStep {
  return sentence === 'lost' || sentence === 'paused' || sentence === 'silent' || sentence === 'rhythm';
}
