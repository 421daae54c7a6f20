import fc from 'fast-check';
import { quantiles, quantilesOfCounts } from '../../src/engine/quantiles';

describe('quantiles of type 7', () => {
  it('interpolates as PERCENTILE.INC', () => {
    // Excel: PERCENTILE.INC({15;20;35;40;50};0,4) = 29.
    expect([...quantiles(Float64Array.of(50, 15, 40, 20, 35), 5, [2], 5)]).toEqual([29]);
    expect([...quantiles(Float64Array.of(3, 1, 2), 3, [0, 1, 2], 2)]).toEqual([1, 2, 3]);
  });

  it('has none of nothing', () => {
    expect([...quantiles(new Float64Array(0), 0, [1], 5)]).toEqual([NaN]);
    expect([...quantiles(Float64Array.of(5, 6), 0, [1, 2], 5)]).toEqual([NaN, NaN]);
  });

  it('equals sorting, also where several cuts lie between the same two values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 40 }),
        fc.uniqueArray(fc.nat(60), { minLength: 1, maxLength: 6 }),
        (numbers, unsorted) => {
          const parts = unsorted.sort((a, b) => a - b);
          const sorted = [...numbers].sort((a, b) => a - b);
          const expected = parts.map((part) => {
            const place = ((numbers.length - 1) * part) / 60;
            const low = sorted[Math.floor(place + 1e-9)] ?? NaN;
            const high = sorted[Math.ceil(place - 1e-9)] ?? NaN;
            return expect.closeTo(low + (high - low) * (place - Math.floor(place + 1e-9)), 6) as unknown;
          });
          const cuts = quantiles(Float64Array.from([...numbers, 1e9]), numbers.length, parts, 60);
          expect([...cuts]).toEqual(expected);
        },
      ),
    );
  });

  it('are the same of whole numbers that were counted', () => {
    expect([...quantilesOfCounts(Int32Array.of(0, 1, 1, 1), [0, 1, 2], 2)]).toEqual([1, 2, 3]);
    expect([...quantilesOfCounts(Int32Array.of(0, 0), [1], 5)]).toEqual([NaN]);
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 40 }), (numbers) => {
        const counts = new Int32Array(11);
        for (const number of numbers) counts[number] = counts[number]! + 1;
        const parts = [0, 1, 2, 3, 4, 5];
        const sorted = quantiles(Float64Array.from(numbers), numbers.length, parts, 5);
        expect([...quantilesOfCounts(counts, parts, 5)]).toEqual([...sorted]);
      }),
    );
  });

  it('takes its positions from whole numbers', () => {
    // (16 − 1) · 3 ÷ 5 is exactly 9: no trace of the neighbour at position 10.
    const numbers = Float64Array.from({ length: 16 }, (_, i) => (i <= 9 ? i : 1e15));
    expect([...quantiles(numbers, 16, [3], 5)]).toEqual([9]);
  });
});
