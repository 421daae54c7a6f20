/** Gives formulas the values that Excel would calculate, so that a reader of the saved file sees them (`--kpi-sheet`). */
import { KPI_IDS, type KpiQuestion, type Session } from '../../app';
import { FIRST_ARGUMENT, toQuestion, withCriterion, type CellTrouble } from '../../app/formula';
import { FormulaCalculator } from '../calc/FormulaCalculator';
import { FunctionManager } from '../functions/FunctionManager';
import { readFunctions } from '../functions/metadata';
import type { InvocationResult } from '../functions/readResult';
import type { MessageEntry } from '../transport/wire';
import type { Book } from '../workbook/Book';
import { askNow, type CellAnswer } from './askNow';

/** Numbers of the wire for errors (readResult.ts). */
const ERROR: Readonly<Record<CellTrouble, number>> = { notAvailable: 1, divisionByZero: 5, invalidValue: 7 };
/** Figures that others are calculated from come in the next round; more rounds than these mean a circle. */
const MOST_ROUNDS = 50;

/** A book that calculates while a run writes into it; calls of KPIs wait for the run's end. */
export interface BookCalculation {
  /** Answer every call of a KPI from the base that the session has read, and calculate what depends on it. */
  finish(session: Session): Promise<void>;
  close(): void;
}

/** Values that came with the file stay until something that they depend on changes. */
export function calculating(book: Book): BookCalculation {
  const functions = new FunctionManager();
  functions.register(readFunctions(METADATA));
  const calculator = new FormulaCalculator(book, functions, { schedule: () => undefined });
  book.calculator = calculator;
  let calls: MessageEntry[] = [];
  const stop = functions.onMessages((entries) => {
    calls.push(...entries);
  });
  return {
    async finish(session) {
      functions.start();
      for (let round = 0; round < MOST_ROUNDS; round++) {
        calculator.recalculate('due');
        // Calls are sent in a microtask.
        await Promise.resolve();
        if (calls.length === 0) return;
        const sent = calls;
        calls = [];
        functions.receive(sent.map((entry) => answerTo(entry, session)));
      }
    },
    close() {
      stop();
      calculator.close();
      delete book.calculator;
    },
  };
}

const ANY = { type: 'any', dimensionality: 'matrix', optional: true } as const;

/** The KPIs as `functions.json` describes them. */
const METADATA = {
  allowErrorForDataTypeAny: true,
  functions: [...KPI_IDS].map((id) => ({
    id,
    options: { stream: true },
    parameters: [...(id in FIRST_ARGUMENT ? [ANY] : []), ANY, { ...ANY, repeating: true }],
  })),
};

/** The answer to one call, as the library would report it. */
function answerTo([, , , message]: MessageEntry, session: Session): InvocationResult {
  const [id, name, values] = JSON.parse(message) as [number, string, unknown[]];
  const question = questionOf(name, values);
  const answer: CellAnswer = question === null ? { trouble: 'invalidValue' } : askNow(session, question);
  if ('value' in answer) return { id, failed: false, value: answer.value };
  return { id, failed: true, value: null, errorCode: ERROR[answer.trouble] };
}

function questionOf(name: string, values: readonly unknown[]): KpiQuestion | null {
  const field = FIRST_ARGUMENT[name];
  const [first] = values;
  const [period, criteria] = field === undefined ? values : values.slice(1);
  const question = toQuestion(name, period, criteria);
  if (!question.ok) return null;
  return field === undefined ? question.value : withCriterion(question.value, field, first);
}
