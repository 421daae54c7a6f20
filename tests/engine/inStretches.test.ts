import { inStretches } from '../../src/engine/inStretches';

describe('inStretches', () => {
  it.each([0, 1, 4095, 4096, 4097, 10_000])('goes over %i rows once each, in order', (count) => {
    const rows: number[] = [];
    inStretches(count, (from, to) => {
      expect(to).toBeGreaterThan(from);
      for (let row = from; row < to; row++) rows.push(row);
    });
    expect(rows).toEqual(Array.from({ length: count }, (_, row) => row));
  });

  it('leaves more than one stretch to what is called for each', () => {
    const stretches: number[] = [];
    inStretches(10_000, (from) => stretches.push(from));
    expect(stretches).toEqual([0, 4096, 8192]);
  });
});
