import fc from 'fast-check';
import { keysOf } from '../../src/engine/doubleKeys';

const keys = (...values: number[]): number[] => [...keysOf(Float64Array.from(values), values.length)];

describe('keysOf', () => {
  it('grow as the values do, negative ones too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 2, maxLength: 60 }),
        (values) => {
          // Minus nought is nought here, as everywhere money is added up.
          const sorted = values.map((value) => value + 0).sort((a, b) => a - b);
          const found = keys(...sorted);
          expect([...found].sort((a, b) => a - b)).toEqual(found);
        },
      ),
    );
  });

  it('tell values apart that differ by more than a sixty-fourth', () => {
    const steps = [-128, -2.125, -2, -1, 1, 1.0625, 2, 2.125, 64, 66, 1e6, 1.1e6, 1e12];
    const found = keys(...steps);
    expect(new Set(found).size).toBe(steps.length);
    expect([...found].sort((a, b) => a - b)).toEqual(found);
    expect(keys(1.001)).toEqual(keys(1.002));
  });

  it('are made of the first values alone, stretch by stretch', () => {
    const values = Float64Array.from({ length: 5000 }, (_, n) => 2 ** (n % 3));
    const found = keysOf(values, 4500);
    expect(found.length).toBe(4500);
    const [one, two, four] = keys(1, 2, 4);
    expect([...found]).toEqual(Array.from({ length: 4500 }, (_, n) => [one, two, four][n % 3]));
  });
});
