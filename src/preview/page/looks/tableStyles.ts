import type { BorderLine, CellStyle } from '../../workbook/types';

/** Where in a table a cell stands, as far as its look goes. */
export interface TablePlace {
  readonly isHeader: boolean;
  readonly isTotals: boolean;
  readonly isBanded: boolean;
  readonly isFirstRow: boolean;
  readonly isLastRow: boolean;
  readonly isLeft: boolean;
  readonly isRight: boolean;
  /** First or last column that the table draws in bold. */
  readonly isHighlighted: boolean;
}

/** Accents 1 to 6 of the Office theme; the first entry is for the styles without an accent. */
const ACCENTS = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;

type Family =
  'light' | 'lightHeader' | 'lightGrid' | 'medium' | 'mediumWhite' | 'mediumLined' | 'mediumFull' | 'dark';

interface Palette {
  readonly family: Family;
  readonly accent: string;
}

/** Sevens of styles, as Excel's gallery has them: `TableStyleMedium2` is the second of the first medium seven. */
const FAMILIES: Readonly<Record<string, readonly Family[]>> = {
  Light: ['light', 'lightHeader', 'lightGrid'],
  Medium: ['medium', 'mediumWhite', 'mediumLined', 'mediumFull'],
  Dark: ['dark', 'dark'],
};

/** The look that a table style gives to a cell; nothing for styles that are not built in. */
export function tableStyle(name: string, place: TablePlace): CellStyle {
  const palette = paletteOf(name);
  if (palette === null) return {};
  const bold = place.isHeader || place.isTotals || place.isHighlighted ? { bold: true } : {};
  return { ...fillsOf(palette, place), ...linesOf(palette, place), ...bold };
}

function paletteOf(name: string): Palette | null {
  const match = /^TableStyle(Light|Medium|Dark)(\d{1,2})$/.exec(name);
  const number = Number(match?.[2] ?? 0) - 1;
  const family = FAMILIES[match?.[1] ?? '']?.[Math.floor(number / 7)];
  const accent = ACCENTS[number % 7];
  return family === undefined || accent === undefined ? null : { family, accent };
}

function fillsOf({ family, accent }: Palette, place: TablePlace): CellStyle {
  if (family === 'dark') return darkFills(accent, place);
  const isHeading = place.isHeader || (place.isTotals && family === 'mediumWhite');
  if (isHeading && family !== 'light' && family !== 'lightGrid' && family !== 'mediumFull') {
    return { fillColor: accent, fontColor: '#FFFFFF' };
  }
  if (family === 'light' && accent !== '#000000') {
    const fontColor = shade(accent, 0.25);
    return place.isBanded ? { fontColor, fillColor: tint(accent, 0.8) } : { fontColor };
  }
  if (family === 'mediumWhite' || family === 'mediumFull') {
    return { fillColor: tint(accent, place.isBanded || place.isHeader ? 0.6 : 0.8) };
  }
  const hasBands =
    family === 'medium' || family === 'mediumLined' || family === 'light' || family === 'lightGrid';
  if (!place.isBanded || !hasBands) return {};
  return {
    fillColor: family === 'mediumLined' ? '#D9D9D9' : tint(accent, accent === '#000000' ? 0.85 : 0.8),
  };
}

function darkFills(accent: string, place: TablePlace): CellStyle {
  const fontColor = '#FFFFFF';
  if (place.isHeader) return { fillColor: '#000000', fontColor };
  return {
    fillColor: shade(accent === '#000000' ? '#737373' : accent, place.isBanded ? 0.4 : 0.2),
    fontColor,
  };
}

function linesOf({ family, accent }: Palette, place: TablePlace): CellStyle {
  const soft = tint(accent, 0.4);
  if (family === 'medium' || family === 'lightHeader') return boxed(line(soft), place);
  if (family === 'light') return ruled(line(accent), place);
  if (family === 'lightGrid') return grid(line(accent));
  if (family === 'mediumWhite') return grid(line('#FFFFFF'));
  if (family === 'mediumLined') return ruled(line('#000000', 'medium'), place);
  return family === 'mediumFull' ? grid(line(soft)) : {};
}

/** A frame with a line under each row. */
function boxed(edge: BorderLine, place: TablePlace): CellStyle {
  return {
    ...(place.isFirstRow ? { borderTop: edge } : {}),
    borderBottom: edge,
    ...(place.isLeft ? { borderLeft: edge } : {}),
    ...(place.isRight ? { borderRight: edge } : {}),
  };
}

/** Lines above and below the table, and under its header. */
function ruled(edge: BorderLine, place: TablePlace): CellStyle {
  return {
    ...(place.isFirstRow ? { borderTop: edge } : {}),
    ...(place.isHeader || place.isLastRow ? { borderBottom: edge } : {}),
  };
}

function grid(edge: BorderLine): CellStyle {
  return { borderTop: edge, borderBottom: edge, borderLeft: edge, borderRight: edge };
}

function line(color: string, style: BorderLine['style'] = 'thin'): BorderLine {
  return { color, style };
}

/** A colour moved towards white: 0 leaves it, 1 is white. */
export function tint(color: string, share: number): string {
  return mix(color, '#FFFFFF', share);
}

function shade(color: string, share: number): string {
  return mix(color, '#000000', share);
}

/** A colour between two; `share` 0 is the first. Both `#RRGGBB`. */
export function mix(from: string, to: string, share: number): string {
  const channel = (at: number): string => {
    const a = Number.parseInt(from.slice(at, at + 2), 16);
    const b = Number.parseInt(to.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`.toUpperCase();
}
