/** How our cells look: quiet colours, one accent, formats that read the same in every locale. */
import type { StyleRole, ValueKind } from '../app';
import { setAll } from './ranges';

/** Masks in en-US, as Office.js takes them; `m/d/yyyy` is the short date, which Excel shows in each reader's own order. */
export const NUMBER_FORMATS: Readonly<Record<ValueKind, string>> = {
  text: '@',
  integer: '#,##0',
  money: '#,##0',
  percent: '0.0%',
  date: 'm/d/yyyy',
  number: 'General',
};

export const INK = '#1F2937';
const QUIET = '#6B7280';
export const COLORS = {
  headerFill: '#334155',
  typedHeaderFill: '#0F766E',
  headerFont: '#FFFFFF',
  typedFill: '#F0FDFA',
  line: '#CBD5E1',
} as const;

interface Look {
  readonly fontColor: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fill?: string;
  readonly indent?: number;
  readonly centered?: boolean;
  readonly bottomLine?: boolean;
  readonly wrap?: boolean;
  /** Beside wrapped text. */
  readonly top?: boolean;
}

const LOOKS: Readonly<Record<StyleRole, Look>> = {
  title: { fontColor: INK, fontSize: 18, bold: true },
  subtitle: { fontColor: QUIET, fontSize: 11 },
  heading: { fontColor: INK, fontSize: 12, bold: true, bottomLine: true },
  label: { fontColor: QUIET, top: true },
  value: { fontColor: INK, bold: true },
  text: { fontColor: INK, wrap: true },
  bullet: { fontColor: INK, indent: 1, wrap: true },
  note: { fontColor: QUIET, italic: true, wrap: true },
  badgeA: { fontColor: '#166534', fill: '#DCFCE7', bold: true, centered: true },
  badgeB: { fontColor: '#1E40AF', fill: '#DBEAFE', bold: true, centered: true },
  badgeC: { fontColor: '#92400E', fill: '#FEF3C7', bold: true, centered: true },
  badgeD: { fontColor: '#475569', fill: '#E2E8F0', bold: true, centered: true },
  badgeE: { fontColor: '#991B1B', fill: '#FEE2E2', bold: true, centered: true },
  badgeNone: { fontColor: QUIET, fill: '#F3F4F6', centered: true },
  tileHead: { fontColor: QUIET, bold: true, centered: true, bottomLine: true },
  tileRest: { fontColor: INK, fill: '#F1F5F9', wrap: true, indent: 1 },
  tileGrow: { fontColor: '#134E4A', fill: '#CCFBF1', wrap: true, indent: 1 },
  tileKeep: { fontColor: '#1E3A8A', fill: '#DBEAFE', wrap: true, indent: 1 },
};

/** Whether text of the role is wrapped, so that its row needs the height. */
export function isWrapped(role: StyleRole): boolean {
  return LOOKS[role].wrap === true;
}

export function styleCell(range: Excel.Range, role: StyleRole): void {
  const look = LOOKS[role];
  const { format } = range;
  format.font.color = look.fontColor;
  format.font.bold = look.bold === true;
  format.font.italic = look.italic === true;
  format.font.size = look.fontSize ?? 11;
  format.verticalAlignment = look.wrap === true || look.top === true ? 'Top' : 'Center';
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.wrap === true) format.wrapText = true;
  format.horizontalAlignment = look.centered === true ? 'Center' : 'Left';
  if (look.bottomLine === true) {
    const line = format.borders.getItem('EdgeBottom');
    line.style = 'Continuous';
    line.color = COLORS.line;
  }
}

const WRAPPED_WIDTH = 26;

/** Columns of so many characters hold sentences, which are wrapped; names stay on one line. */
export function wrapsColumn(width: number): boolean {
  return width >= WRAPPED_WIDTH;
}

const ALIGNMENTS: Readonly<Record<ValueKind, 'Left' | 'Center' | 'Right'>> = {
  text: 'Left',
  integer: 'Center',
  money: 'Right',
  percent: 'Right',
  date: 'Center',
  number: 'Center',
};

/** Number format and alignment of a column's cells; badges stand in the middle. */
export function styleColumn(range: Excel.Range, kind: ValueKind, width: number, badges = false): void {
  setAll(range, 'numberFormat', NUMBER_FORMATS[kind]);
  range.format.verticalAlignment = 'Top';
  range.format.horizontalAlignment = badges ? 'Center' : ALIGNMENTS[kind];
  if (isIndented(kind, badges)) range.format.indentLevel = 1;
  if (wrapsColumn(width)) range.format.wrapText = true;
}

