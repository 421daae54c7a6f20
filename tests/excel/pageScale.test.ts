import { pageScale } from '../../src/excel/pageScale';

// A character is 5.25 points, a column 3.75 more; 842 points of paper without twice 20 at the sides, 7 % spare: 745.86.
test.each([
  // 2 × 108.75: far below one page.
  [[20, 20], 0, 1, 100],
  // 4 × 213.75 = 855; at 87 % a page holds 857, at 88 % 848.
  [[40, 40, 40, 40], 0, 1, 87],
  // At 100 % three columns stand on a page, the fourth on a second one.
  [[40, 40, 40, 40], 0, 2, 100],
  // The second page repeats the first column: 8 columns as 1-4 and 1, 5-8, 5 × 213.75 = 1068.75 → 69 %.
  [[40, 40, 40, 40, 40, 40, 40, 40], 1, 2, 69],
  // Nothing makes a column of 4,000 characters fit: the smallest that there is.
  [[4000, 4000], 0, 1, 10],
])('columns of %j, %i of them repeated, on %i pages: %i %%', (widths, repeated, pages, scale) => {
  expect(pageScale(widths, repeated, pages, 20)).toBe(scale);
});
