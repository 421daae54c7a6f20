/** The table of ours that people turned into plain cells: found by its headers. */
import { succeed, type CellValue, type Outcome, type SourceShape } from '../app';
import type { ExcelGate } from './ExcelGate';
import type { OwnSheetMark } from './marks';
import { readArea, type SheetArea } from './readArea';

/** So many of our headers in one row make it the header of a table that was turned into plain cells. */
const FEWEST_HEADERS = 3;

/** What a sheet of ours without a table is now. */
export interface PlainTable {
  readonly state: 'range' | 'unreadable' | 'blank';
  readonly source?: SourceShape;
}

/** Looks for the header from the top, then down to the first blank row; nothing on a blank sheet. */
export async function findPlainTable(
  gate: ExcelGate,
  sheet: { readonly id: string; readonly name: string },
  mark: OwnSheetMark | undefined,
): Promise<Outcome<PlainTable>> {
  const used = await usedArea(gate, sheet.id);
  if (!used.ok) return used;
  const area = used.value;
  if (area === null) return succeed({ state: 'blank' });
  const ours = new Set(Object.values(mark?.headers ?? {}));
  const enough = Math.min(FEWEST_HEADERS, Math.max(1, ours.size));
  let found: { row: number; first: number; headers: readonly string[] } | undefined;
  let dataRows = 0;
  const read = await readArea(gate, sheet.id, area, (values, row) => {
    if (found === undefined) {
      if (values.filter((value) => ours.has(String(value))).length >= enough) found = headerOf(values, row);
      return true;
    }
    const { first, headers } = found;
    if (values.slice(first, first + headers.length).every((value) => value === '')) return false;
    dataRows += 1;
    return true;
  });
  if (!read.ok) return read;
  if (found === undefined) return succeed({ state: 'unreadable' });
  return succeed({
    state: 'range',
    source: {
      kind: 'range',
      sheetId: sheet.id,
      sheetName: sheet.name,
      headerRow: found.row,
      firstColumn: area.column + found.first,
      headers: found.headers,
      columnIds: [],
      dataRows,
      sample: [],
    },
  });
}

function headerOf(values: readonly CellValue[], row: number) {
  const first = values.findIndex((value) => value !== '');
  const last = values.findLastIndex((value) => value !== '');
  return { row, first, headers: values.slice(first, last + 1).map(String) };
}

/** The area of a sheet that has values; null where it is blank. */
export function usedArea(gate: ExcelGate, sheetId: string): Promise<Outcome<SheetArea | null>> {
  return gate.run<SheetArea | null>('readOwnTables', async (context) => {
    const used = context.workbook.worksheets.getItem(sheetId).getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    if (used.isNullObject) return succeed(null);
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = used;
    return succeed({ row, column, rows, columns });
  });
}
