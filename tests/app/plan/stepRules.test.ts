import {
  chooseStep,
  STEP_RULES,
  type ClientView,
  type StepSentence,
} from '../../../src/app/plan/steps/stepRules';
import { stepOrder, type Flag } from '../../../src/domain';

const LOST_AFTER = 60;

function view(change: Partial<Omit<ClientView, 'has'>> & { flags?: readonly Flag[] } = {}): ClientView {
  const { flags = [], ...rest } = change;
  return {
    category: 'A',
    status: 'active',
    potentialLevel: 'high',
    hasPotential: true,
    silence: 5,
    reached: false,
    byMargin: true,
    lostAfterDays: LOST_AFTER,
    orders: 12,
    rhythm: () => NaN,
    categoryGap: () => null,
    skuGap: () => null,
    overdue: () => 0,
    ...rest,
    has: (flag) => flags.includes(flag),
  };
}

const GAP = { name: 'Соки', share: 0.8, spend: 1000 };

test.each<[StepSentence | null, string, Partial<ClientView> & { flags?: readonly Flag[] }]>([
  ['stopLoss', 'a loss comes before silence', { category: 'E', status: 'lost', silence: 90 }],
  ['renegotiate', 'a loss at high potential', { category: 'E', flags: ['renegotiate'] }],
  ['lossByReturns', 'a loss by revenue is returns', { category: 'E', byMargin: false }],
  ['noShipments', 'a contract without shipments', { status: 'lost', silence: NaN, flags: ['noShipments'] }],
  [
    'noShipmentsUnknown',
    'the same without a potential',
    { status: 'lost', silence: NaN, hasPotential: false, flags: ['noShipments'] },
  ],
  ['lost', 'lost', { status: 'lost', silence: 60 }],
  [
    'paused',
    'paused, though the potential is too low',
    { status: 'paused', silence: 40, flags: ['potentialTooLow'] },
  ],
  ['silent', 'active in a long period, but silent', { silence: LOST_AFTER + 1 }],
  ['grow', 'silent for just as long as is allowed', { silence: LOST_AFTER }],
  ['firstA', 'never bought, high potential', { status: 'potential', silence: NaN }],
  ['firstB', 'never bought, middle potential', { status: 'potential', silence: NaN, potentialLevel: 'mid' }],
  ['firstLow', 'never bought, low potential', { status: 'potential', silence: NaN, potentialLevel: 'low' }],
  [
    'firstUnknown',
    'never bought, no potential',
    { status: 'potential', silence: NaN, potentialLevel: undefined, hasPotential: false },
  ],
  ['evaluate', 'buys, no potential', { category: undefined, hasPotential: false }],
  ['returns', 'more returned than bought', { flags: ['returns', 'retain'] }],
  ['tooLow', 'potential too low before keeping', { reached: true, flags: ['potentialTooLow', 'retain'] }],
  ['retain', 'keeping before "reached"', { category: 'B', reached: true, flags: ['retain'] }],
  ['retainBySales', 'keeping where there is no margin', { byMargin: false, flags: ['retain'] }],
  ['reached', 'potential reached', { category: 'D', reached: true }],
  ['grow', 'B grows at visits', { category: 'B' }],
  ['growByPhone', 'C grows by phone', { category: 'C' }],
  ['keepCheap', 'D is kept', { category: 'D' }],
  ['overdue', 'a debt before silence', { status: 'paused', silence: 40, overdue: () => 1 }],
  ['rhythm', 'silent one and a half times as long as usual', { silence: 31, rhythm: () => 20 }],
  ['grow', 'silent just one and a half times as long', { silence: 30, rhythm: () => 20 }],
  ['grow', 'a week over a short rhythm is no silence', { silence: 7, rhythm: () => 1 }],
  ['newClient', 'one order so far', { flags: ['new'], orders: 1 }],
  ['grow', 'a second order makes a client', { flags: ['new'], orders: 2 }],
  ['recovered', 'came back', { flags: ['recovered'] }],
  ['categoryGap', 'peers buy a category', { categoryGap: () => GAP, skuGap: () => GAP }],
  ['skuGap', 'peers buy a product', { skuGap: () => GAP, reached: true }],
  ['keepCheap', 'D gets no offers', { category: 'D', categoryGap: () => GAP }],
])('%s: %s', (key, _, change) => {
  const client = view(change);
  const rule = chooseStep(client);
  expect(rule === null ? null : STEP_RULES[rule].sentence(client)).toBe(key);
});

test('settings put rules first and switch them off', () => {
  const client = view({ reached: true, categoryGap: () => GAP });
  const choose = (order: readonly ('reached' | 'grow')[], off: readonly ('categoryGap' | 'reached')[]) =>
    chooseStep(client, stepOrder({ order, off }));
  expect(choose([], [])).toBe('categoryGap');
  expect(choose(['reached'], [])).toBe('reached');
  expect(choose([], ['categoryGap'])).toBe('reached');
  expect(choose(['grow', 'reached'], [])).toBe('grow');
});

test('with every rule off there is no step', () => {
  expect(chooseStep(view(), [])).toBeNull();
});
