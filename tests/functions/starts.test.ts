import fc from 'fast-check';
import { Starts } from '../../src/functions/Starts';

/** A clock that only work moves on, and turns that are taken by hand. */
function machine(): { starts: Starts; work: (ms: number) => void; turn: () => boolean } {
  let time = 0;
  const turns: (() => void)[] = [];
  return {
    starts: new Starts(
      () => time,
      (callback) => turns.push(callback),
    ),
    work: (ms) => (time += ms),
    turn: () => {
      const next = turns.shift();
      next?.();
      return next !== undefined;
    },
  };
}

test('little begins at once', () => {
  const { starts, work } = machine();
  const begun: number[] = [];
  for (const n of [1, 2, 3]) {
    starts.add(() => {
      work(1);
      begun.push(n);
    });
  }
  expect(begun).toEqual([1, 2, 3]);
});

test('all begin, in order, once, none that was given up; no turn goes on when 30 ms are over', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ ms: fc.integer({ min: 0, max: 40 }), given: fc.boolean() }), { maxLength: 60 }),
      (calls) => {
        const { starts, work, turn } = machine();
        const begun: number[] = [];
        let inTurn: number[] = [];
        const expectShort = (): void => {
          const before = inTurn.slice(0, -1).reduce((sum, ms) => sum + ms, 0);
          expect(before).toBeLessThan(30);
          inTurn = [];
        };
        const ends = calls.map(({ ms }, n) =>
          starts.add(() => {
            work(ms);
            inTurn.push(ms);
            begun.push(n);
          }),
        );
        const atOnce = begun.length;
        expectShort();
        calls.forEach(({ given }, n) => {
          if (!given) ends[n]?.();
        });
        while (turn()) expectShort();
        expect(begun).toEqual([...calls.keys()].filter((n) => n < atOnce || calls[n]?.given));
      },
    ),
  );
});
