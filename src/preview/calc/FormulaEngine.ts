import { calculateFormulas } from '@cj-tech-master/excelts/formula';
import type { FunctionManager } from '../functions/FunctionManager';
import type { FunctionValue } from '../functions/readResult';
import type { Book } from '../workbook/Book';
import { intersect } from '../workbook/area';
import { engineWorkbook } from './engineWorkbook';
import type { EngineFormula, EngineFunctions } from './engineWorkbook';
import { argumentFromEngine, firstOf, fromEngine, toEngine } from './engineValues';
import type { EngineValue } from './engineValues';
import type { FormulaRecord } from './FormulaRecord';
import { isCalled } from './parsedFormula';
import { engineHas } from './knownFunction';
import { formatPlace } from './places';
import { tableAround } from './structured';
import type { SheetArea } from './structured';

/** The engine keeps 10,000 parsed texts and silently leaves the formulas of further ones uncalculated. */
const MAX_TEXTS = 9_000;
/** More cells than this are not handed to the engine: their formulas keep what they show. */
const MAX_CELLS = 3_000_000;
/** Wraps every formula, so that its whole result comes to us under its number. */
const CAPTURE = 'AKBPREVIEWRESULT';
/** The engine looks at these from outside: a SUBTOTAL leaves out the cells of other SUBTOTALs. */
const UNWRAPPED = /^\s*(SUBTOTAL|AGGREGATE)\s*\(/i;

/** Calculates formulas of the book by the formula engine; the book is only read. */
export class FormulaEngine {
  private readonly known = new Map<string, boolean>();

  constructor(
    private readonly book: Book,
    private readonly functions: FunctionManager,
  ) {}

  /**
   * The values of the formulas, which may depend on each other in their given order.
   * A formula that the engine cannot read, or that reads too much, is missing.
   */
  evaluate(
    records: readonly FormulaRecord[],
    done: (record: FormulaRecord, value: FunctionValue) => void,
  ): void {
    for (let from = 0; from < records.length; from += MAX_TEXTS) {
      const part = records.slice(from, from + MAX_TEXTS);
      for (const record of part) this.functions.begin(record.id, record.again);
      for (const [record, value] of this.run(part)) done(record, value);
      for (const record of part) this.functions.end(record.id);
    }
  }

  /** Whether the engine or the add-in has a function of that name. */
  knows(name: string): boolean {
    if (this.functions.find(name)) return true;
    const known = this.known.get(name) ?? engineHas(name);
    this.known.set(name, known);
    return known;
  }

  private run(records: readonly FormulaRecord[]): Map<FormulaRecord, FunctionValue> {
    const results = new Map<FormulaRecord, FunctionValue>();
    const visible = this.visible(records);
    if (countCells(visible) > MAX_CELLS) return results;
    const byId = new Map(records.map((record) => [record.id, record]));
    const formulas = records.map((record) => this.spell(record));
    const functions = this.userFunctions(byId, results);
    const plain = formulas.filter(({ wrapped }) => !wrapped);
    const workbook = engineWorkbook(this.book, formulas, visible, functions);
    calculateFormulas(workbook);
    for (const formula of plain) {
      const sheet = workbook.worksheets[this.book.sheets.indexOf(formula.sheet)];
      const result = sheet?.findCell(formula.row + 1, formula.column + 1)?.result;
      const record = byId.get(formula.id);
      if (record && result !== undefined && !(result instanceof Date)) results.set(record, readPlain(result));
    }
    return results;
  }

  /** The formula in the engine's words: custom functions learn who calls, `[@Column]` names its table. */
  private spell(record: FormulaRecord): EngineFormula & { id: number; wrapped: boolean } {
    const { sheet, row, column, id } = record;
    const { parts } = record.parsed;
    const texts = parts.map((part, index) => {
      const before = parts[index - 1];
      if (part.kind === 'brackets' && before?.kind !== 'word') {
        return (tableAround(record)?.table.name ?? '') + part.text;
      }
      const calls = before?.kind === 'word' && isCalled(parts, index - 1) && this.functions.find(before.text);
      if (!calls) return part.text;
      const rest = part.text.slice(1) + (parts[index + 1]?.text ?? '');
      return `(${String(id)}${/^\s*\)/.test(rest) ? '' : ','}${part.text.slice(1)}`;
    });
    const text = texts.join('');
    const wrapped = !UNWRAPPED.test(text);
    return { sheet, row, column, id, wrapped, text: wrapped ? `${CAPTURE}(${String(id)},${text})` : text };
  }

  private userFunctions(
    records: ReadonlyMap<number, FormulaRecord>,
    results: Map<FormulaRecord, FunctionValue>,
  ): EngineFunctions {
    const recordOf = (args: unknown[]): FormulaRecord | undefined =>
      records.get(Number((args[0] as EngineValue).value));
    const capture = (args: unknown[]): unknown => {
      const record = recordOf(args);
      const value = args[1] as EngineValue;
      if (record) results.set(record, fromEngine(value));
      return firstOf(value);
    };
    const functions: [string, EngineFunctions extends ReadonlyMap<string, infer F> ? F : never][] = [
      [CAPTURE, { minArity: 2, maxArity: 2, invoke: capture }],
    ];
    const names = new Set([...records.values()].flatMap((record) => [...record.parsed.functions]));
    for (const name of names) {
      const definition = this.functions.find(name);
      if (!definition) continue;
      const invoke = (args: unknown[]): unknown => {
        const record = recordOf(args);
        if (!record) return toEngine(null);
        const values = args.slice(1).map((argument) => argumentFromEngine(argument as EngineValue));
        return toEngine(this.functions.call(record.id, { definition, values, address: formatPlace(record) }));
      };
      functions.push([name, { minArity: 1, maxArity: 255, invoke }]);
    }
    return new Map(functions);
  }

  /** What the formulas read, as far as cells are filled; everything for those whose text does not tell. */
  private visible(records: readonly FormulaRecord[]): SheetArea[] {
    const blind = records.some(
      ({ parsed }) => parsed.functions.has('INDIRECT') || parsed.functions.has('OFFSET'),
    );
    const seen = new Set<string>();
    const found: SheetArea[] = [];
    const whole = this.book.sheets.map((sheet) => ({ sheet, area: sheet.cells.usedValues() }));
    const usedOf = new Map(whole.map(({ sheet, area }) => [sheet, area]));
    const wanted = blind ? whole : records.flatMap(({ precedents }) => precedents);
    for (const { sheet, area } of wanted) {
      const used = usedOf.get(sheet);
      const part = area && used && intersect(area, used);
      if (!part) continue;
      const key = [sheet.id, part.row, part.column, part.rows, part.columns].join(':');
      if (!seen.has(key)) found.push({ sheet, area: part });
      seen.add(key);
    }
    return found;
  }
}

function readPlain(result: unknown): FunctionValue {
  const error = (result as { error?: string }).error;
  return error === undefined ? (result as FunctionValue) : fromEngine({ kind: 4, code: error });
}

function countCells(areas: readonly SheetArea[]): number {
  return areas.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
}
