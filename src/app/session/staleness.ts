/** What an edit means for the base that was read. */
import type { Detection, SourcePart } from '../detect/types';
import type { SourceChange } from '../ports';
import { positionsOf } from './readBase';

/** Rows of one sales table, counted from its first data row. */
export interface StaleRows {
  readonly table: number;
  readonly from: number;
  readonly count: number;
}

/** Nothing to do; rows of sales to read again; or look at the workbook anew. */
export type Staleness = 'none' | 'all' | readonly StaleRows[];

/**
 * What a change makes stale. Our own writes never do. Cells beside the columns that were read do not either; sales rows
 * are read again alone; a change of a header, of clients or of any shape needs a new look at the whole workbook.
 */
export function stalenessOf(change: SourceChange, detection: Detection): Staleness {
  if (change.own) return 'none';
  const sales = detection.roles.sales?.parts ?? [];
  const clients = detection.roles.clients?.parts ?? [];
  const onSheet = (part: SourcePart): boolean => part.source.sheetId === change.sheetId;
  const { area } = change;
  if (area === undefined) return 'all';
  if (![...sales, ...clients].some(onSheet)) {
    // A sheet that is not read: only a header there could make it one that is.
    return detection.fatal.length > 0 ? 'all' : 'none';
  }
  if (clients.filter(onSheet).some((part) => touches(part, area))) return 'all';
  const rows: StaleRows[] = [];
  for (const [table, part] of sales.entries()) {
    if (!onSheet(part) || !touches(part, area)) continue;
    const { headerRow, dataRows } = part.source;
    const from = area.row - headerRow - 1;
    if (from < 0 || from + area.rows > dataRows) return 'all';
    rows.push({ table, from, count: area.rows });
  }
  return rows.length === 0 ? 'none' : rows;
}

/** Both together; many single rows become one look at everything. */
export function mergeStaleness(first: Staleness, second: Staleness): Staleness {
  if (first === 'none') return second;
  if (second === 'none') return first;
  if (first === 'all' || second === 'all') return 'all';
  const merged = [...first, ...second];
  return merged.length > MOST_STRETCHES ? 'all' : merged;
}

const MOST_STRETCHES = 50;

type Area = NonNullable<SourceChange['area']>;

/** Whether an area meets the header, a column that is read, or the row right below, where a table grows. */
function touches(part: SourcePart, area: Area): boolean {
  const { source } = part;
  const last = area.row + area.rows - 1;
  if (last < source.headerRow || area.row > source.headerRow + source.dataRows + 1) return false;
  const within = (column: number): boolean => column >= area.column && column < area.column + area.columns;
  if (area.row <= source.headerRow) {
    return source.headers.some((_, position) => within(source.firstColumn + position));
  }
  return positionsOf(part).some((position) => within(source.firstColumn + position));
}
