/** Gives a table of ours the looks of cells, the order of rows and the filters that people had given it. */
import { succeed, type CellLook, type Outcome, type SheetStep } from '../app';
import type { ExcelGate } from './ExcelGate';

/** Each stretch is two calls; a request of so many stays far from any limit. */
const STRETCHES = 400;

type Arranged = Pick<SheetStep, 'tableRow' | 'looks' | 'sort' | 'filters'>;

/** Looks first: sorting takes them along. Filters last: they hide rows. */
export async function arrangeTable(
  gate: ExcelGate,
  sheetId: string,
  tableName: string,
  step: Arranged,
): Promise<Outcome<void>> {
  const stretches = stretchesOf(step.looks ?? []);
  for (let from = 0; from < stretches.length; from += STRETCHES) {
    const part = stretches.slice(from, from + STRETCHES);
    const painted = await gate.run('paint', (context) => paint(context, sheetId, step.tableRow, part));
    if (!painted.ok) return painted;
  }
  const { sort, filters = [] } = step;
  if (sort === undefined && filters.length === 0) return succeed(undefined);
  return gate.run('arrange', async (context) => {
    const table = context.workbook.tables.getItem(tableName);
    if (sort !== undefined) {
      table.sort.apply(
        sort.fields.map(({ column, ascending }) => ({ key: column, ascending })),
        sort.matchCase,
      );
    }
    for (const { column, criteria } of filters) {
      // The criteria are those that Office.js gave for this column.
      table.columns.getItemAt(column).filter.apply(criteria as unknown as Excel.FilterCriteria);
    }
    await context.sync();
    return succeed(undefined);
  });
}

interface Stretch {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly paint: CellLook;
}

/** Neighbours below each other with the same look as one. */
function stretchesOf(looks: NonNullable<SheetStep['looks']>): Stretch[] {
  const ordered = [...looks].sort((a, b) => a.column - b.column || a.row - b.row);
  const stretches: Stretch[] = [];
  for (const { row, column, ...paint } of ordered) {
    const last = stretches.at(-1);
    const goesOn = last?.column === column && last.row + last.rows === row && isSame(last.paint, paint);
    if (goesOn) stretches[stretches.length - 1] = { ...last, rows: last.rows + 1 };
    else stretches.push({ row, column, rows: 1, paint });
  }
  return stretches;
}

function isSame(a: CellLook, b: CellLook): boolean {
  return a.fill === b.fill && a.font === b.font && a.bold === b.bold && a.italic === b.italic;
}

async function paint(
  context: Excel.RequestContext,
  sheetId: string,
  tableRow: number,
  stretches: readonly Stretch[],
): Promise<Outcome<void>> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  for (const { row, column, rows, paint: given } of stretches) {
    const { format } = sheet.getRangeByIndexes(tableRow + 1 + row, column, rows, 1);
    if (given.fill !== undefined) format.fill.color = given.fill;
    if (given.font !== undefined) format.font.color = given.font;
    if (given.bold === true) format.font.bold = true;
    if (given.italic === true) format.font.italic = true;
  }
  await context.sync();
  return succeed(undefined);
}
