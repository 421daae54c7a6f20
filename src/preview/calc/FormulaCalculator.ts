import type { FunctionManager } from '../functions/FunctionManager';
import type { FunctionValue } from '../functions/readResult';
import type { Book, CalculationMode } from '../workbook/Book';
import type { BookChange, Calculator, StructureChange } from '../workbook/change';
import { cellError } from '../workbook/errors';
import type { Sheet } from '../workbook/Sheet';
import type { Area, CellValue } from '../workbook/types';
import { callValues } from './callValues';
import { ChangedCells } from './ChangedCells';
import { looseValues } from './looseValues';
import { orderFormulas } from './orderFormulas';
import { FormulaEngine } from './FormulaEngine';
import { FormulaRegister } from './FormulaRegister';
import type { FormulaRecord } from './FormulaRecord';
import { formatPlace } from './places';
import { placeResult, removeSpill } from './spill';

export interface CalculatorOptions {
  /** Runs the calculation a little later; by default as soon as the present work is done. */
  readonly schedule?: (run: () => void) => void;
}

/** Arrays change the cells that others read, which are calculated in the next round; no more rounds than these. */
const MAX_ROUNDS = 50;

/**
 * Calculates the formulas of a book when what they read has changed: by the formula engine, and by the add-in where a
 * cell is one call of a custom function. Values that came with a file stay until something they depend on changes;
 * they stay too where the engine does not know a function.
 */
export class FormulaCalculator implements Calculator {
  private readonly register: FormulaRegister;
  private readonly engine: FormulaEngine;
  private readonly dirty = new Set<FormulaRecord>();
  private readonly schedule: (run: () => void) => void;
  private mode: CalculationMode;
  private pending: { sheet: Sheet; area: Area }[] = [];
  private scheduled = false;
  private working = false;
  private readonly stops: (() => void)[];

  constructor(
    private readonly book: Book,
    private readonly functions: FunctionManager,
    options: CalculatorOptions = {},
  ) {
    this.schedule = options.schedule ?? ((run) => setTimeout(run, 0));
    this.mode = book.calculationMode;
    this.engine = new FormulaEngine(book, functions);
    this.register = new FormulaRegister(book, functions);
    this.register.onGone = (record) => {
      this.forget(record);
    };
    for (const record of this.register.readAll().added) this.seedFromFile(record);
    this.stops = [
      functions.onChanged((ids) => {
        this.takeResults(ids);
      }),
      functions.onStarted(() => {
        this.seedCalls();
      }),
    ];
    if (this.dirty.size > 0) this.later();
  }

  /** Told by the book of every change that the calculation did not make itself. */
  changed(change: BookChange): void {
    switch (change.kind) {
      case 'cells':
        this.note(change.sheetId, change.area);
        break;
      case 'structure':
        this.shift(change);
        break;
      case 'tables':
      case 'names':
        this.absorb();
        for (const record of this.register.resolveAgain()) this.dirty.add(record);
        break;
      case 'sheets':
        if (['added', 'deleted', 'renamed', 'moved'].includes(change.change)) this.readAgain();
        break;
      case 'restored':
        this.restored(change.sheetId);
        break;
      case 'calculation':
        this.calculationAsked();
        break;
      default:
        return;
    }
    this.later();
  }

  /** Calculates what is due, unless the book is calculated by hand. */
  flush(): void {
    if (this.book.calculationMode !== 'Manual') this.calculate();
  }

  /**
   * Calculates whatever the book's mode is: what is due, or every formula anew, custom functions included.
   * Formulas whose functions nobody has keep what they show.
   */
  recalculate(what: 'due' | 'all'): void {
    this.absorb();
    for (const record of what === 'all' ? this.register.all() : []) {
      record.again = true;
      this.dirty.add(record);
    }
    this.calculate();
  }

  valuesOf(sheet: Sheet, formulas: readonly string[]): CellValue[] {
    this.flush();
    return looseValues(this.book, this.engine, sheet, formulas);
  }

