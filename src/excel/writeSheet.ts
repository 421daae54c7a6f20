/** Writes a sheet of ours anew: the card above, the table below, lists to choose from, the page for the printer. */
import {
  issue,
  succeed,
  type CardCell,
  type Flow,
  type Outcome,
  type SheetStep,
  type TableColumnPlan,
} from '../app';
import { arrangeTable } from './arrangeTable';
import { guardText, toCell } from './cellText';
import type { ExcelGate } from './ExcelGate';
import type { ListSources } from './hiddenSheets';
import { emptySheet, ensureOwnSheet } from './ownSheet';
import { walkRows } from './ownColumns';
import { bytesPerRow } from './payload';
import type { SheetWork } from './plannedWork';
import { columnLetters, part, setAll } from './ranges';
import {
  COLORS,
  colourByText,
  colourLate,
  FIRST_DATE,
  isWrapped,
  NUMBER_FORMATS,
  pointsOfCharacters,
  styleCell,
  styleColumn,
  styleHeader,
  ruleRows,
  wrapsColumn,
} from './styles';
import { putRulesBack } from './putRulesBack';
import { INDENT_WIDTH, linesOfText, surelyFits } from './textLines';
import { CARD_COLUMNS, LEFT, SHEET_MARK, type OwnSheetMark } from './marks';

const REQUEST_BYTES = 1_000_000;
const MOST_ROWS = 10_000;
const LINE_POINTS = 15;
const TITLE_POINTS = 27;
/** Headers such as «Закупки за 12 мес» take two lines in their columns. */
const HEADER_LINES = 2.2;
const MOST_HEADER_LINES = 4;
const MOST_LINES = 6;
/** Formulas of a card name the table so: it may have got another name than was planned. */
const TABLE_IN_FORMULAS = '{table}';
const TABLE_STYLE = 'TableStyleLight1';

/** What has to be remembered of a sheet, and the cells whose own rules Excel would not take again. */
export interface Written {
  readonly mark: OwnSheetMark;
  readonly refused: readonly string[];
}

export async function writeSheet(
  gate: ExcelGate,
  work: SheetWork,
  lists: ListSources,
  flow: Flow,
): Promise<Outcome<Written>> {
  const opened = await gate.run('writeSheet', (context) => openSheet(context, work));
  if (!opened.ok) return opened;
  const { step } = work;
  for (let size = blockRows(step.columns, step.rowCount); ; size = Math.ceil(size / 2)) {
    const filled = await fillRows(gate, work, opened.value, size, flow);
    if (filled.ok) break;
    if (filled.issues[0]?.code !== 'payloadLimit' || size === 1) return filled;
  }
  const finished = await gate.run('writeSheet', (context) => finishSheet(context, work, lists, opened.value));
  if (!finished.ok) return finished;
  const refused = await putRulesBack(gate, opened.value, work);
  const arranged = await arrangeTable(gate, opened.value, work.tableName, step);
  return arranged.ok ? succeed({ mark: finished.value, refused }) : arranged;
}

/** An empty sheet with formats: text is text before the first value comes. Gives the sheet's id. */
async function openSheet(context: Excel.RequestContext, work: SheetWork): Promise<Outcome<string>> {
  const { step } = work;
  const sheet = await openEmpty(context, work);
  const rows = Math.max(1, step.rowCount);
  step.columns.forEach((column, at) => {
    sheet.getCell(0, at).format.columnWidth = pointsOfCharacters(column.width);
    setAll(sheet.getCell(step.tableRow, at), 'numberFormat', '@');
    styleColumn(
      sheet.getRangeByIndexes(step.tableRow + 1, at, rows, 1),
      column.kind,
      column.width,
      column.roles !== undefined,
    );
  });
  const header = sheet.getRangeByIndexes(step.tableRow, 0, 1, step.columns.length);
  header.values = [step.columns.map((column) => guardText(column.header))];
  sheet.load('id');
  await context.sync();
  return succeed(sheet.id);
}

/** A sheet that an earlier try of this batch has made is found by its mark, and emptied like an old one. */
async function openEmpty(context: Excel.RequestContext, work: SheetWork): Promise<Excel.Worksheet> {
  const { step, name, existing } = work;
  if (existing !== undefined) {
    const sheet = context.workbook.worksheets.getItem(existing.sheetId);
    sheet.customProperties.add(SHEET_MARK, step.key);
    if (existing.name !== name) sheet.name = name;
    await emptySheet(context, sheet, Math.max(CARD_COLUMNS, step.columns.length));
    return sheet;
  }
  if (work.leave !== undefined) {
    context.workbook.worksheets.getItem(work.leave).customProperties.add(SHEET_MARK, LEFT);
  }
  const { sheet, created } = await ensureOwnSheet(context, { key: step.key, name });
  sheet.tabColor = step.tabColor;
  sheet.showGridlines = false;
  if (!created) await emptySheet(context, sheet);
  return sheet;
}

