/** Our own sheets as they stand now, with what people typed into them and how they arranged them. */
import {
  succeed,
  type CellValue,
  type OwnTableContent,
  type OwnTableStray,
  type Outcome,
  type SourceShape,
} from '../app';
import type { ExcelGate } from './ExcelGate';
import {
  CARD_COLUMNS,
  pickOwnSheet,
  queueOwnMarks,
  queueSheetMark,
  type OwnMarks,
  type OwnSheetMark,
} from './marks';
import { readArrangement } from './readArrangement';
import { readRows } from './readRows';

interface OwnTable {
  readonly key: string;
  readonly mark: OwnSheetMark | undefined;
  readonly state: 'table' | 'range' | 'unreadable' | 'deleted' | 'blank';
  readonly sheetName: string;
  readonly source?: SourceShape;
}

const NO_FLOW = { progress: () => undefined, cancelled: () => false };
/** So many of our headers in one row make it the header of a table that was turned into plain cells. */
const FEWEST_HEADERS = 3;

/** See `WorkbookPort.readOwnTables`. */
export async function readOwnTables(
  gate: ExcelGate,
  keys: readonly string[],
): Promise<Outcome<readonly OwnTableContent[]>> {
  const found = await findTables(gate, keys);
  if (!found.ok) return found;
  const contents: OwnTableContent[] = [];
  for (const table of found.value) {
    const content = await readTable(gate, table);
    if (!content.ok) return content;
    if (content.value !== null) contents.push(content.value);
  }
  return succeed(contents);
}

async function readTable(gate: ExcelGate, table: OwnTable): Promise<Outcome<OwnTableContent | null>> {
  const { key, state, sheetName, source, mark } = table;
  if (state === 'blank') return succeed(null);
  if (source === undefined) {
    const gone = state === 'unreadable' ? 'unreadable' : 'deleted';
    return succeed({ key, state: gone, sheetName, headers: [], columnKeys: [], rows: [] });
  }
  const rows: (readonly CellValue[])[] = [];
  const columns = source.headers.map((_, at) => at);
  const read = await readRows(gate, source, columns, (block) => rows.push(...block.rows), NO_FLOW);
  if (!read.ok) return read;
  const columnKeys = keysOf(source, mark);
  const typed = source.headers.map(
    (_, at) => columnKeys[at] === '' || mark?.typed?.includes(columnKeys[at] ?? '') === true,
  );
  const arrangement = await readArrangement(
    gate,
    source,
    typed,
    columnKeys.map((each) => each === ''),
  );
  if (!arrangement.ok) return arrangement;
  const strays = await readStrays(gate, source);
  if (!strays.ok) return strays;
  const found = state === 'range' ? 'range' : 'table';
  return succeed({
    key,
    state: found,
    sheetName,
    headers: source.headers,
    columnKeys,
    rows,
    ...arrangement.value,
    strays: strays.value,
    right: source.firstColumn + source.headers.length,
  });
}

/** By Excel's ids in a table, by the headers that we gave in plain cells. */
function keysOf(source: SourceShape, mark: OwnSheetMark | undefined): readonly string[] {
  if (source.tableId === undefined) {
    const keys = new Map(Object.entries(mark?.headers ?? {}).map(([key, header]) => [header, key] as const));
    return source.headers.map((header) => keys.get(header) ?? '');
  }
  const keyOfId = new Map(Object.entries(mark?.columns ?? {}).map(([key, id]) => [id, key] as const));
  return source.columnIds.map((id) => {
    const key = keyOfId.get(id) ?? '';
    return key.startsWith('user:') ? '' : key;
  });
}

/**
 * What people wrote on the sheet beside or below the table, where our cells may come to stand: the table's own columns
 * and those of the card.
 */
function readStrays(gate: ExcelGate, source: SourceShape): Promise<Outcome<readonly OwnTableStray[]>> {
  return gate.run<readonly OwnTableStray[]>('readOwnTables', async (context) => {
    const sheet = context.workbook.worksheets.getItem(source.sheetId);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    if (used.isNullObject) return succeed([]);
    const right = source.firstColumn + source.headers.length;
    const bottom = source.headerRow + 1 + Math.max(1, source.dataRows);
    const [lastRow, lastColumn] = [used.rowIndex + used.rowCount, used.columnIndex + used.columnCount];
    const areas = [
      { row: bottom, column: 0, rows: lastRow - bottom, columns: lastColumn },
      {
        row: 0,
        column: Math.max(right, CARD_COLUMNS),
        rows: bottom,
        columns: lastColumn - Math.max(right, CARD_COLUMNS),
      },
      {
        row: source.headerRow,
        column: right,
        rows: bottom - source.headerRow,
        columns: CARD_COLUMNS - right,
      },
    ].filter(({ rows, columns }) => rows > 0 && columns > 0);
    const ranges = areas.map(({ row, column, rows, columns }) => {
      const range = sheet.getRangeByIndexes(row, column, rows, columns);
      range.load('values');
      return range;
    });
    if (ranges.length > 0) await context.sync();
    return succeed(areas.flatMap((area, at) => straysIn(area, ranges[at]?.values as CellValue[][])));
  });
}

function straysIn(
  area: { readonly row: number; readonly column: number },
  values: readonly (readonly CellValue[])[],
): OwnTableStray[] {
  return values.flatMap((row, atRow) =>
    row.flatMap((value, atColumn) =>
      value === '' ? [] : [{ row: area.row + atRow, column: area.column + atColumn, value }],
    ),
  );
}

