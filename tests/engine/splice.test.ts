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

describe('groups that keep their numbers of rows', () => {
  const start = Int32Array.of(0, 1, 3, 5);
  const second = { groups: Int32Array.of(1), rows: Int32Array.of(2) };

  it('keep their places', () => {
    expect(spliceStart(start, second)).toBe(start);
    expect(spliceStart(start, { ...second, rows: Int32Array.of(3) })).not.toBe(start);
  });

  it('are written into the column itself', () => {
    const column = Float64Array.of(1, 2, 3, 4, 5);
    expect(spliceColumn(column, start, start, second, Float64Array.of(8, 9))).toBe(column);
    expect([...column]).toEqual([1, 8, 9, 4, 5]);
  });
});

describe('a column with room to spare', () => {
  it('is taken for as long as its groups are', () => {
    const start = Int32Array.of(0, 1, 3);
    const fewer = { groups: Int32Array.of(0), rows: Int32Array.of(0) };
    const column = Int32Array.of(7, 8, 9, -1, -1);
    const spliced = spliceColumn(column, start, spliceStart(start, fewer), fewer, new Int32Array(0));
    expect([...spliced]).toEqual([8, 9]);
  });
});
