import type { KpiQuestion, Session } from '../../app';
import type { CellTrouble } from '../../app/formula';
import { parseFormula, type ParsedFormula } from '../calc/parsedFormula';
import { cellError } from '../workbook/errors';
import type { Book } from '../workbook/Book';
import type { CellValue, ErrorText } from '../workbook/types';
import { askNow, type CellAnswer } from './askNow';

/**
 * Give the cells that call a KPI with plain texts, as those on our sheets do, the value that Excel would calculate:
 * on the command line no functions run, and a reader of the file shows what was saved. A KPI without a figure is an error.
 */
export function fillKpiCells(book: Book, session: Session, ids: ReadonlySet<string>): void {
  for (const { cells } of book.sheets) {
    const found: { row: number; column: number; formula: string; question: KpiQuestion }[] = [];
    cells.eachFormula((row, column, formula) => {
      const question = questionOf(parseFormula(formula), ids);
      if (question) found.push({ row, column, formula, question });
    });
    for (const { row, column, formula, question } of found) {
      cells.set(row, column, valueOf(askNow(session, question)), formula);
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

const ERRORS: Readonly<Record<CellTrouble, ErrorText>> = {
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidValue: '#VALUE!',
};

function valueOf(answer: CellAnswer): CellValue {
  return 'value' in answer ? answer.value : cellError(ERRORS[answer.trouble]);
}
