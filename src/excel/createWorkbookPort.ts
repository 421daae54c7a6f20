/** The workbook port over Office.js: the one door of this folder. */
import { succeed, type Outcome, type WorkbookPort } from '../app';
import { showOwnSheet } from './bringToFront';
import { ExcelGate, type GateOptions } from './ExcelGate';
import { putAppSetting, queueAppSetting } from './marks';
import { readOwnTables } from './readOwnTables';
import { readRows } from './readRows';
import { readReport } from './report/readReport';
import { readRestorePoint, restoreRun } from './restoreRun';
import { surveyWorkbook } from './survey';
import { watchWorkbook } from './watchWorkbook';
import { writeRun } from './writeRun';

export type WorkbookPortOptions = GateOptions;

/** Reads run at once, writes one after another. Office's errors come back as issues (`errors.ts`). */
export function createWorkbookPort(options: WorkbookPortOptions = {}): WorkbookPort {
  const gate = new ExcelGate(options);
  return {
    survey: () => surveyWorkbook(gate),
    read: (source, columns, onBlock, flow, rows) => readRows(gate, source, columns, onBlock, flow, rows),
    readOwnTables: (keys, flow) => readOwnTables(gate, keys, flow),
    readReport: (key) => readReport(gate, key),
    write: (plan, flow) => gate.inTurn(() => writeRun(gate, plan, flow)),
    restorePoint: () => readRestorePoint(gate),
    restore: (flow) => gate.inTurn(() => restoreRun(gate, flow)),
    loadSetting: (key) => loadSetting(gate, key),
    saveSetting: (key, value) => gate.inTurn(() => saveSetting(gate, key, value)),
    watch: (listener) => watchWorkbook(gate, listener),
    show: (place) => show(gate, place),
    showSheet: (key) => showOwnSheet(gate, key),
  };
}

function loadSetting(gate: ExcelGate, key: string): Promise<Outcome<unknown>> {
  return gate.run<unknown>('loadSetting', async (context) => {
    const read = queueAppSetting(context, key);
    await context.sync();
    return succeed(read());
  });
}

function saveSetting(gate: ExcelGate, key: string, value: unknown): Promise<Outcome<void>> {
  return gate.run('saveSetting', async (context) => {
    putAppSetting(context, key, value);
    await context.sync();
    return succeed(undefined);
  });
}

function show(
  gate: ExcelGate,
  place: { sheetId: string; row: number; column: number },
): Promise<Outcome<void>> {
  return gate.run('show', async (context) => {
    const sheet = context.workbook.worksheets.getItem(place.sheetId);
    sheet.activate();
    sheet.getCell(place.row, place.column).select();
    await context.sync();
    return succeed(undefined);
  });
}
