import { childOf, childrenOf, documentElement, flagOf, numberOf } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { INDEXED_COLORS } from './indexedColors';

/** `#RRGGBB` of each theme colour, in the order that cell formats count them (light before dark). */
export type ThemeColors = readonly string[];

const THEME_ORDER = [
  'lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink',
]; // prettier-ignore

/** Excel's own theme since 2013, for files without one. */
const OFFICE_THEME: ThemeColors = [
  '#FFFFFF', '#000000', '#E7E6E6', '#44546A', '#4472C4', '#ED7D31',
  '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47', '#0563C1', '#954F72',
]; // prettier-ignore

/** Colours of a theme part; those of the Office theme where it states none. */
export function readTheme(document: XmlElement | undefined): ThemeColors {
  if (document === undefined) return OFFICE_THEME;
  const scheme = childOf(childOf(documentElement(document), 'themeElements'), 'clrScheme');
  return THEME_ORDER.map((name, index) => {
    const color = childrenOf(childOf(scheme, name))[0];
    const hex = color?.attributes.get('lastClr') ?? color?.attributes.get('val') ?? '';
    return /^[0-9a-f]{6}$/i.test(hex) ? `#${hex.toUpperCase()}` : (OFFICE_THEME[index] ?? '#000000');
  });
}

/** A `<color>`, `<fgColor>` … as `#RRGGBB`; `undefined` when it is automatic or absent. */
export function readColor(node: XmlElement | undefined, theme: ThemeColors): string | undefined {
  if (node === undefined || flagOf(node, 'auto')) return undefined;
  const base = baseColor(node, theme);
  const tint = numberOf(node, 'tint') ?? 0;
  return base === undefined || tint === 0 ? base : tinted(base, tint);
}

/** `#RRGGBB` as files state it: `FFRRGGBB`. */
export function argb(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}

function baseColor(node: XmlElement, theme: ThemeColors): string | undefined {
  const rgb = node.attributes.get('rgb');
  if (rgb !== undefined) return /[0-9a-f]{6}$/i.test(rgb) ? `#${rgb.slice(-6).toUpperCase()}` : undefined;
  const themed = numberOf(node, 'theme');
  if (themed !== undefined) return theme[themed];
  const indexed = numberOf(node, 'indexed');
  return indexed === undefined ? undefined : INDEXED_COLORS[indexed];
}

/** Lighten (above 0) or darken (below 0) as Excel does: the luminance of HSL moves towards an end. */
function tinted(color: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const light = (most + least) / 2;
  const goal = tint < 0 ? light * (1 + tint) : light + (1 - light) * tint;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const chroma = (1 - Math.abs(2 * goal - 1)) * saturation;
  // Hue stays, so each channel keeps its place between the darkest and the brightest.
  const channel = (value: number): number =>
    spread === 0 ? goal : goal + chroma * ((value - least) / spread - 0.5);
  const hex = [red, green, blue].map((value) =>
    Math.round(Math.min(1, Math.max(0, channel(value))) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('').toUpperCase()}`;
}
