/** Brings the book back to what it was before the last run, also when that run, or an earlier restoring, broke off. */
import { fail, issue, succeed, type Flow, type Issue, type Outcome, type RestorePoint } from '../app';
import type { ExcelGate } from './ExcelGate';
import { deleteKeptSheets, dropListsFrom } from './hiddenSheets';
import {
  putOwnMarks,
  putRunMark,
  queueOwnMarks,
  queueRunMark,
  type OwnMarks,
  type ColumnsItem,
  type RunItem,
  type RunMark,
} from './marks';
import { checkRows, restoreColumns } from './restoreColumns';
import { bringBack } from './removedSheet';
import { deleteOwnSheet, restoreSheet } from './restoreSheet';
import { stretch } from './stretch';

interface Remembered {
  readonly run: RunMark;
  readonly marks: OwnMarks;
}

/** See `WorkbookPort.restorePoint`; a run that broke off before its first write leaves nothing to undo. */
export function readRestorePoint(gate: ExcelGate): Promise<Outcome<RestorePoint | null>> {
  return gate.run<RestorePoint | null>('restorePoint', async (context) => {
    const read = queueRunMark(context);
    await context.sync();
    const run = read();
    if (run === null || run.phase === 'keeping' || run.phase === 'clearing') return succeed(null);
    return succeed({ runId: run.runId, title: run.title, finished: run.phase === 'finished' });
  });
}

/** See `WorkbookPort.restore`. */
export async function restoreRun(gate: ExcelGate, flow: Flow): Promise<Outcome<void>> {
  const read = await readRun(gate);
  if (!read.ok) return read;
  if (read.value === null) return fail(issue('nothingToRestore'));
  const { run, marks } = read.value;
  if (run.phase === 'keeping' || run.phase === 'clearing') return clearRun(gate, run, run.ownBefore);
  const checked = await checkRestore(gate, run, marks);
  if (!checked.ok) return checked;
  const begun = await gate.run('restore', async (context) => {
    putRunMark(context, { ...run, phase: 'restoring' });
    await context.sync();
    return succeed(undefined);
  });
  if (!begun.ok) return begun;
  const own = await restoreItems(gate, run, marks, flow);
  if (!own.ok) return own;
  return clearRun(gate, run, own.value);
}

function readRun(gate: ExcelGate): Promise<Outcome<Remembered | null>> {
  return gate.run<Remembered | null>('restore', async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load('items/id,items/name');
    tables.load('items/id,items/name');
    const read = queueRunMark(context);
    const own = queueOwnMarks(context);
    await context.sync();
    const run = read();
    if (run === null) return succeed(null);
    const items = run.items.map((item) =>
      item.kind === 'columns' ? locate(item, worksheets.items, tables.items) : item,
    );
    return succeed({ run: { ...run, items }, marks: own() });
  });
}

/** A file may have been saved and numbered anew since the run: names vouch for ids, and where they differ, names count. */
function locate(
  item: ColumnsItem,
  sheets: readonly Excel.Worksheet[],
  tables: readonly Excel.Table[],
): ColumnsItem {
  const sheetId = currentId(sheets, item.sheetId, item.sheetName);
  if (item.tableId === undefined) return { ...item, sheetId };
  return { ...item, sheetId, tableId: currentId(tables, item.tableId, item.tableName) };
}

function currentId(
  all: readonly { readonly id: string; readonly name: string }[],
  id: string,
  name: string | undefined,
): string {
  return all.find((each) => each.name === name)?.id ?? id;
}

/** Every reason not to restore, before the first cell is touched. */
async function checkRestore(gate: ExcelGate, run: RunMark, marks: OwnMarks): Promise<Outcome<void>> {
  const issues: Issue[] = [];
  const sheets = await gate.run('restore', async (context) => {
    const { worksheets, protection } = context.workbook;
    worksheets.load('items/id,items/name');
    protection.load('protected');
    await context.sync();
    for (const sheet of worksheets.items) sheet.protection.load('protected');
    await context.sync();
    const touched = new Set(run.items.flatMap((item) => touchedSheets(item, marks)));
    if (protection.protected) issues.push(issue('protectedWorkbook'));
    for (const sheet of worksheets.items) {
      if (!touched.has(sheet.id) || !sheet.protection.protected) continue;
      issues.push(issue('protectedSheet', { place: { sheet: sheet.name } }));
    }
    return succeed(undefined);
  });
  if (!sheets.ok) return sheets;
  for (const item of run.items) {
    if (item.kind !== 'columns') continue;
    const rows = await checkRows(gate, item, run.phase === 'finished');
    if (!rows.ok) issues.push(...rows.issues);
  }
  return issues.length > 0 ? fail(...issues) : succeed(undefined);
}

function touchedSheets(item: RunItem, marks: OwnMarks): string[] {
  if (item.kind === 'columns') return [item.sheetId];
  if (item.kind === 'removed') return [];
  const now = marks.sheets[item.key]?.sheetId;
  return [item.before?.sheetId, now].filter((id) => id !== undefined);
}

/** From the last item to the first. Gives what is to be remembered of ours afterwards. */
async function restoreItems(
  gate: ExcelGate,
  run: RunMark,
  marks: OwnMarks,
  flow: Flow,
): Promise<Outcome<OwnMarks>> {
  const sheets = { ...run.ownBefore.sheets };
  const items = [...run.items].reverse();
  for (const [at, item] of items.entries()) {
    if (flow.cancelled()) return fail(issue('cancelled'));
    const part = stretch(flow, at / items.length, (at + 1) / items.length);
    if (item.kind === 'columns') {
      const done = await restoreColumns(gate, item, run.keepName, marks, part);
      if (!done.ok) return done;
    } else if (item.kind === 'removed') {
      const done = await bringBack(gate, item);
      if (!done.ok) return done;
    } else if (item.before === undefined) {
      const done = await deleteOwnSheet(gate, item);
      if (!done.ok) return done;
    } else {
      const done = await restoreSheet(gate, item, sheets[item.key]);
      if (!done.ok) return done;
      if (done.value !== undefined) sheets[item.key] = done.value;
    }
    part.progress(1);
  }
  return succeed({ columns: run.ownBefore.columns, sheets });
}

/** The hidden sheets go, and last of all the mark. */
function clearRun(gate: ExcelGate, run: RunMark, own: OwnMarks): Promise<Outcome<void>> {
  return gate.run('restore', async (context) => {
    putOwnMarks(context, own);
    putRunMark(context, { ...run, phase: 'clearing', ownBefore: own });
    await context.sync();
    await deleteKeptSheets(context, run.keepName);
    await dropListsFrom(context, run.listsBefore);
    putRunMark(context, null);
    await context.sync();
    return succeed(undefined);
  });
}
