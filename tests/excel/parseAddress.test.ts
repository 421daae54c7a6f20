import { parseAddress } from '../../src/excel/watchWorkbook';

test.each([
  ['B3', { row: 2, column: 1, rows: 1, columns: 1 }],
  ['$B$3:$D$10', { row: 2, column: 1, rows: 8, columns: 3 }],
  ['AA1:AB2', { row: 0, column: 26, rows: 2, columns: 2 }],
  ['C:D', { row: 0, column: 2, rows: 1_048_576, columns: 2 }],
  ['2:5', { row: 1, column: 0, rows: 4, columns: 16_384 }],
])('%s is an area', (address, area) => {
  expect(parseAddress(address)).toEqual(area);
});

test.each(['A1,B2', 'A1:B2,C3', '', 'Sheet!A1'])('%p is no single area', (address) => {
  expect(parseAddress(address)).toBeUndefined();
});
