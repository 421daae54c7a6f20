/** Looks whether a plan can be written, before the first write: protection, sizes, names. */
import {
  fail,
  issue,
  succeed,
  type ColumnsStep,
  type Issue,
  type Outcome,
  type ReportStep,
  type SheetStep,
  type WritePlan,
} from '../app';
import type { ExcelGate } from './ExcelGate';
import { fold, locateColumns } from './locateColumns';
import { pickOwnSheet, queueOwnMarks, queueSheetMark, type OwnMarks } from './marks';
import type { CheckedPlan, ColumnsWork, RemovalWork, Work } from './plannedWork';
import { tableChanged } from './readRows';

interface SheetNow {
  readonly sheet: Excel.Worksheet;
  readonly mark: () => string | undefined;
}

interface BookNow {
  readonly sheets: readonly SheetNow[];
  readonly tables: readonly Excel.Table[];
  readonly marks: OwnMarks;
  /** Names that steps before this one will give; two managers may share the first letters of their names. */
  readonly given: { readonly sheets: Set<string>; readonly tables: Set<string> };
}

/** The plan with what each step meets, or every reason why it cannot be written. */
export function checkPlan(gate: ExcelGate, plan: WritePlan): Promise<Outcome<CheckedPlan>> {
  return gate.run('check', async (context) => {
    const { worksheets, tables, protection } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    tables.load('items/id,items/name,items/showHeaders,items/showTotals,items/worksheet/id');
    protection.load('protected');
    const own = queueOwnMarks(context);
    await context.sync();

    const sheets = worksheets.items.map((sheet) => {
      sheet.protection.load('protected');
      return { sheet, mark: queueSheetMark(sheet) };
    });
    const places = plan.steps.map((step) =>
      step.kind === 'columns' ? queuePlace(step, worksheets.items, tables.items) : undefined,
    );
    await context.sync();

    const given = { sheets: new Set<string>(), tables: new Set<string>() };
    const book: BookNow = { sheets, tables: tables.items, marks: own(), given };
    const checks = plan.steps.map((step, at): Outcome<Work | null> => {
      if (step.kind === 'columns') return checkColumns(book, step, places[at]);
      if (step.kind === 'sheet') return checkSheet(book, step, plan);
      if (step.kind === 'report') return checkReport(book, step);
      return checkRemoval(book, step.key);
    });
    const issues = checks.flatMap((check) => (check.ok ? [] : check.issues));
    if (protection.protected) issues.unshift(issue('protectedWorkbook'));
    if (issues.length > 0) return fail(...issues);
    return succeed({
      runId: plan.runId,
      title: plan.title,
      works: checks.flatMap((check) => (check.ok && check.value !== null ? [check.value] : [])),
      marks: book.marks,
    });
  });
}

/** Where a table's (or range's) cells are now. */
interface Place {
  readonly range: Excel.Range;
  readonly columns?: Excel.TableColumnCollection;
  readonly header?: Excel.Range;
}

/** Undefined where the table or the sheet is gone. */
function queuePlace(
  step: ColumnsStep,
  sheets: readonly Excel.Worksheet[],
  tables: readonly Excel.Table[],
): Place | undefined {
  const sheet = sheets.find(({ id }) => id === step.sheetId);
  const table = tables.find(({ id }) => id === step.tableId);
  if (step.tableId !== undefined && table !== undefined) {
    const range = table.getRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    table.columns.load('items/id,items/name');
    return { range, columns: table.columns };
  }
  if (step.tableId !== undefined || sheet === undefined) return undefined;
  const range = sheet.getUsedRangeOrNullObject(true);
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  const header = sheet.getRangeByIndexes(step.headerRow, step.firstColumn, 1, step.columnCount);
  header.load('values');
  return { range, header };
}

function checkColumns(book: BookNow, step: ColumnsStep, place: Place | undefined): Outcome<Work> {
  const host = book.sheets.find(({ sheet }) => sheet.id === step.sheetId)?.sheet;
  const table = book.tables.find(({ id }) => id === step.tableId);
  const named = { sheetName: host?.name ?? '', ...(table === undefined ? {} : { tableName: table.name }) };
  if (host === undefined || place === undefined || place.range.isNullObject) return fail(tableChanged(named));
  if (!hasShape(step, place, table)) return fail(tableChanged(named));
  if (host.protection.protected) return fail(protectedSheet(host.name));
  const headers =
    place.columns?.items.map((column) => ({ columnId: column.id, header: column.name })) ??
    (place.header?.values[0] ?? []).map((header) => ({ columnId: -1, header: String(header) }));
  const remembered = step.tableId === undefined ? undefined : book.marks.columns[step.tableId];
  const work: ColumnsWork = {
    kind: 'columns',
    step,
    sheetName: host.name,
    columnIds: headers.map(({ columnId }) => columnId),
    ...(table === undefined ? {} : { tableName: table.name }),
    targets: locateColumns(step.columns, headers, remembered, table?.name),
  };
  return succeed(work);
}

