/** Data validations that people gave columns of a table of ours, in place of ours or in columns of their own. */
import { succeed, type KeptValidation, type Outcome, type SourceShape } from '../app';
import type { ExcelGate } from './ExcelGate';
import { LISTS_NAME } from './hiddenSheets';
import { OUR_FIRST_DATES } from './styles';

/** By column; undefined where there is none, or ours, or where rows differ: Excel does not say what it is then. */
export function readUserValidations(
  gate: ExcelGate,
  source: SourceShape,
): Promise<Outcome<readonly (KeptValidation | undefined)[]>> {
  return gate.run<readonly (KeptValidation | undefined)[]>('readValidations', async (context) => {
    const sheet = context.workbook.worksheets.getItem(source.sheetId);
    const rows = Math.max(1, source.dataRows);
    const columns = source.headers.map((_, column) => {
      const range = sheet.getRangeByIndexes(source.headerRow + 1, source.firstColumn + column, rows, 1);
      range.dataValidation.load('type,rule,prompt,errorAlert,ignoreBlanks');
      return range.dataValidation;
    });
    await context.sync();
    return succeed(columns.map(keptOf));
  });
}

const UNKNOWN: ReadonlySet<string> = new Set(['None', 'Inconsistent', 'MixedCriteria']);

function keptOf(validation: Excel.DataValidation): KeptValidation | undefined {
  const { type, errorAlert, prompt, ignoreBlanks } = validation;
  if (UNKNOWN.has(type)) return undefined;
  const given = Object.entries(validation.rule).filter(([, value]) => value !== null && value !== undefined);
  const rule = Object.fromEntries(given) as Record<string, unknown>;
  if (given.length !== 1 || isOurs(rule)) return undefined;
  return { rule, errorAlert: { ...errorAlert }, prompt: { ...prompt }, ignoreBlanks };
}

/** Lists of ours stand on the sheet of lists; dates of ours begin with the one that the writer gives. */
function isOurs({ list, date }: Record<string, unknown>): boolean {
  const { source } = (list ?? {}) as { source?: unknown };
  if (typeof source === 'string' && source.includes(LISTS_NAME)) return true;
  const { formula1, operator } = (date ?? {}) as { formula1?: unknown; operator?: unknown };
  return operator === 'GreaterThan' && OUR_FIRST_DATES.has(String(formula1).slice(0, 10));
}

/** Gives a column its validation again. */
export function putValidation(
  body: Excel.Range,
  { rule, errorAlert, prompt, ignoreBlanks }: KeptValidation,
): void {
  const { dataValidation } = body;
  dataValidation.clear();
  dataValidation.rule = rule;
  dataValidation.errorAlert = errorAlert as unknown as Excel.DataValidationErrorAlert;
  dataValidation.prompt = prompt as unknown as Excel.DataValidationPrompt;
  dataValidation.ignoreBlanks = ignoreBlanks;
}
