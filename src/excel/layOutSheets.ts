/** Panes and pages of our sheets: nice to have, so their failure fails no run. */
import { succeed, type Outcome, type PlanArea, type SheetStep } from '../app';
import type { ExcelGate } from './ExcelGate';
import { freeze } from './ownSheet';
import { pageScale } from './pageScale';
import { addressOf } from './ranges';

/** A card that is taller than this would leave no rows to scroll if it were frozen. */
const MOST_FROZEN_ROWS = 8;
const NAME_COUNT = 2;
/** So much of a table stays legible on the width of a page; beyond it, names are repeated on a second one. */
const PAGE_CHARACTERS = 360;
const NAME_COLUMNS = '$A:$B';
/** Points: wide tables need the paper, and printers leave a quarter of an inch. */
const SIDE_MARGIN = 20;
const FOOTER_MARGIN = 32;

export interface WrittenSheet {
  readonly sheetId: string;
  readonly step: SheetStep;
}

/**
 * Keeps headers and names in sight and makes pages that fit their width. Excel refuses panes while another workbook comes
 * to the front, and pages where there is no printer.
 */
export async function layOutSheets(gate: ExcelGate, sheets: readonly WrittenSheet[]): Promise<void> {
  if (sheets.length === 0) return;
  await gate.run('freeze', async (context) => {
    for (const { sheetId, step } of sheets) {
      const rows = step.tableRow < MOST_FROZEN_ROWS ? step.tableRow + 1 : 0;
      freeze(context.workbook.worksheets.getItem(sheetId), rows, NAME_COUNT);
    }
    await context.sync();
    return succeed(undefined);
  });
  await gate.run('page', async (context) => {
    for (const { sheetId, step } of sheets) {
      layOutPage(context.workbook.worksheets.getItem(sheetId).pageLayout, step);
    }
    await context.sync();
    return succeed(undefined);
  });
  await gate.run('printArea', (context) => layOutAreas(context, sheets));
}

/**
 * A table of several pages' width repeats the names on each, and would repeat what stands above them, the labels of the
 * card, as well. As two areas card and table have pages of their own, and the card's are not repeated.
 */
async function layOutAreas(
  context: Excel.RequestContext,
  sheets: readonly WrittenSheet[],
): Promise<Outcome<void>> {
  const pages = sheets.map(({ sheetId, step }) => {
    const { pageLayout } = context.workbook.worksheets.getItem(sheetId);
    const before = pageLayout.getPrintAreaOrNullObject();
    before.load('areaCount');
    return { pageLayout, before, step };
  });
  await context.sync();
  for (const { pageLayout, before, step } of pages) {
    const { card, table } = areasOf(step);
    if (pagesWide(step) > 1) {
      pageLayout.setPrintArea(`${addressOf(card)},${addressOf(table)}`);
      pageLayout.setPrintTitleColumns(NAME_COLUMNS);
    } else if (!before.isNullObject && before.areaCount > 1) {
      // The table was wider before, and may have had fewer rows.
      pageLayout.setPrintArea(addressOf({ ...table, row: 0, rows: table.row + table.rows }));
    }
  }
  await context.sync();
  return succeed(undefined);
}

/** The rows of the card over the columns that it takes, and the table. */
function areasOf({ card, tableRow, rowCount, columns }: SheetStep): Record<'card' | 'table', PlanArea> {
  const right = Math.max(1, ...card.map(({ column, span = 1 }) => column + span));
  return {
    card: { row: 0, column: 0, rows: Math.max(1, tableRow), columns: right },
    table: { row: tableRow, column: 0, rows: Math.max(1, rowCount) + 1, columns: columns.length },
  };
}

function pagesWide({ columns }: SheetStep): number {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return Math.max(1, Math.ceil(width / PAGE_CHARACTERS));
}

function layOutPage(pageLayout: Excel.PageLayout, step: SheetStep): void {
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = step.landscape ? 'Landscape' : 'Portrait';
  const pages = pagesWide(step);
  const widths = step.columns.map(({ width }) => width);
  pageLayout.zoom =
    pages === 1 ? { horizontalFitToPages: 1 } : { scale: pageScale(widths, NAME_COUNT, pages, SIDE_MARGIN) };
  pageLayout.leftMargin = SIDE_MARGIN;
  pageLayout.rightMargin = SIDE_MARGIN;
  pageLayout.topMargin = SIDE_MARGIN;
  pageLayout.bottomMargin = FOOTER_MARGIN;
  pageLayout.footerMargin = SIDE_MARGIN / 2;
  const { defaultForAllPages } = pageLayout.headersFooters;
  // Excel's code for the name of the sheet.
  defaultForAllPages.leftFooter = '&A';
  defaultForAllPages.rightFooter = step.footer;
  const row = String(step.tableRow + 1);
  pageLayout.setPrintTitleRows(`$${row}:$${row}`);
}
