import fc from 'fast-check';
import { shortestOrder, STEP_IDS, stepOrder, stepSequence } from '../../src/domain/nextSteps';

describe('the order of the rules for the next step', () => {
  it('is that of the list unless the settings say otherwise', () => {
    expect(stepOrder({ order: [], off: [] })).toEqual(STEP_IDS);
    const own = stepOrder({ order: ['grow', 'lost', 'grow'], off: ['paused', 'lost'] });
    expect(own[0]).toBe('grow');
    expect(own).toHaveLength(STEP_IDS.length - 2);
    expect(own.slice(1)).toEqual(STEP_IDS.filter((id) => !['grow', 'lost', 'paused'].includes(id)));
  });

  it('keeps the places of rules that are off', () => {
    const sequence = stepSequence(['grow', 'lost']);
    expect(sequence).toHaveLength(STEP_IDS.length);
    expect(sequence.slice(0, 4)).toEqual(['grow', 'lost', 'renegotiate', 'stopLoss']);
  });
});

describe('the shortest order that gives a sequence', () => {
  it('is empty for that of the list', () => {
    expect(shortestOrder(STEP_IDS)).toEqual([]);
  });

  it('ends with the last rule that stands before an earlier one', () => {
    expect(shortestOrder(stepSequence(['stopLoss']))).toEqual(['stopLoss']);
    expect(shortestOrder(stepSequence(['renegotiate', 'lossByReturns']))).toEqual([
      'renegotiate',
      'lossByReturns',
    ]);
    const lastTwo = [...STEP_IDS.slice(0, -2), 'grow', 'growByPhone'] as const;
    expect(shortestOrder(lastTwo)).toEqual(lastTwo.slice(0, -1));
  });

  it('gives back the sequence, and nothing shorter does', () => {
    const sequences = fc.shuffledSubarray([...STEP_IDS], { minLength: STEP_IDS.length });
    fc.assert(
      fc.property(sequences, fc.subarray([...STEP_IDS]), (sequence, off) => {
        const order = shortestOrder(sequence);
        expect(stepSequence(order)).toEqual(sequence);
        expect(stepOrder({ order, off })).toEqual(sequence.filter((id) => !off.includes(id)));
        if (order.length > 0) expect(stepSequence(order.slice(0, -1))).not.toEqual(sequence);
      }),
    );
  });
});
