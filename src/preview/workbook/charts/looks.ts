import type { ChartFontData } from './types';

/** What Excel gives to a chart that nobody dressed: grey texts and thin lines on white. */
export const TEXT_COLOR = '#595959';
export const GRID_COLOR = '#D9D9D9';
export const TITLE_FONT: Required<Pick<ChartFontData, 'size' | 'color'>> = { size: 14, color: TEXT_COLOR };
export const TEXT_FONT: Required<Pick<ChartFontData, 'size' | 'color'>> = { size: 9, color: TEXT_COLOR };
export const AXIS_TITLE_FONT: Required<Pick<ChartFontData, 'size' | 'color'>> = {
  size: 10,
  color: TEXT_COLOR,
};
/** Points. */
export const SERIES_LINE = 2.25;