  /** The cells that the formula in this cell fills, or `undefined` when it does not spill. */
  spillOf(sheet: Sheet, row: number, column: number): Area | undefined {
    const record = this.register.at(sheet, row, column);
    return record?.spilled ? record.output : undefined;
  }

  /** Ends the work; calls of custom functions are given up. */
  close(): void {
    for (const stop of this.stops) stop();
    for (const record of this.register.all()) this.functions.release(record.id);
    this.scheduled = true;
  }

  /** The book tells the same of a new mode and of `calculate(Full)`. */
  private calculationAsked(): void {
    const { calculationMode } = this.book;
    if (calculationMode === this.mode) this.recalculate('all');
    this.mode = calculationMode;
  }

  private seedFromFile(record: FormulaRecord): void {
    const value = record.sheet.cells.value(record.row, record.column);
    record.cached = value !== null;
    const waits = record.cached && !this.functions.ready && this.calls(record);
    if (value === null || (record.parsed.volatile && !waits)) this.dirty.add(record);
  }

  /** Functions have become known or can be called: streams start, cells without a value of theirs are calculated. */
  private seedCalls(): void {
    this.absorb();
    for (const record of this.register.all()) {
      const value = record.sheet.cells.value(record.row, record.column);
      const definitions = [...record.parsed.functions].flatMap((name) => this.functions.find(name) ?? []);
      // Streams that an evaluation has asked for already were sent by the start itself: thousands need no second one.
      const isHeld = !record.cached && this.functions.holds(record.id);
      const live =
        this.functions.ready &&
        definitions.some(({ streaming, volatile }) => volatile || (streaming && !isHeld));
      const unknown =
        typeof value === 'object' && (value === null || value.error === '#NAME?' || value.error === '#BUSY!');
      if (definitions.length > 0 && (live || (unknown && !isHeld))) this.dirty.add(record);
    }
    if (this.dirty.size > 0) this.later();
  }

  private calls(record: FormulaRecord): boolean {
    return [...record.parsed.functions].some((name) => this.functions.find(name) !== undefined);
  }

  private note(sheetId: string, area: Area): void {
    const sheet = this.book.findSheet(sheetId);
    if (sheet) this.pending.push({ sheet, area });
  }

  /** Brings the register up to date with the cells that were written, and marks what depends on them. */
  private absorb(): void {
    const pending = this.pending;
    this.pending = [];
    for (const { sheet, area } of pending) {
      for (const record of this.register.spilling(sheet, area)) this.dirty.add(record);
      for (const record of this.register.reread(sheet, area)) this.edited(record);
      this.register.eachReader(sheet, area, (record) => this.dirty.add(record));
    }
    if (pending.length > 0) this.callVolatile();
  }

  /** Volatile custom functions are called anew whenever the book changes, but not when a result comes in. */
  private callVolatile(): void {
    if (!this.functions.hasVolatile) return;
    for (const record of this.register.all()) {
      const isVolatile = [...record.parsed.functions].some((name) => this.functions.find(name)?.volatile);
      if (isVolatile) this.edited(record);
    }
  }

  private edited(record: FormulaRecord): void {
    record.cached = false;
    record.again = true;
    this.dirty.add(record);
  }

  private shift(change: StructureChange): void {
    this.absorb();
    const sheet = this.book.findSheet(change.sheetId);
    if (!sheet) return;
    this.register.eachReader(sheet, reach(change), (record) => this.dirty.add(record));
    this.register.shift(sheet, change);
    this.readAgain();
  }

  private readAgain(): void {
    this.absorb();
    const { added, changed } = this.register.readAll();
    for (const record of added) this.edited(record);
    for (const record of changed) this.dirty.add(record);
  }

  /** Undo put something back, perhaps moved cells without saying which. */
  private restored(sheetId: string | undefined): void {
    this.readAgain();
    const sheet = sheetId === undefined ? undefined : this.book.findSheet(sheetId);
    const dirty = sheet ? this.register.reading(sheet) : this.register.resolveAgain();
    for (const record of dirty) this.dirty.add(record);
  }