function fillRows(
  gate: ExcelGate,
  { step }: SheetWork,
  sheetId: string,
  size: number,
  flow: Flow,
): Promise<Outcome<void>> {
  const cancelled = () => issue('cancelled');
  return walkRows(step.rowCount, size, flow, cancelled, (from, count) =>
    gate.run('writeSheet', async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const range = sheet.getRangeByIndexes(step.tableRow + 1 + from, 0, count, step.columns.length);
      range.values = rowsOf(step.columns, from, count);
      context.application.suspendApiCalculationUntilNextSync();
      await context.sync();
      return succeed(undefined);
    }),
  );
}

function rowsOf(columns: readonly TableColumnPlan[], from: number, count: number) {
  return Array.from({ length: count }, (_, row) =>
    columns.map((column) => toCell(column.values[from + row] ?? null)),
  );
}

async function finishSheet(
  context: Excel.RequestContext,
  work: SheetWork,
  lists: ListSources,
  sheetId: string,
): Promise<Outcome<OwnSheetMark>> {
  const { step } = work;
  const sheet = context.workbook.worksheets.getItem(sheetId);
  sheet.tables.load('items/id');
  await context.sync();
  const table = sheet.tables.items[0] ?? addTable(sheet, work);
  table.name = work.tableName;
  table.style = TABLE_STYLE;
  const rows = Math.max(1, step.rowCount);
  step.columns.forEach((column, at) => {
    const body = sheet.getRangeByIndexes(step.tableRow + 1, at, rows, 1);
    finishColumn(sheet.getCell(step.tableRow, at), body, column, lists);
    if (column.formula !== undefined) fillFormula(body, column, rows, work.tableName);
    markLate(body, step, at);
  });
  sheet.getCell(step.tableRow, 0).format.rowHeight = linesOfHeader(step.columns) * LINE_POINTS;
  const filled = sheet.getRangeByIndexes(step.tableRow + 1, 0, rows, step.columns.length);
  filled.format.rowHeight = linesOfTable(step.columns) * LINE_POINTS;
  filled.format.verticalAlignment = 'Center';
  ruleRows(filled, rows);
  drawCard(sheet, step.card, step.columns, work.tableName);
  table.columns.load('items/id');
  sheet.load('name');
  await context.sync();
  const ids = step.columns.map(({ key }, at) => [key, table.columns.items[at]?.id ?? -1] as const);
  const headers = step.columns.map(({ key, header: name }) => [key, name] as const);
  return succeed({
    sheetId,
    name: sheet.name,
    tableName: work.tableName,
    columns: Object.fromEntries(ids),
    headers: Object.fromEntries(headers),
    typed: step.columns.flatMap(({ key, typed }) => (typed === true ? [key] : [])),
  });
}

function addTable(sheet: Excel.Worksheet, { step }: SheetWork): Excel.Table {
  const rows = Math.max(1, step.rowCount) + 1;
  return sheet.tables.add(sheet.getRangeByIndexes(step.tableRow, 0, rows, step.columns.length), true);
}

/** A repeated batch must not double the rules, so they are cleared before. */
function finishColumn(
  header: Excel.Range,
  body: Excel.Range,
  column: TableColumnPlan,
  lists: ListSources,
): void {
  styleHeader(header, column.kind, column.typed === true, column.roles !== undefined);
  if (column.typed === true) body.format.fill.color = COLORS.typedFill;
  body.conditionalFormats.clearAll();
  if (column.roles !== undefined) colourByText(body, column.roles);
  const source = column.choices === undefined ? undefined : lists.get(column.choices);
  if (column.validation !== undefined) return;
  if (source !== undefined) {
    body.dataValidation.clear();
    body.dataValidation.rule = { list: { inCellDropDown: true, source } };
    if (column.openChoices === true) {
      body.dataValidation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' };
    }
  } else if (column.datesOnly !== undefined) {
    body.dataValidation.clear();
    body.dataValidation.rule = { date: { formula1: FIRST_DATE, operator: 'GreaterThan' } };
    body.dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: '', message: column.datesOnly };
  }
}

