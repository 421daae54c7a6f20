import { COLUMN_SHAPES } from '../../../src/app/plan/columnShapes';
import { LOCALES, translate } from '../../../src/i18n';

/** Bold letters are a tenth wider than digits; a filter's button and the edges of the cell take two characters more. */
const BOLD = 1.1;
const EDGES = 2;

test.each(LOCALES)(
  'every word of a header in %s fits its column beside the button of the filter',
  (locale) => {
    const cut = Object.entries(COLUMN_SHAPES).flatMap(([key, [, width]]) => {
      const header = translate(locale, `sheets.columns.${key as keyof typeof COLUMN_SHAPES}`);
      const longest = Math.max(...header.split(' ').map((word) => word.length));
      return longest * BOLD + EDGES > width ? [`${header}: ${String(width)}`] : [];
    });
    expect(cut).toEqual([]);
  },
);
