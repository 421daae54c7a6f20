import fc from 'fast-check';
import { medianOfThree, middle, partition } from '../../src/engine/partition';

const numbers = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 30 });

describe('partition', () => {
  it('puts greater ones first, equal ones next, less ones last, and leaves what is outside alone', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: -6, max: 6 }), fc.nat(3), fc.nat(3), (inner, pivot, a, b) => {
        const [before, after] = [Array<number>(a).fill(99), Array<number>(b).fill(-99)];
        const values = Float64Array.from([...before, ...inner, ...after]);
        partition(values, a, a + inner.length, pivot);
        const part = (from: number, to: number): number[] =>
          [...values.slice(from, to)].sort((x, y) => x - y);
        const sorted = [...inner].sort((x, y) => x - y);
        expect(part(a, middle[0]!)).toEqual(sorted.filter((value) => value > pivot));
        expect(part(middle[0]!, middle[1]!)).toEqual(sorted.filter((value) => value === pivot));
        expect(part(middle[1]!, a + inner.length)).toEqual(sorted.filter((value) => value < pivot));
        expect([...values.slice(0, a), ...values.slice(a + inner.length)]).toEqual([...before, ...after]);
      }),
    );
  });

  it('of nothing is empty', () => {
    partition(Float64Array.of(1, 2), 1, 1, 5);
    expect([...middle]).toEqual([1, 1]);
  });
});

describe('the pivot', () => {
  it.each([
    [1, 2, 3],
    [1, 3, 2],
    [2, 1, 3],
    [2, 3, 1],
    [3, 1, 2],
    [3, 2, 1],
  ])('of %d, %d, %d is 2', (a, b, c) => {
    expect(medianOfThree(Float64Array.of(9, a, 0, b, 0, c, 9), 1, 6)).toBe(2);
  });

  it('is the only value of one, and takes the later of two for the middle', () => {
    expect(medianOfThree(Float64Array.of(7, 5, 9), 1, 2)).toBe(5);
    expect(medianOfThree(Float64Array.of(4, 8), 0, 2)).toBe(8);
    expect(medianOfThree(Float64Array.of(8, 4), 0, 2)).toBe(4);
  });
});
