import fc from 'fast-check';
import { NumberIndex } from '../../src/engine/NumberIndex';

describe('NumberIndex', () => {
  it('answers as a Map does for any finite numbers, −0 being 0', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })), (numbers) => {
        const index = new NumberIndex(1);
        const map = new Map<number, number>();
        for (const number of [...numbers, 0, -0]) {
          const key = number + 0;
          if (!map.has(key)) map.set(key, map.size);
          expect(index.code(number)).toBe(map.get(key));
        }
        for (const [key, code] of map) expect(index.code(key)).toBe(code);
        expect(index.size).toBe(map.size);
      }),
    );
  });

  it('takes −0 for 0, also when it was not asked just before', () => {
    // In a small table both would have one place anyway.
    const index = new NumberIndex(10_000);
    expect([0, 5, -0, 5, 0].map((number) => index.code(number))).toEqual([0, 1, 0, 1, 0]);
  });

  it('keeps neighbouring whole numbers apart', () => {
    const index = new NumberIndex();
    const codes = Array.from({ length: 5000 }, (_, i) => index.code(i));
    expect(new Set(codes).size).toBe(5000);
    expect(index.code(4321)).toBe(4321);
    expect(index.size).toBe(5000);
  });

  it.each([0, 1, 16, 3000])('knows its numbers again after it has grown, expecting %i', (expected) => {
    const index = new NumberIndex(expected);
    const numbers = Array.from({ length: 3000 }, (_, n) => n * 1000.5 - 7e5);
    const codes = numbers.map((_, n) => n);
    expect(numbers.map((number) => index.code(number))).toEqual(codes);
    expect(numbers.map((number) => index.code(number))).toEqual(codes);
    expect(index.size).toBe(3000);
  });
});
