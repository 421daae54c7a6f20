import { growFloat64, growInt32, growUint8 } from '../../src/engine/columns';

describe('growing columns', () => {
  const filled = (fill: number, from: number): number[] => Array<number>(16 - from).fill(fill);

  it('keeps what was there and fills the rest', () => {
    expect([...growInt32(Int32Array.of(7, 8), 3, -1)]).toEqual([7, 8, ...filled(-1, 2)]);
    expect([...growFloat64(Float64Array.of(7), 2, NaN)]).toEqual([7, ...filled(NaN, 1)]);
    expect([...growUint8(Uint8Array.of(7), 2, 9)]).toEqual([7, ...filled(9, 1)]);
  });

  it('fills with zeros where nothing else is asked for', () => {
    expect([...growInt32(Int32Array.of(7), 2)]).toEqual([7, ...filled(0, 1)]);
    expect([...growFloat64(Float64Array.of(7), 2)]).toEqual([7, ...filled(0, 1)]);
    expect([...growUint8(Uint8Array.of(7), 2)]).toEqual([7, ...filled(0, 1)]);
  });

  it('leaves a column that is long enough alone', () => {
    const [whole, bytes, doubles] = [new Int32Array(5), new Uint8Array(5), new Float64Array(5)];
    expect(growInt32(whole, 5)).toBe(whole);
    expect(growUint8(bytes, 5)).toBe(bytes);
    expect(growFloat64(doubles, 5)).toBe(doubles);
  });

  it('leaves room for half as much again, so that small steps are cheap', () => {
    const column = new Int32Array(100);
    expect([101, 102, 1000].map((needed) => growInt32(column, needed).length)).toEqual([152, 153, 1500]);
  });
});