/** The rows must be those that were read; columns of a table may have been moved, beside a range there must be room. */
function hasShape(step: ColumnsStep, { range }: Place, table: Excel.Table | undefined): boolean {
  if (step.tableId === undefined) {
    return (
      range.rowIndex + range.rowCount === step.headerRow + 1 + step.dataRows &&
      range.columnIndex + range.columnCount <= step.firstColumn + step.columnCount
    );
  }
  if (table === undefined) return false;
  const around = (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  return range.rowCount - around === Math.max(1, step.dataRows);
}

function checkSheet(book: BookNow, step: SheetStep, plan: WritePlan): Outcome<Work> {
  const known = findOwnSheet(book, step.key, step.tableName)?.sheet;
  const found = step.asNew === true ? undefined : known;
  if (known?.protection.protected === true) return fail(protectedSheet(known.name));
  const tableName = freeTableName(book, step.tableName, found?.id);
  const isFree = (name: string): boolean =>
    !book.given.sheets.has(fold(name)) &&
    (isRemoved(book, plan, name) ||
      !book.sheets.some(({ sheet }) => sheet !== found && fold(sheet.name) === fold(name)));
  const common = { kind: 'sheet', step, tableName } as const;
  const name = nameFor(book, step, found?.name, isFree);
  if (name === null) return fail(issue('sheetNameTaken', { place: { sheet: step.name } }));
  book.given.sheets.add(fold(name));
  book.given.tables.add(fold(tableName));
  if (found !== undefined) {
    return succeed({ ...common, name, existing: { sheetId: found.id, name: found.name } });
  }
  return succeed({ ...common, name, ...(known === undefined ? {} : { leave: known.id }) });
}

/** The longest name that Excel takes. */
const LONGEST_NAME = 31;

/** The name to give, or the one that the user gave; null where it is taken and must not be another. */
function nameFor(
  book: BookNow,
  step: Pick<SheetStep, 'key' | 'name' | 'mayBeNumbered' | 'asNew'>,
  now: string | undefined,
  isFree: (name: string) => boolean,
): string | null {
  if (now !== undefined) {
    const renamedByUser = book.marks.sheets[step.key]?.name !== now;
    return renamedByUser || !isFree(step.name) ? now : step.name;
  }
  if (isFree(step.name)) return step.name;
  if (step.mayBeNumbered !== true && step.asNew !== true) return null;
  for (let number = 2; ; number += 1) {
    const suffix = ` ${String(number)}`;
    const name = step.name.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (isFree(name)) return name;
  }
}

/** A report takes a numbered name where a sheet of the user's has its own. */
function checkReport(book: BookNow, step: ReportStep): Outcome<Work> {
  const found = findOwnSheet(book, step.key)?.sheet;
  if (found?.protection.protected === true) return fail(protectedSheet(found.name));
  const isFree = (name: string): boolean =>
    !book.given.sheets.has(fold(name)) &&
    !book.sheets.some(({ sheet }) => sheet !== found && fold(sheet.name) === fold(name));
  const { key } = step;
  const name = nameFor(book, { key, name: step.name, mayBeNumbered: true }, found?.name, isFree) ?? step.name;
  book.given.sheets.add(fold(name));
  return succeed({
    kind: 'report',
    step,
    name,
    ...(found === undefined ? {} : { existing: { sheetId: found.id, name: found.name } }),
  });
}

function checkRemoval(book: BookNow, key: string): Outcome<Work | null> {
  const found = findOwnSheet(book, key)?.sheet;
  if (found === undefined) return succeed(null);
  if (found.protection.protected) return fail(protectedSheet(found.name));
  const { id, name, visibility } = found;
  const work: RemovalWork = {
    kind: 'removeSheet',
    step: { kind: 'removeSheet', key },
    sheetId: id,
    name,
    visibility,
  };
  return succeed(work);
}

/**
 * By the mark on the sheet. A sheet that lost it (another program saved the file) is ours if it has the name that we gave
 * and our table upon it.
 */
function findOwnSheet(book: BookNow, key: string, tableName?: string): SheetNow | undefined {
  const mark = book.marks.sheets[key];
  const marked = pickOwnSheet(book.sheets, key, mark?.sheetId);
  if (marked !== undefined || mark === undefined) return marked;
  return book.sheets.find(
    ({ sheet, mark: read }) =>
      read() === undefined &&
      sheet.name === mark.name &&
      book.tables.some((table) => table.worksheet.id === sheet.id && table.name === tableName),
  );
}

function isRemoved(book: BookNow, plan: WritePlan, name: string): boolean {
  return plan.steps.some(
    (step) =>
      step.kind === 'removeSheet' && fold(findOwnSheet(book, step.key)?.sheet.name ?? '') === fold(name),
  );
}

function freeTableName(book: BookNow, wanted: string, sheetId: string | undefined): string {
  const taken = new Set(
    book.tables.filter((table) => table.worksheet.id !== sheetId).map((table) => fold(table.name)),
  );
  for (const given of book.given.tables) taken.add(given);
  let name = wanted;
  for (let number = 2; taken.has(fold(name)); number += 1) name = `${wanted}_${String(number)}`;
  return name;
}

function protectedSheet(name: string): Issue {
  return issue('protectedSheet', { place: { sheet: name } });
}