export function styleHeader(range: Excel.Range, kind: ValueKind, typed: boolean, badges = false): void {
  const { format } = range;
  format.fill.color = typed ? COLORS.typedHeaderFill : COLORS.headerFill;
  format.font.color = COLORS.headerFont;
  format.font.bold = true;
  format.wrapText = true;
  format.verticalAlignment = 'Center';
  format.horizontalAlignment = badges ? 'Center' : ALIGNMENTS[kind];
  if (isIndented(kind, badges)) format.indentLevel = 1;
}

/** A text that begins at the edge of its cell runs into the figure before it, a share that ends there into the text behind it. */
function isIndented(kind: ValueKind, badges: boolean): boolean {
  return !badges && (kind === 'text' || kind === 'percent');
}

/** Thin lines between the rows and below the last one: they lead the eye where the table's own bands are not shown. */
export function ruleRows(body: Excel.Range, rows: number): void {
  for (const side of rows > 1 ? (['InsideHorizontal', 'EdgeBottom'] as const) : (['EdgeBottom'] as const)) {
    const line = body.format.borders.getItem(side);
    line.style = 'Continuous';
    line.color = COLORS.line;
  }
}

/** Colours cells by their text: one rule a text, so that it also holds after sorting and for new rows. */
export function colourByText(range: Excel.Range, roles: Readonly<Record<string, StyleRole>>): void {
  for (const [text, role] of Object.entries(roles)) {
    const look = LOOKS[role];
    const { cellValue } = range.conditionalFormats.add('CellValue');
    cellValue.rule = { formula1: `="${text.replaceAll('"', '""')}"`, operator: 'EqualTo' };
    cellValue.format.font.color = look.fontColor;
    if (look.fill !== undefined) cellValue.format.fill.color = look.fill;
  }
}

/** A due date before it is a slip of the finger. */
export const FIRST_DATE = '2000-01-01';
/** It as Excel gives it back: a text, or the day's serial. */
export const OUR_FIRST_DATES: ReadonlySet<string> = new Set([FIRST_DATE, '36526', '=36526']);

/** What `colourLate` writes, wherever the table stands. */
const LATE = /^=AND\(ISNUMBER\(\$[A-Z]+\d+\),\$[A-Z]+\d+>0,\$[A-Z]+\d+<TODAY\(\),\$[A-Z]+\d+<>"[^"]*"\)$/;

interface RulePart {
  readonly formula?: unknown;
  readonly operator?: unknown;
  readonly color?: unknown;
}

/**
 * Whether a conditional format is one that we write: a text in the colours of one of our roles, or the formula of a date
 * that is late. `rule` is what `readUserRules` reads.
 */
export function isOurRule(type: string, rule: Readonly<Record<string, RulePart | undefined>>): boolean {
  const part = (name: string): RulePart => rule[name] ?? {};
  if (type === 'Custom') return LATE.test(String(part('rule').formula));
  if (type !== 'CellValue' || part('rule').operator !== 'EqualTo') return false;
  const [font, fill] = ['format.font', 'format.fill'].map((name) => String(part(name).color).toUpperCase());
  return Object.values(LOOKS).some(
    (look) =>
      look.fill !== undefined && look.fontColor.toUpperCase() === font && look.fill.toUpperCase() === fill,
  );
}

/** Office.js measures columns in points; a character of the default font is 7 pixels, 5 are padding, 4 pixels are 3 points. */
export function pointsOfCharacters(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** The other way round, as it is remembered: to a tenth of a character. */
export function charactersOfPoints(points: number): number {
  return Math.round(((points / 0.75 - 5) / 7) * 10) / 10;
}

/** The colour of text that nobody coloured. */
export function isPlainFont(color: string): boolean {
  return color.toUpperCase() === '#000000';
}

/** Shows a date as late while it is past and the cell of another column has not a certain text. Places are absolute columns. */
export function colourLate(range: Excel.Range, row: number, date: string, other: string, word: string): void {
  const [due, status] = [`$${date}${String(row)}`, `$${other}${String(row)}`];
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = `=AND(ISNUMBER(${due}),${due}>0,${due}<TODAY(),${status}<>"${word.replaceAll('"', '""')}")`;
  custom.format.font.color = LOOKS.badgeE.fontColor;
  custom.format.fill.color = LOOKS.badgeE.fill ?? COLORS.typedFill;
}
