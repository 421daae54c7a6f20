import type { Category } from '../domain';

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

/** Fill and text of a category's badge; contrast at least 4.5 : 1. The letter always stands beside the colour. */
export const categoryColors: Readonly<Record<Category | 'none', { fill: string; text: string }>> = {
  A: { fill: '#0F7B3F', text: '#FFFFFF' },
  B: { fill: '#4F7A1F', text: '#FFFFFF' },
  C: { fill: '#F2C037', text: '#3B2F00' },
  D: { fill: '#B85510', text: '#FFFFFF' },
  E: { fill: '#B3261E', text: '#FFFFFF' },
  none: { fill: '#E1DFDD', text: '#3B3A39' },
};
