/** Writes a report: its block of cells from A1 on, and nothing right of it or below it. */
import {
  fail,
  issue,
  succeed,
  type CellValue,
  type Flow,
  type Outcome,
  type ReportCell,
  type ReportStep,
} from '../../app';
import { toCell } from '../cellText';
import type { ExcelGate } from '../ExcelGate';
import { putOwnMarks, queueOwnMarks, type OwnSheetMark } from '../marks';
import { ensureOwnSheet, freeze } from '../ownSheet';
import type { ReportWork } from '../plannedWork';
import { colourByText, pointsOfCharacters } from '../styles';
import { drawCharts } from './reportCharts';
import { drawLook } from './reportLooks';

const ROWS_A_REQUEST = 60;
const LINE_POINTS = 15;
/** Points: a wide report needs the paper, and printers leave a quarter of an inch. */
const SIDE_MARGIN = 20;
const FOOTER_MARGIN = 32;
/** Any day that a report can be of. */
const FIRST_DAY = '2000-01-01';

/** Gives what has to be remembered of the sheet. */
export async function writeReport(
  gate: ExcelGate,
  work: ReportWork,
  flow: Flow,
): Promise<Outcome<OwnSheetMark>> {
  const opened = await gate.run('writeSheet', (context) => openReport(context, work));
  if (!opened.ok) return opened;
  const { step } = work;
  const mark = opened.value;
  const filled = await gate.runAsOneUndo('writeSheet', (context) => fillReport(context, step, mark, flow));
  if (!filled.ok) return filled;
  await drawCharts(gate, step, mark.sheetId);
  await layOut(gate, step, mark.sheetId);
  return succeed(mark);
}

/**
 * The sheet, with room for the block: where it grows, columns and rows are put in, so that what people have beside it moves
 * along; it never shrinks. The size is remembered with the same request, or a repeated one would make room twice.
 */
async function openReport(context: Excel.RequestContext, work: ReportWork): Promise<Outcome<OwnSheetMark>> {
  const { step, name, existing } = work;
  const { sheet, created } = await ensureOwnSheet(context, {
    key: step.key,
    name,
    sheetId: existing?.sheetId,
  });
  if (created) {
    sheet.tabColor = step.tabColor;
    sheet.showGridlines = false;
  } else if (existing !== undefined && existing.name !== name) sheet.name = name;
  const own = queueOwnMarks(context);
  sheet.load('id,name');
  await context.sync();
  const marks = own();
  const before = marks.sheets[step.key]?.block;
  const wanted = { rows: step.cells.length, columns: step.widths.length };
  const block = {
    rows: Math.max(wanted.rows, before?.rows ?? 0),
    columns: Math.max(wanted.columns, before?.columns ?? 0),
  };
  if (before !== undefined) {
    const columns = block.columns - before.columns;
    const rows = block.rows - before.rows;
    if (columns > 0) sheet.getRangeByIndexes(0, before.columns, 1, columns).getEntireColumn().insert('Right');
    if (rows > 0) sheet.getRangeByIndexes(before.rows, 0, rows, 1).getEntireRow().insert('Down');
  }
  const mark: OwnSheetMark = { sheetId: sheet.id, name: sheet.name, tableName: '', columns: {}, block };
  putOwnMarks(context, { ...marks, sheets: { ...marks.sheets, [step.key]: mark } });
  await context.sync();
  return succeed(mark);
}

/** Values go in by blocks of rows, with a look at the flow between them. */
async function fillReport(
  context: Excel.RequestContext,
  step: ReportStep,
  { sheetId, block = { rows: 0, columns: 0 } }: OwnSheetMark,
  flow: Flow,
): Promise<Outcome<void>> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const all = sheet.getRangeByIndexes(0, 0, block.rows, block.columns);
  all.unmerge();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.clear('Contents');
  all.clear('Formats');
  all.format.rowHeight = LINE_POINTS;
  step.widths.forEach((width, at) => {
    sheet.getCell(0, at).format.columnWidth = pointsOfCharacters(width);
  });
  for (const look of step.looks) drawLook(sheet, look);
  for (const { row, points } of step.heights) sheet.getCell(row, 0).format.rowHeight = points;
  await context.sync();
  for (let from = 0; from < step.cells.length; from += ROWS_A_REQUEST) {
    if (flow.cancelled()) return fail(issue('cancelled'));
    const rows = step.cells.slice(from, from + ROWS_A_REQUEST);
    sheet.getRangeByIndexes(from, 0, rows.length, step.widths.length).formulas = rows.map((row) =>
      row.map(toFormula),
    );
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a block a request: a cancel is heard between them
    await context.sync();
    flow.progress(Math.min(1, (from + rows.length) / step.cells.length));
  }
  for (const { row, column, rows, columns, roles } of step.colors) {
    colourByText(sheet.getRangeByIndexes(row, column, rows, columns), roles);
  }
  for (const { row, column, rows, columns } of step.dates) {
    sheet.getRangeByIndexes(row, column, rows, columns).dataValidation.rule = {
      date: { formula1: FIRST_DAY, operator: 'GreaterThan' },
    };
  }
  await context.sync();
  return succeed(undefined);
}

function toFormula(cell: ReportCell): CellValue {
  return typeof cell === 'object' && cell !== null ? cell.formula : toCell(cell);
}

/** Panes and pages: nice to have, so that their failure fails no run. Old hosts have no page breaks. */
async function layOut(gate: ExcelGate, step: ReportStep, sheetId: string): Promise<void> {
  await gate.run('freeze', async (context) => {
    freeze(context.workbook.worksheets.getItem(sheetId), step.frozen.rows, step.frozen.columns);
    await context.sync();
    return succeed(undefined);
  });
  await gate.run('page', async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem(sheetId);
    pageLayout.orientation = 'Landscape';
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.paperSize = 'A4';
    pageLayout.leftMargin = SIDE_MARGIN;
    pageLayout.rightMargin = SIDE_MARGIN;
    pageLayout.topMargin = SIDE_MARGIN;
    pageLayout.bottomMargin = FOOTER_MARGIN;
    pageLayout.footerMargin = SIDE_MARGIN / 2;
    pageLayout.centerHorizontally = true;
    if (step.footer !== undefined) pageLayout.headersFooters.defaultForAllPages.rightFooter = step.footer;
    pageLayout.setPrintTitleRows(`$1:$${String(step.titleRows)}`);
    await context.sync();
    return succeed(undefined);
  });
  if (!gate.supports('ExcelApi', '1.9')) return;
  await gate.run('page', async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.horizontalPageBreaks.removePageBreaks();
    for (const row of step.breaks) sheet.horizontalPageBreaks.add(sheet.getCell(row, 0));
    await context.sync();
    return succeed(undefined);
  });
}
