/** Namespaces and kinds of drawings and charts (ECMA-376 part 1, §20.5 and §21.2). */
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
export const DRAWING_MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
export const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/** English Metric Units in a point. */
export const EMU = 12_700;

export const LEGEND_PLACES = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr' } as const;
export const LABEL_PLACES = {
  Center: 'ctr',
  InsideEnd: 'inEnd',
  InsideBase: 'inBase',
  OutsideEnd: 'outEnd',
  Left: 'l',
  Right: 'r',
  Top: 't',
  Bottom: 'b',
  BestFit: 'bestFit',
} as const;
export const DASHES = { Continuous: 'solid', Dash: 'dash', Dot: 'sysDot', DashDot: 'dashDot' } as const;
export const TICK_PLACES = { NextToAxis: 'nextTo', High: 'high', Low: 'low', None: 'none' } as const;

/** The name that stands for a word of the file. */
export function named<T extends string>(
  table: Readonly<Record<T, string>>,
  word: string | undefined,
): T | undefined {
  return (Object.keys(table) as T[]).find((name) => table[name] === word);
}
