import fc from 'fast-check';
import { Axis } from '../../../src/preview/page/grid/Axis';

const COUNT = 200;
const exceptions = fc.dictionary(
  fc.integer({ min: 0, max: COUNT - 1 }).map(String),
  fc.constantFrom(0, 0, 5, 20, 37, 100),
  { maxKeys: 60 },
);
const axes = exceptions.map((sizes) => {
  const map = new Map(Object.entries(sizes).map(([key, size]) => [Number(key), size]));
  return { map, axis: new Axis(20, COUNT, map) };
});

/** Sizes one by one: what the axis must agree with. */
function naiveStarts(map: ReadonlyMap<number, number>): number[] {
  const starts = [0];
  for (let index = 0; index < COUNT; index += 1) starts.push(starts[index]! + (map.get(index) ?? 20));
  return starts;
}

test('places every line as adding up one by one does', () => {
  fc.assert(
    fc.property(axes, ({ map, axis }) => {
      const starts = naiveStarts(map);
      for (let index = 0; index <= COUNT; index += 1) expect(axis.start(index)).toBe(starts[index]);
    }),
  );
});

test('finds the line that covers an offset, and never a hidden one', () => {
  fc.assert(
    fc.property(axes, fc.nat(), ({ map, axis }, seed) => {
      const total = axis.start(COUNT);
      fc.pre(total > 0);
      const offset = seed % total;
      const index = axis.indexAt(offset);
      expect(axis.start(index)).toBeLessThanOrEqual(offset);
      expect(axis.start(index) + axis.size(index)).toBeGreaterThan(offset);
      expect(map.get(index)).not.toBe(0);
    }),
  );
});

test('stays within the sheet for offsets beyond its end', () => {
  expect(new Axis(20, COUNT, new Map()).indexAt(1e9)).toBe(COUNT - 1);
});

test('steps over hidden lines and stays at the edge', () => {
  const axis = new Axis(20, 6, new Map([[1, 0], [2, 0], [5, 0]])); // prettier-ignore
  expect(axis.step(0, 1)).toBe(3);
  expect(axis.step(3, -1)).toBe(0);
  expect(axis.step(4, 1)).toBe(4);
  expect(axis.step(0, -1)).toBe(0);
});
