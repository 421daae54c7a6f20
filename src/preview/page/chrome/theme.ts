import { createLightTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';

const GREENS: BrandVariants = {
  10: '#03170C',
  20: '#062916',
  30: '#08391F',
  40: '#0A4828',
  50: '#0C5730',
  60: '#0E6638',
  70: '#0F703B',
  80: '#107C41',
  90: '#2C8C56',
  100: '#479C6C',
  110: '#62AC83',
  120: '#7DBC99',
  130: '#98CBAF',
  140: '#B4DBC5',
  150: '#D0EADB',
  160: '#EBF6F0',
};

/** Fluent in the green of spreadsheets. */
export const pageTheme: Theme = {
  ...createLightTheme(GREENS),
  fontFamilyBase: '"Segoe UI", "Segoe UI Web (West European)", -apple-system, Carlito, sans-serif',
};
