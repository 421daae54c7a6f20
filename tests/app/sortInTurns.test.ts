import fc from 'fast-check';
import { allAtOnce, at } from '../../src/app/slices';
import { sortInTurns } from '../../src/app/sortInTurns';

describe('sorting in turns', () => {
  const byKey = (a: readonly [number, number], b: readonly [number, number]): number => a[0] - b[0];

  it('gives what a stable sort gives, and leaves what it was given', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 0, max: 400 }),
        (pattern, times) => {
          const items = Array.from({ length: pattern.length * times }, (_, n): [number, number] => [
            (pattern[n % pattern.length]! * 7919 + n * 31) % 13,
            n,
          ]);
          const before = [...items];
          expect(allAtOnce(at(sortInTurns(items, byKey), 0))).toEqual([...items].sort(byKey));
          expect(items).toEqual(before);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('may pause at least once in 4,096 items', () => {
    const items = Array.from({ length: 50_000 }, (_, n): [number, number] => [(n * 7919) % 50_000, n]);
    const work = sortInTurns(items, byKey);
    let pauses = 0;
    for (let step = work.next(); step.done !== true; step = work.next()) pauses += 1;
    // Thirteen stretches, then four rounds of merging.
    expect(pauses).toBeGreaterThan(50);
  });
});
