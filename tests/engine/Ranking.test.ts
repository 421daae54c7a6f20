import fc from 'fast-check';
import { Ranking } from '../../src/engine/Ranking';
import { RUNS } from './support/effort';

const money = fc.oneof(
  fc.integer({ min: -50, max: 50 }),
  fc.integer({ min: -1e12, max: 1e12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
/** So few are one bucket; 0 = the histogram is used for any number. */
const fewArb = fc.constantFrom(0, 1024);

describe('a ranking', () => {
  it('gives the value of any place as sorting does, and leaves the values as they are', () => {
    fc.assert(
      fc.property(fc.array(money, { minLength: 1, maxLength: 60 }), fewArb, (numbers, few) => {
        const values = Float64Array.from([...numbers, 7]);
        const ranking = new Ranking(values, numbers.length, few);
        const sorted = Float64Array.from(numbers).sort().reverse();
        for (let place = 0; place < numbers.length; place++) {
          expect(ranking.at(place) + 0).toBe(sorted[place]! + 0);
          // The same where nothing was asked before.
          expect(new Ranking(values, numbers.length, few).at(place) + 0).toBe(sorted[place]! + 0);
        }
        expect([...values]).toEqual([...numbers, 7]);
      }),
      RUNS,
    );
  });

  it('cuts shares where going down the sorted values does', () => {
    const positive = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 1e9 }));
    fc.assert(
      fc.property(fc.array(positive, { maxLength: 60 }), fc.nat(), fewArb, (numbers, n, few) => {
        const total = numbers.reduce((sum, value) => sum + value, 0);
        const limit = n % (total + 2);
        let above = 0;
        let expected = Infinity;
        for (const value of [...numbers].sort((a, b) => b - a)) {
          if (above >= limit) break;
          expected = value;
          above += value;
        }
        const ranking = new Ranking(Float64Array.from(numbers), numbers.length, few);
        expect(ranking.shareThreshold(limit)).toBe(expected);
      }),
      RUNS,
    );
  });

  it('tells neighbours of many values apart', () => {
    const values = Float64Array.from({ length: 5000 }, (_, n) => ((n * 7919) % 5000) + 1);
    const ranking = new Ranking(values, 5000);
    expect([0, 1, 2499, 4999].map((place) => ranking.at(place))).toEqual([5000, 4999, 2501, 1]);
    // 5000 + 4999 = 9999: the third largest is outside a limit of 9999, inside one of 10 000.
    expect([1, 9999, 10_000].map((limit) => ranking.shareThreshold(limit))).toEqual([5000, 4999, 4998]);
    expect(ranking.shareThreshold(0)).toBe(Infinity);
  });

  it('puts zero between what is above and below it', () => {
    const ranking = new Ranking(Float64Array.of(0, 5, -3), 3, 0);
    expect([0, 1, 2].map((place) => ranking.at(place))).toEqual([5, 0, -3]);
  });

  it('cuts shares inside any bucket, the sums above it taken off', () => {
    // 2000, 1999 … 1: the threshold is the first of them that is not needed any more.
    const ranking = new Ranking(
      Float64Array.from({ length: 2000 }, (_, n) => n + 1),
      2000,
    );
    const needed = [3, 500, 1000, 1777, 1990];
    const sums = needed.map((count) => (count * (2000 + 2001 - count)) / 2);
    expect(sums.map((sum) => ranking.shareThreshold(sum))).toEqual(needed.map((count) => 2001 - count));
    expect(sums.map((sum) => ranking.shareThreshold(sum + 1))).toEqual(needed.map((count) => 2000 - count));
  });

  it('counts, adds up and gathers each value once, on the edges of stretches too', () => {
    // All in one bucket, the smallest last: one too many before it would leave it out.
    const values = Float64Array.from({ length: 9000 }, (_, n) => 1_000_000 - n);
    const ranking = new Ranking(values, 9000);
    expect(ranking.total).toBe(9000 * 1_000_000 - (9000 * 8999) / 2);
    expect([4095, 4096, 8192, 8999].map((place) => ranking.at(place))).toEqual([
      995_905, 995_904, 991_808, 991_001,
    ]);
    expect(new Ranking(values, 9000).shareThreshold(ranking.total)).toBe(991_001);
  });
});
