import {
  CATEGORIES,
  FLAGS,
  POTENTIAL_LEVELS,
  PROFIT_LEVELS,
  SEGMENTS,
  STATUSES,
} from '../../src/domain/codes';
import { STATUS } from '../../src/domain/baseStatus';
import { POTENTIAL, PROFIT } from '../../src/domain/levels';
import { STEP_IDS } from '../../src/domain/nextSteps';
import { PROGRESS, SEGMENT_OWNERS } from '../../src/domain/segments';

describe('codes that stand in files', () => {
  it('are the same in every version: reports and settings of older books hold them', () => {
    expect(CATEGORIES.join('')).toBe('ABCDE');
    expect(PROFIT_LEVELS).toEqual(['max', 'high', 'low', 'negative']);
    expect(POTENTIAL_LEVELS).toEqual(['high', 'mid', 'low']);
    expect(SEGMENTS).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(STATUSES).toEqual(['active', 'paused', 'lost', 'potential']);
    expect(FLAGS.join(' ')).toBe(
      'retain renegotiate potentialTooLow returns annualised shortHistory baseCuts new recovered noShipments',
    );
    expect(STEP_IDS.join(' ')).toBe(
      'renegotiate stopLoss lossByReturns overdue noShipments lost paused silent rhythm first evaluate returns ' +
        'tooLow newClient recovered retain keepCheap categoryGap skuGap reached growByPhone grow',
    );
  });

  it('are the places in the lists, from 1 on', () => {
    const placesOf = (names: readonly string[]): Readonly<Record<string, number>> =>
      Object.fromEntries(names.map((name, n) => [name, n + 1]));
    expect(PROFIT).toEqual(placesOf(PROFIT_LEVELS));
    expect(POTENTIAL).toEqual(placesOf(POTENTIAL_LEVELS));
    expect(STATUS).toEqual(placesOf(STATUSES));
    expect(PROGRESS).toEqual(placesOf(['none', 'partial', 'reached']));
  });

  it('give marketing a part in the four target segments and in VIP, sales all of them', () => {
    const shared = SEGMENTS.filter((segment) => SEGMENT_OWNERS[segment] === 'both');
    expect(shared).toEqual([4, 5, 7, 8, 9]);
    expect(new Set(SEGMENTS.map((segment) => SEGMENT_OWNERS[segment]))).toEqual(new Set(['both', 'sales']));
  });
});
