/** Our own sheets as they stand now, with what people typed into them. */
import { succeed, type CellValue, type OwnTableContent, type Outcome, type SourceShape } from '../app';
import type { ExcelGate } from './ExcelGate';
import { pickOwnSheet, queueOwnMarks, queueSheetMark, type OwnSheetMark } from './marks';
import { readRows } from './readRows';

interface OwnTable {
  readonly key: string;
  readonly mark: OwnSheetMark | undefined;
  readonly source: SourceShape;
}

const NO_FLOW = { progress: () => undefined, cancelled: () => false };

/** See `WorkbookPort.readOwnTables`. A sheet whose table the user has deleted counts as not there. */
export async function readOwnTables(
  gate: ExcelGate,
  keys: readonly string[],
): Promise<Outcome<readonly OwnTableContent[]>> {
  const found = await findTables(gate, keys);
  if (!found.ok) return found;
  const contents: OwnTableContent[] = [];
  for (const { key, mark, source } of found.value) {
    const rows: (readonly CellValue[])[] = [];
    const columns = source.headers.map((_, at) => at);
    const read = await readRows(gate, source, columns, (block) => rows.push(...block.rows), NO_FLOW);
    if (!read.ok) return read;
    const keyOfId = new Map(Object.entries(mark?.columns ?? {}).map(([name, id]) => [id, name] as const));
    const columnKeys = source.columnIds.map((id) => keyOfId.get(id) ?? '');
    contents.push({ key, headers: source.headers, columnKeys, rows });
  }
  return succeed(contents);
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
    return succeed(
      keys.flatMap((key) => {
        const mark = own().sheets[key];
        const sheet = pickOwnSheet(sheets, key, mark?.sheetId)?.sheet;
        const onSheet = looks.filter(({ table }) => table.worksheet.id === sheet?.id);
        const look = onSheet.find(({ table }) => table.name === mark?.tableName) ?? onSheet[0];
        return look === undefined || sheet === undefined
          ? []
          : [{ key, mark, source: toSource(sheet, look.table, look.body) }];
      }),
    );
  });
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
