import { functionHost } from '../functions/functionHost';
import { FunctionManager } from '../functions/FunctionManager';
import { readFunctions } from '../functions/metadata';
import type { OfficeHost } from '../transport/wire';
import type { Book } from '../workbook/Book';
import { FormulaCalculator } from './FormulaCalculator';
import type { CalculatorOptions } from './FormulaCalculator';

/** A book that calculates. */
export interface Calculation {
  /** The host to open Office.js on: it calls the add-in's custom functions too. */
  readonly host: OfficeHost;
  readonly functions: FunctionManager;
  readonly calculator: FormulaCalculator;
  readonly close: () => void;
}

/**
 * Makes a book calculate its formulas, also those with custom functions of an add-in.
 *
 * @param host answers for the same book
 * @param metadata the add-in's parsed `functions.json`; without it its functions are unknown (`#NAME?`)
 */
export function addCalculation(
  book: Book,
  host: OfficeHost,
  metadata?: unknown,
  options: CalculatorOptions = {},
): Calculation {
  const functions = new FunctionManager();
  if (metadata !== undefined) functions.register(readFunctions(metadata));
  const calculator = new FormulaCalculator(book, functions, options);
  book.calculator = calculator;
  const close = (): void => {
    calculator.close();
    if (book.calculator === calculator) delete book.calculator;
  };
  return { host: functionHost(host, functions), functions, calculator, close };
}
