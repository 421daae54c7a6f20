import { chooseStep, type ClientView, type Step } from '../../../src/app/plan/chooseStep';
import type { Flag } from '../../../src/domain';

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
    ...rest,
    has: (flag) => flags.includes(flag),
  };
}

test.each<[Step['key'], string, Partial<ClientView> & { flags?: readonly Flag[] }]>([
  ['stopLoss', 'a loss comes before silence', { category: 'E', status: 'lost', silence: 90 }],
  ['renegotiate', 'a loss at high potential', { category: 'E', flags: ['renegotiate'] }],
  ['returns', 'a loss by revenue is returns', { category: 'E', byMargin: false }],
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
])('%s: %s', (key, _, change) => {
  expect(chooseStep(view(change), LOST_AFTER).key).toBe(key);
});