/** A formula in a cell of text format would be text. */
function fillFormula(
  body: Excel.Range,
  { formula = '', kind }: TableColumnPlan,
  rows: number,
  tableName: string,
): void {
  const named = formula.replaceAll(TABLE_IN_FORMULAS, tableName);
  setAll(body, 'numberFormat', kind === 'text' ? 'General' : NUMBER_FORMATS[kind]);
  body.formulas = Array.from({ length: rows }, () => [named]);
}

function markLate(body: Excel.Range, { columns, tableRow }: SheetStep, at: number): void {
  const rule = columns[at]?.lateUnless;
  const other = columns.findIndex(({ key }) => key === rule?.key);
  if (rule === undefined || other < 0) return;
  colourLate(body, tableRow + 2, columnLetters(at), columnLetters(other), rule.word);
}

function drawCard(
  sheet: Excel.Worksheet,
  card: readonly CardCell[],
  columns: readonly TableColumnPlan[],
  tableName: string,
): void {
  for (const cell of card) {
    const anchor = sheet.getCell(cell.row, cell.column);
    const span = cell.span ?? 1;
    const whole = part(anchor, 0, 0, 1, span);
    if (span > 1) whole.merge();
    styleCell(whole, cell.role);
    if (cell.role === 'title') anchor.format.rowHeight = TITLE_POINTS;
    const kind = cell.kind ?? (typeof cell.value === 'string' ? 'text' : 'number');
    // A formula in a cell of text format would be text.
    setAll(
      anchor,
      'numberFormat',
      cell.formula !== undefined && kind === 'text' ? 'General' : NUMBER_FORMATS[kind],
    );
    if (cell.formula === undefined) anchor.values = [[toCell(cell.value)]];
    else anchor.formulas = [[cell.formula.replaceAll(TABLE_IN_FORMULAS, tableName)]];
  }
  for (const [row, lines] of linesOfRows(card, columns)) {
    if (lines > 1) sheet.getCell(row, 0).format.rowHeight = lines * LINE_POINTS;
  }
}

/** Words of a header are not broken, so a narrow column needs more lines than its letters say. */
function linesOfHeader(columns: readonly TableColumnPlan[]): number {
  const lines = columns.map(({ header, width }) => {
    let count = 1;
    let used = 0;
    for (const word of header.split(' ')) {
      // A button for the filter stands in the cell, too.
      if (used > 0 && used + 1 + word.length > width - 2) {
        count += 1;
        used = 0;
      }
      used += word.length + (used > 0 ? 1 : 0);
    }
    return count;
  });
  return Math.max(HEADER_LINES, ...lines.map((count) => Math.min(count, MOST_HEADER_LINES) + 0.2));
}

/** Lines of the longest text that is wrapped in a table: one height for all its rows reads calmer, and is one request at any size. */
function linesOfTable(columns: readonly TableColumnPlan[]): number {
  let lines = 1;
  for (const { kind, values, width } of columns) {
    if (kind !== 'text' || !wrapsColumn(width)) continue;
    const room = width - INDENT_WIDTH;
    for (const value of values) {
      if (typeof value !== 'string' || surelyFits(value, room, lines)) continue;
      lines = Math.max(lines, linesOfText(value, room));
      if (lines >= MOST_LINES) return MOST_LINES;
    }
  }
  return lines;
}

/** Excel does not fit the height of merged cells, so it is reckoned from the widths. */
function linesOfRows(card: readonly CardCell[], columns: readonly TableColumnPlan[]): Map<number, number> {
  const lines = new Map<number, number>();
  for (const cell of card) {
    if (typeof cell.value !== 'string' || !isWrapped(cell.role)) continue;
    const covered = Array.from({ length: cell.span ?? 1 }, (_, at) => columns[cell.column + at]?.width ?? 9);
    // A tile's text is indented.
    const width = covered.reduce((sum, each) => sum + each, -INDENT_WIDTH);
    const needed = linesOfText(cell.value, width);
    lines.set(cell.row, Math.max(lines.get(cell.row) ?? 1, needed));
  }
  return lines;
}

function blockRows(columns: readonly TableColumnPlan[], count: number): number {
  const bytes = Math.max(1, bytesPerRow(rowsOf(columns, 0, Math.min(200, count))));
  return Math.max(1, Math.min(MOST_ROWS, Math.floor(REQUEST_BYTES / bytes)));
}
