/** Conditional formats and validations of people's own, given again: one that Excel will not take must not fail the run. */
import { succeed, type KeptRule, type KeptValidation, type PlanArea, type SheetStep } from '../app';
import type { ExcelGate } from './ExcelGate';
import type { SheetWork } from './plannedWork';
import { addressOf } from './ranges';
import { areaOfRule, putUserRule } from './userRules';
import { putValidation } from './userValidations';

/** One rule of people's own, and the cells that it is for. */
interface OwnRule {
  readonly area: PlanArea;
  readonly put: (range: Excel.Range) => void;
}

/** All in one request; where that is refused one by one. Gives the cells whose rule Excel would not take, as `Sheet!A1:A9`. */
export async function putRulesBack(
  gate: ExcelGate,
  sheetId: string,
  { step, name }: SheetWork,
): Promise<readonly string[]> {
  const rules = rulesOf(step);
  if (rules.length === 0) return [];
  const ours = await gate.run<ReadonlySet<string>>('putRules', async (context) =>
    succeed(await formatsOn(context, sheetId, step)),
  );
  if (!ours.ok) return rules.map(({ area }) => `${name}!${addressOf(area)}`);
  const all = await attempt(gate, sheetId, step, rules, ours.value);
  if (all !== null) return [];
  const refused: OwnRule[] = [];
  let taken = ours.value;
  for (const rule of rules) {
    const after = await attempt(gate, sheetId, step, [rule], taken);
    if (after === null) refused.push(rule);
    else taken = after;
  }
  // The half of a rule that was refused last.
  if (refused.length > 0) await attempt(gate, sheetId, step, [], taken);
  return refused.map(({ area }) => `${name}!${addressOf(area)}`);
}

/** In the order in which they are to be given: a new conditional format comes before the others. */
function rulesOf(step: SheetStep): readonly OwnRule[] {
  const { columns, rules = [], tableRow, rowCount } = step;
  const formats = [...rules].reverse().flatMap((kept: KeptRule): OwnRule[] => {
    const area = areaOfRule(kept, step);
    return area === null
      ? []
      : [
          {
            area,
            put: (range) => {
              putUserRule(range, kept, area);
            },
          },
        ];
  });
  const validations = columns.flatMap(({ validation }, column): OwnRule[] =>
    validation === undefined ? [] : [validationOf(validation, tableRow, column, Math.max(1, rowCount))],
  );
  return [...formats, ...validations];
}

function validationOf(validation: KeptValidation, tableRow: number, column: number, rows: number): OwnRule {
  return {
    area: { row: tableRow + 1, column, rows, columns: 1 },
    put: (range) => {
      putValidation(range, validation);
    },
  };
}

/**
 * The conditional formats on the table after the rules were given; null where Excel refused. What an attempt before this
 * one, or a lost answer, left half done goes first: formats that are not `known`.
 */
async function attempt(
  gate: ExcelGate,
  sheetId: string,
  step: SheetStep,
  rules: readonly OwnRule[],
  known: ReadonlySet<string>,
): Promise<ReadonlySet<string> | null> {
  const done = await gate.run<ReadonlySet<string>>('putRules', async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const { conditionalFormats } = bodyOf(sheet, step);
    conditionalFormats.load('items/id');
    await context.sync();
    for (const format of conditionalFormats.items) if (!known.has(format.id)) format.delete();
    for (const { area, put } of rules) {
      put(sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns));
    }
    await context.sync();
    return succeed(await formatsOn(context, sheetId, step));
  });
  return done.ok ? done.value : null;
}

async function formatsOn(
  context: Excel.RequestContext,
  sheetId: string,
  step: SheetStep,
): Promise<ReadonlySet<string>> {
  const { conditionalFormats } = bodyOf(context.workbook.worksheets.getItem(sheetId), step);
  conditionalFormats.load('items/id');
  await context.sync();
  return new Set(conditionalFormats.items.map(({ id }) => id));
}

function bodyOf(sheet: Excel.Worksheet, { tableRow, rowCount, columns }: SheetStep): Excel.Range {
  return sheet.getRangeByIndexes(tableRow + 1, 0, Math.max(1, rowCount), columns.length);
}
