import { CATEGORY_COLORS } from '../app';
import type { Category } from '../domain';

const WHITE = '#FFFFFF';

/** Excel's own green as the brand colour; the rest is Fluent's light theme. */
export const paneTheme = {
  colorBrandBackground: '#107C41',
  colorBrandBackgroundHover: '#0E6D39',
  colorBrandBackgroundPressed: '#0B5A2F',
  colorBrandForeground1: '#0E6D39',
  colorBrandForeground2: '#0B5A2F',
  colorBrandStroke1: '#107C41',
  colorCompoundBrandBackground: '#107C41',
  colorCompoundBrandBackgroundHover: '#0E6D39',
  colorCompoundBrandForeground1: '#0E6D39',
  colorCompoundBrandForeground1Hover: '#0B5A2F',
  colorCompoundBrandStroke: '#107C41',
  colorCompoundBrandStrokeHover: '#0E6D39',
  colorNeutralForeground2BrandHover: '#0E6D39',
  colorNeutralForeground2BrandPressed: '#0B5A2F',
} as const;

/** Fill and text of a category's badge, as its sheet's tab; contrast at least 4.5 : 1. The letter always stands beside it. */
export const categoryColors: Readonly<Record<Category | 'none', { fill: string; text: string }>> = {
  A: { fill: CATEGORY_COLORS.A, text: WHITE },
  B: { fill: CATEGORY_COLORS.B, text: WHITE },
  C: { fill: CATEGORY_COLORS.C, text: WHITE },
  D: { fill: CATEGORY_COLORS.D, text: WHITE },
  E: { fill: CATEGORY_COLORS.E, text: WHITE },
  none: { fill: '#E1DFDD', text: '#3B3A39' },
};
