import fc from 'fast-check';
import { groupRows } from '../../src/engine/grouping';

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
