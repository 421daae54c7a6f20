/** What an edit means for the base that was read. */
import type { Detection, SourcePart } from '../detect/types';
import type { SourceChange } from '../ports';
import { optionalParts } from './readOptional';
import { positionsOf } from './sourceOptions';

/** Rows of one sales table, counted from its first data row. */
export interface StaleRows {
  readonly table: number;
  readonly from: number;
  readonly count: number;
}

/**
 * Nothing to do; rows of sales to read again; look whether other tables would be read now; read the optional tables
 * again; or read all anew.
 */
export type Staleness = 'none' | 'look' | 'optional' | 'all' | readonly StaleRows[];

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
  const optional = optionalParts(detection).filter(onSheet);
  if (![...sales, ...clients].some(onSheet)) {
    if (optional.some((part) => area === undefined || touches(part, area))) return 'optional';
    // A sheet that is not read: a new one, or a header there, could make it one that is.
    return area === undefined || detection.fatal.length > 0 ? 'look' : 'none';
  }
  if (area === undefined) return 'all';
  if (clients.filter(onSheet).some((part) => touches(part, area))) return 'all';
  const rows: StaleRows[] = [];
  for (const [table, part] of sales.entries()) {
    if (!onSheet(part) || !touches(part, area)) continue;
    const { headerRow, dataRows } = part.source;
    const from = area.row - headerRow - 1;
    if (from < 0 || from + area.rows > dataRows) return 'all';
    rows.push({ table, from, count: area.rows });
  }
  if (optional.some((part) => touches(part, area))) return rows.length === 0 ? 'optional' : 'all';
  return rows.length === 0 ? 'none' : rows;
}

/** Both together; many single rows become one look at everything. */
export function mergeStaleness(first: Staleness, second: Staleness): Staleness {
  if (first === 'none') return second;
  if (second === 'none') return first;
  if (isLight(first) && isLight(second)) return first === second ? first : 'optional';
  if (typeof first === 'string' || typeof second === 'string') return 'all';
  const merged = [...first, ...second];
  return merged.length > MOST_STRETCHES ? 'all' : merged;
}

const MOST_STRETCHES = 50;

function isLight(staleness: Staleness): staleness is 'look' | 'optional' {
  return staleness === 'look' || staleness === 'optional';
}

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

/** Whether two detections would read the same columns of the same rows of clients and sales. */
export function readsTheSame(first: Detection, second: Detection): boolean {
  return JSON.stringify(whatIsRead(first)) === JSON.stringify(whatIsRead(second));
}

/** Whether two detections would read the same columns of the same rows of the optional tables. */
export function readsTheSameOptional(first: Detection, second: Detection): boolean {
  return JSON.stringify(placesOf(optionalParts(first))) === JSON.stringify(placesOf(optionalParts(second)));
}

function whatIsRead({ roles, fatal, culture }: Detection): unknown {
  const parts = [...(roles.clients?.parts ?? []), ...(roles.sales?.parts ?? [])];
  return [culture, fatal.map(({ code }) => code), roles.clients === undefined, placesOf(parts)];
}

function placesOf(parts: readonly SourcePart[]): unknown {
  return parts.map(({ source, columns }) => {
    const { sheetId, tableId, headerRow, firstColumn, dataRows } = source;
    return [sheetId, tableId ?? '', headerRow, firstColumn, dataRows, columns];
  });
}
