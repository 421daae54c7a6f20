import fc from 'fast-check';
import {
  addUpRuns,
  growFloat64,
  growInt32,
  growUint8,
  groupRows,
  orderByKey,
  spliceColumn,
  spliceStart,
} from '../../src/engine';

describe('groupRows', () => {
  it('makes rows of one group neighbours, in order, and leaves negative codes out', () => {
    const groups = groupRows(Int32Array.of(1, 0, -1, 1, 3), 5, 4);
    expect([...groups.start]).toEqual([0, 1, 3, 3, 4]);
    expect([...groups.rows]).toEqual([1, 0, 3, 4]);
  });

  it('looks at as many rows as it is told', () => {
    const groups = groupRows(Int32Array.of(0, 1, 0, 1), 2, 2);
    expect([...groups.start]).toEqual([0, 1, 2]);
    expect([...groups.rows]).toEqual([0, 1]);
  });

  it('equals a naive grouping', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2, max: 5 })), (codes) => {
        const groups = groupRows(Int32Array.from(codes), codes.length, 6);
        for (let g = 0; g < 6; g++) {
          const naive = codes.flatMap((code, row) => (code === g ? [row] : []));
          expect([...groups.rows.subarray(groups.start[g], groups.start[g + 1])]).toEqual(naive);
        }
      }),
    );
  });
});

describe('addUpRuns', () => {
  it('adds up neighbours of one group and key; a row without a group ends a run', () => {
    const runs = addUpRuns(
      Int32Array.of(0, 0, 1, 1, -1, 1, 1),
      Int32Array.of(5, 5, 5, 6, 6, 6, 6),
      7,
      Float64Array.of(1, 2, 4, 8, 16, 32, 64),
      Float64Array.of(1, 1, 1, 1, 1, 1, 1),
    );
    expect(runs.count).toBe(4);
    expect([...runs.group]).toEqual([0, 1, 1, 1]);
    expect([...runs.key]).toEqual([5, 5, 6, 6]);
    expect([...runs.a]).toEqual([3, 4, 8, 96]);
    expect([...runs.b]).toEqual([2, 1, 1, 2]);
    expect([...runs.first]).toEqual([0, 2, 3, 5]);
    expect([...runs.end]).toEqual([2, 3, 4, 7]);
  });

  it('gives zeros for a column that is not there', () => {
    const runs = addUpRuns(Int32Array.of(0), Int32Array.of(1), 1, Float64Array.of(3), undefined);
    expect([...runs.b]).toEqual([0]);
  });
});

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

describe('orderByKey', () => {
  it('looks at as many rows as it is told', () => {
    expect([...orderByKey(Int32Array.of(3, 2, 2), 2, 0, 9)]).toEqual([1, 0]);
  });

  it('sorts stably and leaves keys outside out', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (keys) => {
        const naive = keys
          .map((key, row) => ({ key, row }))
          .filter(({ key }) => key >= 2 && key <= 7)
          .sort((a, b) => a.key - b.key || a.row - b.row);
        expect([...orderByKey(Int32Array.from(keys), keys.length, 2, 7)]).toEqual(
          naive.map(({ row }) => row),
        );
      }),
    );
  });
});

describe('growing columns', () => {
  it('keeps what was there and fills the rest', () => {
    expect([...growInt32(Int32Array.of(7), 3, -1)].slice(0, 3)).toEqual([7, -1, -1]);
    expect([...growFloat64(Float64Array.of(7), 2, NaN)].slice(0, 2)).toEqual([7, NaN]);
    expect([...growUint8(Uint8Array.of(7), 2)].slice(0, 2)).toEqual([7, 0]);
  });

  it('leaves a column that is long enough alone', () => {
    const column = new Int32Array(5);
    expect(growInt32(column, 5)).toBe(column);
  });
});
