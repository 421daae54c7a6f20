import fc from 'fast-check';
import { spliceColumn, spliceStart } from '../../src/engine/splice';

describe('spliceColumn', () => {
  it('equals columns that are grouped anew', () => {
    const groupArb = fc.array(fc.integer({ min: 0, max: 99 }), { maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(groupArb, { minLength: 1, maxLength: 6 }),
        fc.array(fc.option(groupArb), { minLength: 6, maxLength: 6 }),
        (before, changes) => {
          const startOf = (groups: number[][]): Int32Array =>
            Int32Array.from([0, ...groups.map((_, g) => groups.slice(0, g + 1).flat().length)]);
          const touched = before.map((_, g) => g).filter((g) => changes[g] !== null);
          const after = before.map((rows, g) => changes[g] ?? rows);
          const fresh = touched.map((g) => after[g] ?? []);
          const regrouped = {
            groups: Int32Array.from(touched),
            rows: Int32Array.from(fresh, ({ length }) => length),
          };
          const start = startOf(before);
          const spliced = spliceStart(start, regrouped);
          expect(spliced).toEqual(startOf(after));
          const column = Int32Array.from(before.flat());
          const values = Int32Array.from(fresh.flat());
          expect(spliceColumn(column, start, spliced, regrouped, values)).toEqual(
            Int32Array.from(after.flat()),
          );
        },
      ),
    );
  });
});
