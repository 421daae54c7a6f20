/** One run: check, keep what is there, write. The mark in the workbook says at any moment how to get back. */
import { fail, issue, succeed, type Flow, type Issue, type Outcome, type WritePlan } from '../app';
import { activeSheet, bringToFront } from './bringToFront';
import { checkPlan } from './checkPlan';
import type { ExcelGate } from './ExcelGate';
import { countLists, deleteKeptSheets, ensureLists } from './hiddenSheets';
import { keepColumns } from './keepColumns';
import { keepSheet } from './keepSheets';
import { layOutSheets } from './layOutSheets';
import {
  checksum,
  putOwnMarks,
  putRunMark,
  queueRunMark,
  type OwnColumnsMark,
  type OwnMarks,
  type OwnSheetMark,
  type RunItem,
  type RunMark,
} from './marks';
import type { CheckedPlan, ColumnsWork, ReportWork, SheetWork, Work } from './plannedWork';
import { writeReport } from './report/writeReport';
import { stretch } from './stretch';
import { keepRemoved, putAside } from './removedSheet';
import { writeColumns } from './writeColumns';
import { writeSheet } from './writeSheet';

/** Share of the progress that goes to keeping what was there. */
const KEEPING = 0.2;
const MOST_EXAMPLES = 5;

/** See `WorkbookPort.write`. */
export async function writeRun(
  gate: ExcelGate,
  plan: WritePlan,
  flow: Flow,
): Promise<Outcome<readonly Issue[]>> {
  const checked = await checkPlan(gate, plan);
  if (!checked.ok) return checked;
  const isNew = checked.value.works.some((work) => isMadeAnew(work, plan.front));
  const before = isNew ? await activeSheet(gate) : undefined;
  const started = await startRun(gate, checked.value);
  if (!started.ok) return started;
  const kept = await keepAll(gate, checked.value, started.value, stretch(flow, 0, KEEPING));
  if (!kept.ok) return kept;
  const run: RunMark = { ...started.value, phase: 'writing', items: kept.value };
  const marked = await setMark(gate, run);
  if (!marked.ok) return marked;
  const written = await writeAll(gate, checked.value, run, stretch(flow, KEEPING, 1));
  if (!written.ok) return written;
  const { marks, refused } = written.value;
  const finished = await gate.run('finish', async (context) => {
    putOwnMarks(context, marks);
    putRunMark(context, { ...run, phase: 'finished' });
    await context.sync();
    return succeed(undefined);
  });
  const made = plan.front === undefined ? undefined : marks.sheets[plan.front];
  if (finished.ok && before !== undefined && made !== undefined) {
    await bringToFront(gate, made.sheetId, before);
  }
  return finished.ok ? succeed(rulesRefused(refused)) : finished;
}

/** Rules of people's own that Excel did not take again. */
function rulesRefused(places: readonly string[]): readonly Issue[] {
  if (places.length === 0) return [];
  return [issue('ownRulesRefused', { count: places.length, examples: places.slice(0, MOST_EXAMPLES) })];
}

/** Whether a work makes the sheet with the key, where there was none. */
function isMadeAnew(work: Work, key: string | undefined): boolean {
  if (work.kind !== 'sheet' && work.kind !== 'report') return false;
  return work.step.key === key && work.existing === undefined;
}

/** From here on the run before this one cannot be undone any more. */
function startRun(gate: ExcelGate, plan: CheckedPlan): Promise<Outcome<RunMark>> {
  return gate.run<RunMark>('start', async (context) => {
    const last = queueRunMark(context);
    const listsBefore = await countLists(context);
    const lastKeepName = last()?.keepName;
    const run: RunMark = {
      runId: plan.runId,
      title: plan.title,
      phase: 'keeping',
      keepName: `akb-${checksum([plan.runId]).toString(36)}`,
      ownBefore: plan.marks,
      listsBefore,
      items: [],
    };
    putRunMark(context, run);
    await context.sync();
    await deleteKeptSheets(context, lastKeepName);
    return succeed(run);
  });
}

async function keepAll(
  gate: ExcelGate,
  plan: CheckedPlan,
  run: RunMark,
  flow: Flow,
): Promise<Outcome<RunItem[]>> {
  const items: RunItem[] = [];
  let keepColumn = 0;
  for (const [at, work] of plan.works.entries()) {
    if (flow.cancelled()) return fail(issue('cancelled'));
    const part = stretch(flow, at / plan.works.length, (at + 1) / plan.works.length);
    const item = await keepOne(gate, work, `${run.keepName}-${String(at)}`, run.keepName, keepColumn, part);
    if (!item.ok) return item;
    items.push(item.value);
    if (item.value.kind === 'columns') keepColumn += item.value.kept.length * 2;
    part.progress(1);
  }
  return succeed(items);
}

