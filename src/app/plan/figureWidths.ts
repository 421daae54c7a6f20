/** Columns wide enough for their figures: Excel shows `###` for a number that does not fit. */
import type { Formats } from '../../i18n';
import type { CardCell, PlanValue, TableColumnPlan, ValueKind } from './types';

/** Beside the digits: bold type, and the edges of the cell. */
const EDGES = 2;

/** The columns, widened where a sum of theirs, or a figure of the card above them, needs it. */
export function fitFigures(
  columns: readonly TableColumnPlan[],
  card: readonly CardCell[],
  formats: Formats,
): readonly TableColumnPlan[] {
  const needed = columns.map(({ kind, values }) => (kind === 'money' ? largest(values) : 0));
  for (const { column, span = 1, kind, value } of card) {
    if (span === 1 && isWhole(kind) && typeof value === 'number')
      needed[column] = Math.max(needed[column] ?? 0, Math.abs(value));
  }
  return columns.map((column, at) => {
    const figure = needed[at] ?? 0;
    const width = figure === 0 ? 0 : formats.count(-figure).length + EDGES;
    return width > column.width ? { ...column, width } : column;
  });
}

function isWhole(kind: ValueKind | undefined): boolean {
  return kind === 'money' || kind === 'integer';
}

function largest(values: readonly PlanValue[]): number {
  let most = 0;
  for (const value of values) if (typeof value === 'number') most = Math.max(most, Math.abs(value));
  return most;
}
