import fc from 'fast-check';
import { growFloat64, growInt32, growUint8, groupRows, orderByKey, scatterRows } from '../../src/engine';

describe('groupRows', () => {
  it('makes rows of one group neighbours, in order, and leaves negative codes out', () => {
    const groups = groupRows(Int32Array.of(1, 0, -1, 1, 3), 5, 4);
    expect([...groups.start]).toEqual([0, 1, 3, 3, 4]);
    expect([...groups.rows]).toEqual([1, 0, 3, 4]);
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

describe('scatterRows', () => {
  it('takes three columns along and keeps the order that it is given', () => {
    const codes = Int32Array.of(0, 1, -1, 0);
    const columns = [
      Int32Array.of(1, 2, 3, 4),
      Float64Array.of(10, 20, 30, 40),
      Float64Array.of(5, 6, 7, 8),
    ] as const;
    const straight = scatterRows(codes, 4, 2, columns);
    expect([...straight.start]).toEqual([0, 2, 3]);
    expect([...straight.packed]).toEqual([1, 10, 5, 0, 4, 40, 8, 3, 2, 20, 6, 1]);
    const [a, b] = columns;
    const turned = scatterRows(codes, 4, 2, [a, b, undefined], Int32Array.of(3, 2, 1, 0));
    expect([...turned.packed]).toEqual([4, 40, 0, 3, 1, 10, 0, 0, 2, 20, 0, 1]);
  });
});

describe('orderByKey', () => {
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