function keepOne(
  gate: ExcelGate,
  work: Work,
  ownName: string,
  columnsName: string,
  keepColumn: number,
  flow: Flow,
): Promise<Outcome<RunItem>> {
  if (work.kind === 'columns') return keepColumns(gate, work, columnsName, keepColumn, flow);
  if (work.kind !== 'removeSheet') return keepSheet(gate, work, ownName);
  return keepRemoved(gate, work, ownName);
}

function setMark(gate: ExcelGate, run: RunMark): Promise<Outcome<void>> {
  return gate.run('mark', async (context) => {
    putRunMark(context, run);
    await context.sync();
    return succeed(undefined);
  });
}

/** What has to be remembered of ours, and where Excel would not take people's own rules again. */
interface WrittenAll {
  readonly marks: OwnMarks;
  readonly refused: readonly string[];
}

/** Sheets that go away leave first: their names may be wanted. */
async function writeAll(
  gate: ExcelGate,
  plan: CheckedPlan,
  run: RunMark,
  flow: Flow,
): Promise<Outcome<WrittenAll>> {
  const refused: string[] = [];
  const columns: Record<string, OwnColumnsMark> = { ...plan.marks.columns };
  const removed = new Set<string>();
  for (const [at, work] of plan.works.entries()) {
    const item = run.items[at];
    if (work.kind !== 'removeSheet' || item?.kind !== 'removed') continue;
    const done = await putAside(gate, work.sheetId, item);
    if (!done.ok) return done;
    removed.add(item.key);
  }
  const stay = Object.entries(plan.marks.sheets).filter(([key]) => !removed.has(key));
  const sheets: Record<string, OwnSheetMark> = Object.fromEntries(stay);
  const works = plan.works.filter((work): work is WritingWork => work.kind !== 'removeSheet');
  const lists = await gate.run('writeLists', async (context) =>
    succeed(await ensureLists(context, works.flatMap(choicesOf))),
  );
  if (!lists.ok) return lists;
  const total = works.reduce((sum, work) => sum + sizeOf(work), 0);
  let before = 0;
  for (const work of works) {
    if (flow.cancelled()) return fail(issue('cancelled'));
    const part = stretch(flow, before / total, (before + sizeOf(work)) / total);
    if (work.kind === 'columns') {
      const written = await writeColumns(gate, work, part);
      if (!written.ok) return written;
      const { tableId } = work.step;
      if (tableId !== undefined) columns[tableId] = columnsMark(work, columns[tableId], written.value);
    } else if (work.kind === 'report') {
      const written = await writeReport(gate, work, part);
      if (!written.ok) return written;
      sheets[work.step.key] = written.value;
    } else {
      const written = await writeSheet(gate, work, lists.value, part);
      if (!written.ok) return written;
      sheets[work.step.key] = written.value.mark;
      refused.push(...written.value.refused);
    }
    before += sizeOf(work);
    part.progress(1);
  }
  await layOutSheets(
    gate,
    works.flatMap(({ step }) => {
      const mark = step.kind === 'sheet' ? sheets[step.key] : undefined;
      return step.kind === 'sheet' && mark !== undefined ? [{ sheetId: mark.sheetId, step }] : [];
    }),
  );
  return succeed({ marks: { columns, sheets }, refused });
}

/** What was known of other columns of ours in the table stays known. */
function columnsMark(
  work: ColumnsWork,
  before: OwnColumnsMark | undefined,
  ids: Readonly<Record<string, number>>,
): OwnColumnsMark {
  const written = work.targets.map(
    ({ column, header }) => [column.key, { id: ids[column.key] ?? -1, header }] as const,
  );
  return { tableName: work.tableName ?? '', columns: { ...before?.columns, ...Object.fromEntries(written) } };
}

type WritingWork = ColumnsWork | SheetWork | ReportWork;

function choicesOf(work: WritingWork): (readonly string[])[] {
  if (work.kind !== 'sheet') return [];
  return work.step.columns.flatMap(({ choices }) => (choices === undefined ? [] : [choices]));
}

/** Cells to write, and the fixed work of a sheet. */
function sizeOf({ step }: WritingWork): number {
  if (step.kind === 'report') return 500 + step.cells.length * step.widths.length * 5;
  return step.kind === 'columns'
    ? 1 + step.dataRows * step.columns.length
    : 500 + step.rowCount * step.columns.length + step.card.length * 10;
}
