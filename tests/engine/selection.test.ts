import fc from 'fast-check';
import { kthLargest, shareThreshold } from '../../src/engine/selection';
import { badForPivots } from './support/badForPivots';

const values = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 60 });

describe('shareThreshold', () => {
  it('has no threshold without values or below a limit of 0', () => {
    expect(shareThreshold(new Float64Array(0), 0, 10)).toBe(Infinity);
    expect(shareThreshold(Float64Array.of(1), 1, 0)).toBe(Infinity);
  });
});

describe('shareThreshold of values that make every pivot bad', () => {
  it.each([1, 599, 600, 601, 1198, 1199, 1200, 5000, 50_000, 100_000])('is exact at %d', (limit) => {
    const killer = badForPivots(600);
    const sorted = [...killer].sort((a, b) => b - a);
    let above = 0;
    let expected = Infinity;
    for (const value of sorted) {
      if (above >= limit) break;
      expected = value;
      above += value;
    }
    expect(shareThreshold(Float64Array.from(killer), 600, limit)).toBe(expected);
    // Each value twice: equal ones stay together also there.
    const twice = Float64Array.from([...killer, ...killer]);
    expect(shareThreshold(twice, 1200, limit * 2)).toBe(expected);
  });
});

describe('kthLargest', () => {
  it('equals sorting', () => {
    fc.assert(
      fc.property(values, fc.nat(), (numbers, n) => {
        const k = n % numbers.length;
        const sorted = [...numbers].sort((a, b) => b - a);
        expect(kthLargest(Float64Array.from(numbers), numbers.length, k)).toBe(sorted[k]);
      }),
    );
  });

  it('survives values that are laid out to make every pivot bad', () => {
    const killer = badForPivots(600);
    const sorted = [...killer].sort((a, b) => b - a);
    for (const k of [0, 1, 2, 199, 599])
      expect(kthLargest(Float64Array.from(killer), 600, k)).toBe(sorted[k]);
  });
});