  private forget(record: FormulaRecord): void {
    this.dirty.delete(record);
    this.functions.release(record.id);
    if (!record.spilled) return;
    for (const area of removeSpill(record)) this.pending.push({ sheet: record.sheet, area });
  }

  private later(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    this.schedule(() => {
      this.scheduled = false;
      this.flush();
    });
  }

  private calculate(): void {
    // A listener that reads cells while results are told asks for a calculation that is under way.
    if (this.working) return;
    this.working = true;
    const changes = new ChangedCells();
    try {
      for (let round = 0; round < MAX_ROUNDS; round += 1) {
        this.absorb();
        if (this.dirty.size === 0) break;
        this.round(changes);
      }
    } finally {
      this.working = false;
    }
    changes.tell(this.book);
  }

  private round(changes: ChangedCells): void {
    for (const record of this.register.volatile) this.dirty.add(record);
    const seeds = [...this.dirty];
    this.dirty.clear();
    const written: { sheet: Sheet; area: Area }[] = [];
    const evaluated = new Set<FormulaRecord>();
    const show = (record: FormulaRecord, value: FunctionValue): void => {
      evaluated.add(record);
      for (const area of this.show(record, value)) {
        changes.add(record.sheet, area);
        if (area.rows * area.columns > 1 || area.row !== record.row || area.column !== record.column) {
          written.push({ sheet: record.sheet, area });
        }
      }
    };
    for (const step of orderFormulas(seeds, this.register)) {
      if (step.kind === 'call') show(step.record, this.callOf(step.record));
      else
        this.engine.evaluate(
          step.records.filter((record) => this.canEvaluate(record)),
          show,
        );
      const all = step.kind === 'call' ? [step.record] : step.records;
      for (const record of all) this.settle(record, evaluated, show);
    }
    // Arrays may have filled cells that a formula of this very round has read before.
    for (const { sheet, area } of written) {
      this.register.eachReader(sheet, area, (record) => this.dirty.add(record));
    }
  }

  /** What the engine gave no value for: a text that it cannot read. */
  private settle(
    record: FormulaRecord,
    evaluated: ReadonlySet<FormulaRecord>,
    show: (record: FormulaRecord, value: FunctionValue) => void,
  ): void {
    if (!evaluated.has(record) && !record.cached) show(record, cellError('#NAME?'));
    record.again = false;
  }

  /** A value from the file is better than one made without a function that the formula needs. */
  private canEvaluate(record: FormulaRecord): boolean {
    return !record.cached || [...record.parsed.functions].every((name) => this.engine.knows(name));
  }

  private callOf(record: FormulaRecord): FunctionValue {
    const { call } = record.parsed;
    const definition = call && this.functions.find(call.name);
    if (!definition) return cellError('#NAME?');
    const { values, addresses } = callValues(
      this.book,
      record,
      call.args,
      definition.needsParameterAddresses,
    );
    this.functions.begin(record.id, record.again);
    const value = this.functions.call(record.id, {
      definition,
      values,
      address: definition.needsAddress || definition.needsParameterAddresses ? formatPlace(record) : '',
      parameterAddresses: addresses,
    });
    this.functions.end(record.id);
    return value;
  }

  private show(record: FormulaRecord, value: FunctionValue): Area[] {
    const areas = placeResult(record, value);
    record.cached = false;
    this.register.noteSpill(record);
    return areas;
  }

  /** Results of the add-in: cells that are one call show them, other formulas are calculated with them. */
  private takeResults(ids: ReadonlySet<number>): void {
    for (const id of ids) {
      const record = this.register.byId(id);
      if (record) this.dirty.add(record);
    }
    this.later();
  }
}

/** The cells of a sheet that an insertion or deletion moves or takes away. */
function reach({ direction, area }: StructureChange): Area {
  const far = 2_000_000;
  return direction === 'rows' ? { ...area, rows: far } : { ...area, columns: far };
}
