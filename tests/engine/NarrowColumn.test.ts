import fc from 'fast-check';
import { NarrowColumn } from '../../src/engine/NarrowColumn';

function filled(values: readonly number[]): NarrowColumn {
  return new NarrowColumn(Int8Array.from(values));
}

describe('whole numbers in the narrowest array', () => {
  it.each([
    [127, 128, new Int8Array(1)],
    [32_767, 32_768, new Int16Array(1)],
    [2_147_483_647, 2_147_483_648, new Int32Array(1)],
  ])('hold %d and not %d', (largest, beyond, values) => {
    const column = new NarrowColumn(values);
    expect([column.holds(largest), column.holds(beyond)]).toEqual([true, false]);
  });

  it.each([
    [127, Int8Array],
    [128, Int16Array],
    [32_767, Int16Array],
    [32_768, Int32Array],
    [2_147_483_647, Int32Array],
    [2_147_483_648, Float64Array],
    [1e300, Float64Array],
  ])('become as wide as %d needs, and are filled again then', (largest, kind) => {
    const column = new NarrowColumn(new Int8Array(3));
    const lengths: number[] = [];
    column.fill((into) => {
      lengths.push(into.BYTES_PER_ELEMENT);
      into[1] = largest;
      return largest;
    });
    expect(column.values).toBeInstanceOf(kind);
    expect([...column.values]).toEqual([0, largest, 0]);
    expect(lengths).toEqual(largest === 127 ? [1] : [1, kind.BYTES_PER_ELEMENT]);
  });

  it('keep what they hold when they are widened, and then hold what they were widened for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -128, max: 127 }), { minLength: 1 }),
        fc.integer({ min: 128, max: 2 ** 40 }),
        (values, size) => {
          const column = filled(values);
          column.widen(size);
          expect([...column.values]).toEqual(values);
          expect(column.holds(size)).toBe(true);
          column.values[0] = size;
          expect(column.values[0]).toBe(size);
          column.values[0] = -size;
          expect(column.values[0]).toBe(-size);
        },
      ),
    );
  });

  it('grow with room to spare and zeros in it, as wide as before; never shrink', () => {
    const column = new NarrowColumn(Int16Array.of(5, 6));
    column.grow(2);
    expect(column.values).toHaveLength(2);
    column.grow(100);
    expect(column.values.length).toBeGreaterThan(100);
    expect(column.values).toBeInstanceOf(Int16Array);
    expect([...column.values.subarray(0, 4)]).toEqual([5, 6, 0, 0]);
  });
});
