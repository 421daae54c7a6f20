/** Panes and pages of our sheets: nice to have, so their failure fails no run. */
import { succeed, type SheetStep } from '../app';
import type { ExcelGate } from './ExcelGate';
import { freeze } from './ownSheet';

/** A card that is taller than this would leave no rows to scroll if it were frozen. */
const MOST_FROZEN_ROWS = 8;
const FROZEN_COLUMNS = 2;
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
      freeze(context.workbook.worksheets.getItem(sheetId), rows, FROZEN_COLUMNS);
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
}

function layOutPage(pageLayout: Excel.PageLayout, step: SheetStep): void {
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = step.landscape ? 'Landscape' : 'Portrait';
  const width = step.columns.reduce((sum, column) => sum + column.width, 0);
  const pages = width <= PAGE_CHARACTERS ? 1 : Math.ceil(width / PAGE_CHARACTERS);
  pageLayout.zoom = { horizontalFitToPages: pages };
  if (pages > 1) pageLayout.setPrintTitleColumns(NAME_COLUMNS);
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
