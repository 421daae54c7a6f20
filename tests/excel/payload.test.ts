import { BLOCK_BYTES, bytesPerRow, firstBlockRows, nextBlockRows } from '../../src/excel/payload';
import { columnRuns } from '../../src/excel/readRows';

test('bytes are those of the JSON text in UTF-8, within what numbers may differ', () => {
  const rows = Array.from({ length: 500 }, (_, at) => [`Клиент ${String(at)}`, 'Розница', 1234.56]);
  const real = Buffer.byteLength(JSON.stringify(rows)) / rows.length;
  expect(bytesPerRow(rows)).toBeGreaterThan(real * 0.9);
  expect(bytesPerRow(rows)).toBeLessThan(real * 1.2);
});

test('the next block aims at the bytes of one answer', () => {
  const wide = Array.from({ length: 100 }, () => Array.from({ length: 30 }, () => 'x'.repeat(100)));
  expect(nextBlockRows(wide) * bytesPerRow(wide)).toBeLessThanOrEqual(BLOCK_BYTES);
  expect(nextBlockRows(wide)).toBeGreaterThan(400);
});

test('blocks have between 200 and 20 000 rows', () => {
  expect(nextBlockRows([[1]])).toBe(20_000);
  expect(nextBlockRows([['x'.repeat(30_000)]])).toBe(200);
  expect(firstBlockRows(1)).toBe(5_000);
  expect(firstBlockRows(16_000)).toBe(200);
});

test('neighbours are read together, each column once', () => {
  expect(columnRuns([5, 1, 2, 1, 7, 6])).toEqual([
    { first: 1, count: 2 },
    { first: 5, count: 3 },
  ]);
});
