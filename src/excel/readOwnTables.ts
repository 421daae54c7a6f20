/** Our own sheets as they stand now, with what people typed into them and how they arranged them. */
import {
  fail,
  issue,
  succeed,
  type CellValue,
  type Flow,
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
  queueSheetMarks,
  type OwnMarks,
  type OwnSheetMark,
} from './marks';
import { findPlainTable, usedArea } from './plainTable';
import { readArea, type SheetArea } from './readArea';
import { readArrangement } from './readArrangement';
import { readRows } from './readRows';

interface OwnTable {
  readonly key: string;
  readonly mark: OwnSheetMark | undefined;
  /** `bare`: a sheet without a table, yet to be looked at. */
  readonly state: 'table' | 'bare' | 'range' | 'unreadable' | 'deleted' | 'blank';
  readonly sheetName: string;
  readonly sheetId?: string;
  readonly source?: SourceShape;
}

const NO_FLOW: Flow = { progress: () => undefined, cancelled: () => false };

/** See `WorkbookPort.readOwnTables`. */
export async function readOwnTables(
  gate: ExcelGate,
  keys: readonly string[],
  flow: Flow = NO_FLOW,
): Promise<Outcome<readonly OwnTableContent[]>> {
  const found = await findTables(gate, keys);
  if (!found.ok) return found;
  const contents: OwnTableContent[] = [];
  for (const each of found.value) {
    const table = await looked(gate, each);
    if (!table.ok) return table;
    if (flow.cancelled()) return fail(issue('cancelled'));
    const content = await readTable(gate, table.value, { ...NO_FLOW, cancelled: flow.cancelled });
    if (!content.ok) return content;
    if (content.value !== null) contents.push(content.value);
  }
  return succeed(contents);
}

/** A sheet without a table with what was found on it. */
async function looked(gate: ExcelGate, table: OwnTable): Promise<Outcome<OwnTable>> {
  const { sheetId, sheetName, mark } = table;
  if (table.state !== 'bare' || sheetId === undefined) return succeed(table);
  const plain = await findPlainTable(gate, { id: sheetId, name: sheetName }, mark);
  return plain.ok ? succeed({ ...table, ...plain.value }) : plain;
}

async function readTable(
  gate: ExcelGate,
  table: OwnTable,
  flow: Flow,
): Promise<Outcome<OwnTableContent | null>> {
  const { key, state, sheetName, source, mark } = table;
  if (state === 'blank') return succeed(null);
  if (source === undefined) {
    const gone = state === 'unreadable' ? 'unreadable' : 'deleted';
    return succeed({ key, state: gone, sheetName, headers: [], columnKeys: [], rows: [] });
  }
  const rows: (readonly CellValue[])[] = [];
  const columns = source.headers.map((_, at) => at);
  const read = await readRows(gate, source, columns, (block) => rows.push(...block.rows), flow);
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
async function readStrays(gate: ExcelGate, source: SourceShape): Promise<Outcome<readonly OwnTableStray[]>> {
  const used = await usedArea(gate, source.sheetId);
  if (!used.ok) return used;
  if (used.value === null) return succeed([]);
  const right = source.firstColumn + source.headers.length;
  const bottom = source.headerRow + 1 + Math.max(1, source.dataRows);
  const beside = Math.max(right, CARD_COLUMNS);
  const lastRow = used.value.row + used.value.rows;
  const lastColumn = used.value.column + used.value.columns;
  const areas: readonly SheetArea[] = [
    { row: bottom, column: 0, rows: lastRow - bottom, columns: lastColumn },
    { row: 0, column: beside, rows: bottom, columns: lastColumn - beside },
    { row: source.headerRow, column: right, rows: bottom - source.headerRow, columns: CARD_COLUMNS - right },
  ];
  const strays: OwnTableStray[] = [];
  for (const area of areas) {
    const read = await readArea(gate, source.sheetId, area, (values, row) => {
      values.forEach((value, at) => {
        if (value !== '') strays.push({ row, column: area.column + at, value });
      });
      return true;
    });
    if (!read.ok) return read;
  }
  return succeed(strays);
}

function findTables(gate: ExcelGate, keys: readonly string[]): Promise<Outcome<OwnTable[]>> {
  return gate.run<OwnTable[]>('readOwnTables', async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load('items/id,items/name');
    tables.load('items/id,items/name,items/worksheet/id');
    const own = queueOwnMarks(context);
    await context.sync();
    const sheets = queueSheetMarks(worksheets);
    const looks = tables.items.map((table) => {
      const body = table.getDataBodyRange();
      body.load('rowIndex,columnIndex,rowCount');
      table.columns.load('items/id,items/name');
      return { table, body };
    });
    await context.sync();
    const marks = own();
    const found: OwnTable[] = [];
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
      found.push({ key, mark, state: 'bare', sheetName: sheet.name, sheetId: sheet.id });
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
