/** A look at the whole workbook in three requests: which tables and filled sheets there are, their headers and first rows. */
import { succeed, type CellValue, type Outcome, type SourceShape, type Survey } from '../app';
import type { ExcelGate } from './ExcelGate';
import { findHeader } from './headerRow';
import { queueSheetMark } from './marks';

const SAMPLE_ROWS = 20;
/** Title rows that may stand above the header of a plain range, and the header itself. */
const HEADER_ROWS = 20;
const DEFAULT_CULTURE = 'en-US';

interface SheetLook {
  readonly sheet: Excel.Worksheet;
  readonly mark: () => string | undefined;
  readonly used: Excel.Range;
}

interface TableLook {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
  readonly head: Excel.Range;
}

/** See `WorkbookPort.survey`. Sheets that only the add-in reads are left out altogether. */
export function surveyWorkbook(gate: ExcelGate): Promise<Outcome<Survey>> {
  return gate.run('survey', async (context) => {
    const { worksheets, tables, application } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    tables.load('items/id,items/name,items/showHeaders,items/showTotals,items/worksheet/id');
    const culture = application.cultureInfo;
    culture.load('name');
    await context.sync();

    const sheetLooks = worksheets.items.map(lookAtSheet);
    const tableLooks = tables.items.map(lookAtTable);
    await context.sync();

    const sheets = sheetLooks.filter(({ sheet }) => sheet.visibility !== 'VeryHidden');
    const isOurs = ({ mark }: SheetLook): boolean => mark() !== undefined;
    const theirs = new Set(sheets.filter((look) => !isOurs(look)).map(({ sheet }) => sheet.id));
    const placed = tableLooks.filter(({ table }) => theirs.has(table.worksheet.id));
    const rest = rangesWithoutTable(sheets, theirs, placed);
    const totals = placed.map(({ table }) => queueTotals(table));
    const heads = rest.map(({ used }) => queueTop(used));
    if (totals.some((range) => range !== undefined) || heads.length > 0) await context.sync();

    return succeed({
      sheets: sheets.map((look) => ({
        id: look.sheet.id,
        name: look.sheet.name,
        protected: look.sheet.protection.protected,
        ours: isOurs(look),
      })),
      sources: inSheetOrder(sheets, [
        ...placed.map((look, at) => tableShape(look, nameOf(sheets, look.table.worksheet.id), totals[at])),
        ...rest.flatMap((look, at) => rangeShape(look, (heads[at]?.values ?? []) as CellValue[][])),
      ]),
      culture: culture.name || DEFAULT_CULTURE,
    });
  });
}

function lookAtSheet(sheet: Excel.Worksheet): SheetLook {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  sheet.protection.load('protected');
  return { sheet, mark: queueSheetMark(sheet), used };
}

/** Rows below a short table come along and are cut off: its size is known with the same answer. */
function lookAtTable(table: Excel.Table): TableLook {
  const range = table.getRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  table.columns.load('items/id,items/name');
  const head = range.getRow(0).getResizedRange(SAMPLE_ROWS, 0);
  head.load('values');
  return { table, range, head };
}

function queueTotals(table: Excel.Table): Excel.Range | undefined {
  if (!table.showTotals) return undefined;
  const range = table.getTotalRowRange();
  range.load('values');
  return range;
}

function queueTop(used: Excel.Range): Excel.Range {
  const rows = Math.min(used.rowCount, HEADER_ROWS + SAMPLE_ROWS);
  const top = used.getRow(0).getResizedRange(rows - 1, 0);
  top.load('values');
  return top;
}

function rangesWithoutTable(
  sheets: readonly SheetLook[],
  theirs: ReadonlySet<string>,
  placed: readonly TableLook[],
): SheetLook[] {
  const withTable = new Set(placed.map(({ table }) => table.worksheet.id));
  return sheets.filter(
    ({ sheet, used }) => theirs.has(sheet.id) && !withTable.has(sheet.id) && !used.isNullObject,
  );
}

function tableShape(
  { table, range, head }: TableLook,
  sheetName: string,
  totals: Excel.Range | undefined,
): SourceShape {
  const headerRows = table.showHeaders ? 1 : 0;
  const dataRows = range.rowCount - headerRows - (table.showTotals ? 1 : 0);
  const { items } = table.columns;
  const totalValues = totals?.values[0] as CellValue[] | undefined;
  return {
    kind: 'table',
    sheetId: table.worksheet.id,
    sheetName,
    tableId: table.id,
    tableName: table.name,
    headerRow: range.rowIndex + headerRows - 1,
    firstColumn: range.columnIndex,
    headers: items.map((column) => column.name),
    columnIds: items.map((column) => column.id),
    dataRows,
    sample: (head.values as CellValue[][]).slice(headerRows, headerRows + Math.min(dataRows, SAMPLE_ROWS)),
    ...(totalValues === undefined ? {} : { totals: totalValues }),
  };
}

function rangeShape({ sheet, used }: SheetLook, top: CellValue[][]): SourceShape[] {
  const header = findHeader(top.slice(0, HEADER_ROWS));
  if (header === null) return [];
  return [
    {
      kind: 'range',
      sheetId: sheet.id,
      sheetName: sheet.name,
      headerRow: used.rowIndex + header.row,
      firstColumn: used.columnIndex,
      headers: header.headers,
      columnIds: [],
      dataRows: used.rowCount - header.row - 1,
      sample: top.slice(header.row + 1, header.row + 1 + SAMPLE_ROWS),
    },
  ];
}

function nameOf(sheets: readonly SheetLook[], id: string): string {
  return sheets.find(({ sheet }) => sheet.id === id)?.sheet.name ?? '';
}

function inSheetOrder(sheets: readonly SheetLook[], sources: readonly SourceShape[]): SourceShape[] {
  const order = new Map(sheets.map(({ sheet }, at) => [sheet.id, at]));
  const place = (source: SourceShape): number => order.get(source.sheetId) ?? 0;
  return [...sources].sort((a, b) => place(a) - place(b) || a.headerRow - b.headerRow);
}
