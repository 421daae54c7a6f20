/** How a report looks: quiet greys, one accent, thin lines; made for a page in landscape. */
import type { ReportLook, ReportRole } from '../../app';
import { part, setAll } from '../ranges';
import { COLORS } from '../styles';

const INK = '#1F2937';
const QUIET = '#6B7280';
const FAINT = '#F8FAFC';

interface Look {
  readonly color: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fill?: string;
  readonly align?: 'Left' | 'Center' | 'Right';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly line?: 'under' | 'rows';
}

const LOOKS: Readonly<Record<ReportRole, Look>> = {
  title: { color: INK, size: 20, bold: true },
  subtitle: { color: QUIET },
  hint: { color: QUIET, indent: 1 },
  section: { color: INK, size: 14, bold: true },
  head: {
    color: COLORS.headerFont,
    fill: COLORS.headerFill,
    bold: true,
    align: 'Center',
    wrap: true,
  },
  headText: { color: COLORS.headerFont, fill: COLORS.headerFill, bold: true, align: 'Left', wrap: true },
  typedHead: {
    color: COLORS.headerFont,
    fill: COLORS.typedHeaderFill,
    bold: true,
    align: 'Center',
    wrap: true,
  },
  group: { color: INK, bold: true, fill: '#E2E8F0', align: 'Left' },
  name: { color: INK, align: 'Left', line: 'rows' },
  quiet: { color: QUIET, align: 'Center', line: 'rows' },
  figure: { color: INK, align: 'Right', line: 'rows' },
  main: { color: INK, bold: true, align: 'Right', fill: FAINT, line: 'rows' },
  typed: { color: INK, align: 'Right', fill: COLORS.typedFill, line: 'rows' },
  light: { color: INK, bold: true, align: 'Center', line: 'rows' },
  note: { color: QUIET, size: 9, align: 'Left', wrap: true, indent: 1, line: 'rows' },
  summary: { color: INK, size: 12, bold: true, align: 'Left' },
};

/** Gives an area its look. Merging comes first: what is set later holds for the merged cell. */
export function drawLook(sheet: Excel.Worksheet, { row, column, rows, columns, ...look }: ReportLook): void {
  const area = sheet.getRangeByIndexes(row, column, rows, columns);
  if (look.merged === true && columns > 1) {
    for (let at = 0; at < rows; at += 1) part(area, at, 0, 1, columns).merge();
  }
  const { color, size, bold, italic, fill, align, wrap, indent, line } = LOOKS[look.role];
  const { format } = area;
  format.font.color = color;
  format.font.size = size ?? 11;
  format.font.bold = bold === true;
  format.font.italic = italic === true;
  format.horizontalAlignment = align ?? 'Left';
  format.verticalAlignment = 'Center';
  format.wrapText = wrap === true;
  if (indent !== undefined) format.indentLevel = indent;
  if (fill !== undefined) format.fill.color = fill;
  if (look.format !== undefined) setAll(area, 'numberFormat', look.format);
  if (line !== undefined) drawLines(format, rows);
}

function drawLines(format: Excel.RangeFormat, rows: number): void {
  const sides = rows > 1 ? (['EdgeBottom', 'InsideHorizontal'] as const) : (['EdgeBottom'] as const);
  for (const side of sides) {
    const border = format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = '#E2E8F0';
  }
}
