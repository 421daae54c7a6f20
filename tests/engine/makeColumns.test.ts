import { makeColumns } from '../../src/engine/makeColumns';

describe('columns of one buffer', () => {
  it.each([0, 1, 7, 8, 9, 1000])('of %d rows are noughts, and none reaches into another', (rows) => {
    const columns = makeColumns(rows, {
      bytes: Uint8Array,
      small: Int8Array,
      short: Int16Array,
      whole: Int32Array,
      double: Float64Array,
      none: undefined,
    });
    const { bytes, small, short, whole, double } = columns;
    const all = [bytes, small, short, whole, double];
    expect(Object.keys(columns)).toEqual(['bytes', 'small', 'short', 'whole', 'double']);
    expect(all.map((column) => [...column])).toEqual(all.map(() => Array<number>(rows).fill(0)));
    all.forEach((column, n) => column.fill(-n));
    bytes.fill(7);
    expect(all.map((column) => [...new Set(column)])).toEqual(
      rows === 0 ? all.map(() => []) : [[7], [-1], [-2], [-3], [-4]],
    );
    expect(new Set(all.map(({ buffer }) => buffer)).size).toBe(1);
  });

  it('take the room of those that there are, whole words of eight bytes each', () => {
    const { short } = makeColumns(9, { short: Int16Array, double: undefined });
    expect(short.buffer.byteLength).toBe(32);
    expect(short).toHaveLength(9);
  });
});
