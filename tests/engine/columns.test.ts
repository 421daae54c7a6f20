import { growFloat64, growInt32, growUint8 } from '../../src/engine/columns';

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
