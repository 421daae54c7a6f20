import type { KpiAnswer, KpiQuestion, Outcome, Session } from '../../app';
import { parseFormula, type ParsedFormula } from '../calc/parsedFormula';
import { cellError } from '../workbook/errors';
import type { Book } from '../workbook/Book';
import type { CellValue } from '../workbook/types';

/**
 * Give the cells that call a KPI with plain texts, as those on our sheets do, the value that Excel would calculate:
 * on the command line no functions run, and a reader of the file shows what was saved. A KPI without a figure is #N/A.
 */
export function fillKpiCells(book: Book, session: Session, ids: ReadonlySet<string>): void {
  for (const { cells } of book.sheets) {
    const found: { row: number; column: number; formula: string; question: KpiQuestion }[] = [];
    cells.eachFormula((row, column, formula) => {
      const question = questionOf(parseFormula(formula), ids);
      if (question) found.push({ row, column, formula, question });
    });
    for (const { row, column, formula, question } of found) {
      cells.set(row, column, valueOf(answer(session, question)), formula);
    }
  }
}

function questionOf({ call }: ParsedFormula, ids: ReadonlySet<string>): KpiQuestion | null {
  if (!call || !ids.has(call.name)) return null;
  const texts: string[] = [];
  for (const argument of call.args) {
    if (argument.kind === 'omitted') texts.push('');
    else if (argument.kind === 'literal' && typeof argument.value === 'string') texts.push(argument.value);
    else return null;
  }
  const [period = '', ...pairs] = texts;
  const criteria: { field: string; value: string }[] = [];
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    criteria.push({ field: pairs[index] ?? '', value: pairs[index + 1] ?? '' });
  }
  return { id: call.name, ...(period === '' ? {} : { period }), criteria };
}

/** The session has read the base, so it answers at once. */
function answer(session: Session, question: KpiQuestion): Outcome<KpiAnswer> | null {
  let known: Outcome<KpiAnswer> | null = null;
  session.watchKpi(question, (news) => {
    known = news;
  })();
  return known;
}

function valueOf(answered: Outcome<KpiAnswer> | null): CellValue {
  return answered?.ok === true && answered.value.value !== null ? answered.value.value : cellError('#N/A');
}