function findTables(gate: ExcelGate, keys: readonly string[]): Promise<Outcome<OwnTable[]>> {
  return gate.run<OwnTable[]>('readOwnTables', async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load('items/id,items/name');
    tables.load('items/id,items/name,items/worksheet/id');
    const own = queueOwnMarks(context);
    await context.sync();
    const sheets = worksheets.items.map((sheet) => ({ sheet, mark: queueSheetMark(sheet) }));
    const looks = tables.items.map((table) => {
      const body = table.getDataBodyRange();
      body.load('rowIndex,columnIndex,rowCount');
      table.columns.load('items/id,items/name');
      return { table, body };
    });
    await context.sync();
    const marks = own();
    const found: OwnTable[] = [];
    const bare: { readonly at: number; readonly sheet: Excel.Worksheet; readonly used: Excel.Range }[] = [];
    for (const key of expanded(keys, marks, sheets)) {
      const mark = marks.sheets[key];
      const onSheet = (id: string | undefined) => looks.filter(({ table }) => table.worksheet.id === id);
      const sheet = pickOwnSheet(sheets, key, mark?.sheetId)?.sheet ?? unmarked(sheets, mark, looks);
      if (sheet === undefined) {
        if (mark !== undefined) found.push({ key, mark, state: 'deleted', sheetName: mark.name });
        continue;
      }
      const tablesThere = onSheet(sheet.id);
      const chosen = tablesThere.find(({ table }) => table.name === mark?.tableName) ?? tablesThere[0];
      if (chosen !== undefined) {
        found.push({
          key,
          mark,
          state: 'table',
          sheetName: sheet.name,
          source: toSource(sheet, chosen.table, chosen.body),
        });
        continue;
      }
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,values');
      bare.push({ at: found.length, sheet, used });
      found.push({ key, mark, state: 'blank', sheetName: sheet.name });
    }
    if (bare.length > 0) await context.sync();
    for (const { at, sheet, used } of bare) {
      const known = found[at];
      if (known !== undefined) found[at] = { ...known, ...plainTable(sheet, used, known.mark) };
    }
    return succeed(found);
  });
}

/** A key that ends with `*` stands for all sheets of ours that begin so. */
function expanded(
  keys: readonly string[],
  marks: OwnMarks,
  sheets: readonly { readonly mark: () => string | undefined }[],
): readonly string[] {
  const known = [...new Set([...Object.keys(marks.sheets), ...sheets.flatMap(({ mark }) => mark() ?? [])])];
  return keys.flatMap((key) =>
    key.endsWith('*') ? known.filter((each) => each.startsWith(key.slice(0, -1))) : [key],
  );
}

/** A sheet that lost its mark (another program saved the file): it has the name that we gave and our table upon it. */
function unmarked(
  sheets: readonly { readonly sheet: Excel.Worksheet; readonly mark: () => string | undefined }[],
  mark: OwnSheetMark | undefined,
  looks: readonly { readonly table: Excel.Table }[],
): Excel.Worksheet | undefined {
  if (mark === undefined) return undefined;
  const found = sheets.find(
    ({ sheet, mark: read }) => read() === undefined && sheet.name === mark.name,
  )?.sheet;
  const hasTable = looks.some(
    ({ table }) => table.worksheet.id === found?.id && table.name === mark.tableName,
  );
  return hasTable ? found : undefined;
}

/** The table of ours in plain cells, by our headers; nothing on a blank sheet. */
function plainTable(
  sheet: Excel.Worksheet,
  used: Excel.Range,
  mark: OwnSheetMark | undefined,
): Pick<OwnTable, 'state' | 'source'> {
  if (used.isNullObject) return { state: 'blank' };
  const rows = used.values as CellValue[][];
  const ours = new Set(Object.values(mark?.headers ?? {}));
  const count = (row: readonly CellValue[]): number => row.filter((value) => ours.has(String(value))).length;
  const header = rows.findIndex((row) => count(row) >= Math.min(FEWEST_HEADERS, Math.max(1, ours.size)));
  const head = rows[header];
  if (head === undefined) return { state: 'unreadable' };
  const first = head.findIndex((value) => value !== '');
  const last = head.findLastIndex((value) => value !== '');
  const body = rows.slice(header + 1);
  const blank = body.findIndex((row) => row.slice(first, last + 1).every((value) => value === ''));
  return {
    state: 'range',
    source: {
      kind: 'range',
      sheetId: sheet.id,
      sheetName: sheet.name,
      headerRow: used.rowIndex + header,
      firstColumn: used.columnIndex + first,
      headers: head.slice(first, last + 1).map(String),
      columnIds: [],
      dataRows: blank < 0 ? body.length : blank,
      sample: [],
    },
  };
}

function toSource(sheet: Excel.Worksheet, table: Excel.Table, body: Excel.Range): SourceShape {
  return {
    kind: 'table',
    sheetId: sheet.id,
    sheetName: sheet.name,
    tableId: table.id,
    tableName: table.name,
    headerRow: body.rowIndex - 1,
    firstColumn: body.columnIndex,
    headers: table.columns.items.map(({ name }) => name),
    columnIds: table.columns.items.map(({ id }) => id),
    dataRows: body.rowCount,
    sample: [],
  };
}
