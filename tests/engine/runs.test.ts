import fc from 'fast-check';
import { addUpRuns } from '../../src/engine/runs';

const rowArb = fc.record({
  group: fc.integer({ min: -2, max: 3 }),
  key: fc.integer({ min: 1, max: 3 }),
  a: fc.integer({ min: -9, max: 9 }),
  b: fc.integer({ min: -9, max: 9 }),
});

describe('runs of neighbouring rows', () => {
  it('equal a walk that looks at the row before, over as many rows as it is told', () => {
    fc.assert(
      fc.property(fc.array(rowArb, { maxLength: 40 }), fc.array(rowArb, { maxLength: 2 }), (rows, beyond) => {
        const all = [...rows, ...beyond];
        const naive: { group: number; key: number; a: number; b: number; first: number; end: number }[] = [];
        rows.forEach(({ group, key, a, b }, row) => {
          const before = naive.at(-1);
          if (group < 0) return;
          if (before?.end === row && before.group === group && before.key === key) {
            Object.assign(before, { a: before.a + a, b: before.b + b, end: row + 1 });
          } else naive.push({ group, key, a, b, first: row, end: row + 1 });
        });
        const column = (of: 'group' | 'key'): Int32Array => Int32Array.from(all, (row) => row[of]);
        const figures = (of: 'a' | 'b'): Float64Array => Float64Array.from(all, (row) => row[of]);
        const runs = addUpRuns(column('group'), column('key'), rows.length, figures('a'), figures('b'));
        expect(runs.count).toBe(naive.length);
        for (const name of ['group', 'key', 'a', 'b', 'first', 'end'] as const) {
          expect([...runs[name]].map((value) => value + 0)).toEqual(naive.map((run) => run[name] + 0));
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
