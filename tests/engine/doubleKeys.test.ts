import fc from 'fast-check';
import { halvesOf, keyAt, KEYS } from '../../src/engine/doubleKeys';

function keys(...values: number[]): number[] {
  const halves = halvesOf(Float64Array.from(values), values.length);
  return values.map((_, place) => keyAt(halves, place));
}

describe('keys of doubles', () => {
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

  it('tell values apart that differ by more than a sixteenth', () => {
    const steps = [-128, -2.125, -2, -1, 1, 1.0625, 2, 2.125, 64, 68, 1e6, 1.1e6, 1e12];
    const found = keys(...steps);
    expect(new Set(found).size).toBe(steps.length);
    expect([...found].sort((a, b) => a - b)).toEqual(found);
    expect(keys(1.001)).toEqual(keys(1.0624));
  });

  it('are fewer than there are places for', () => {
    const [least, , most] = keys(-Number.MAX_VALUE, 0, Number.MAX_VALUE);
    expect(least).toBeGreaterThanOrEqual(0);
    expect(most).toBeLessThan(KEYS);
  });

  it('are made of the first values alone, wherever in their memory they stand', () => {
    const values = new Float64Array(Float64Array.of(-1, 1, 2, 4).buffer, 8);
    const halves = halvesOf(values, 2);
    expect(halves.length).toBe(4);
    expect([keyAt(halves, 0), keyAt(halves, 1)]).toEqual(keys(1, 2));
  });
});
