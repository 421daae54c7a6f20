import type { FunctionManager } from '../functions/FunctionManager';
import type { Book } from '../workbook/Book';
import { intersect } from '../workbook/area';
import type { StructureChange } from '../workbook/change';
import type { Sheet } from '../workbook/Sheet';
import type { Area } from '../workbook/types';
import { DependencyIndex } from './DependencyIndex';
import { FormulaRecord, cellKey } from './FormulaRecord';
import { parseFormula } from './parsedFormula';
import { findPrecedents } from './precedents';

/** Areas of more cells than this are searched for formulas sheet by sheet, not cell by cell. */
const MANY_CELLS = 4_000;

/** All formulas of the book by place, and who reads which cells. */
export class FormulaRegister {
  /** Told of every formula that is no longer there. */
  onGone: (record: FormulaRecord) => void = () => undefined;
  readonly volatile = new Set<FormulaRecord>();
  private readonly symbolic = new Set<FormulaRecord>();
  private readonly spillers = new Set<FormulaRecord>();
  private readonly records = new Map<number, FormulaRecord>();
  private readonly index = new DependencyIndex();
  private places = new Map<Sheet, Map<number, FormulaRecord>>();
  private nextId = 1;

  constructor(
    private readonly book: Book,
    private readonly functions: FunctionManager,
  ) {}

  all(): FormulaRecord[] {
    return [...this.records.values()];
  }

  byId(id: number): FormulaRecord | undefined {
    return this.records.get(id);
  }

  at(sheet: Sheet, row: number, column: number): FormulaRecord | undefined {
    return this.places.get(sheet)?.get(cellKey(row, column));
  }

  /** Whether the cell is nothing but one call of a custom function, which needs no formula engine. */
  isCall({ parsed }: FormulaRecord): boolean {
    return parsed.call !== undefined && this.functions.find(parsed.call.name) !== undefined;
  }

  /** Visits the formulas that read any cell of the area; one may be visited more than once. */
  eachReader(sheet: Sheet, area: Area, visit: (record: FormulaRecord) => void): void {
    this.index.eachReader(sheet, area, visit);
  }

  /**
   * Reads every formula of the book; those that are known by their place stay the same records. Gives the new ones and
   * those with another text.
   */
  readAll(): { added: FormulaRecord[]; changed: FormulaRecord[] } {
    const before = this.places;
    this.places = new Map();
    this.index.clear();
    this.symbolic.clear();
    this.volatile.clear();
    const kept = new Set<FormulaRecord>();
    const added: FormulaRecord[] = [];
    const changed: FormulaRecord[] = [];
    for (const sheet of this.book.sheets) {
      sheet.cells.eachFormula((row, column, formula) => {
        const known = before.get(sheet)?.get(cellKey(row, column));
        const isChanged = known !== undefined && known.formula !== formula;
        const record = this.put(known, sheet, row, column, formula);
        kept.add(record);
        if (known === undefined) added.push(record);
        if (isChanged) changed.push(record);
      });
    }
    for (const record of this.all()) if (!kept.has(record)) this.drop(record);
    return { added, changed };
  }

  /** Reads the formulas of an area anew; gives them all, changed or not: their cells were written. */
  reread(sheet: Sheet, area: Area): FormulaRecord[] {
    const found: FormulaRecord[] = [];
    for (const record of this.within(sheet, area)) {
      if (sheet.cells.formula(record.row, record.column) === undefined) {
        this.unindex(record);
        this.drop(record);
      }
    }
    eachFormulaIn(sheet, area, (row, column, formula) => {
      const known = this.at(sheet, row, column);
      if (known && known.formula !== formula) this.unindex(known);
      if (known?.formula === formula) found.push(known);
      else found.push(this.put(known, sheet, row, column, formula));
    });
    return found;
  }

  /** Finds anew the cells of formulas that name tables or names; gives those formulas. */
  resolveAgain(): FormulaRecord[] {
    const records = [...this.symbolic];
    for (const record of records) {
      this.index.delete(record);
      this.resolve(record);
    }
    return records;
  }

  /** Formulas that stand on the sheet or read any of it. */
  reading(sheet: Sheet): FormulaRecord[] {
    return this.all().filter(
      (record) => record.sheet === sheet || record.precedents.some((precedent) => precedent.sheet === sheet),
    );
  }

  /** Moves the records as the cells of a sheet have moved; those of deleted cells go. */
  shift(sheet: Sheet, change: StructureChange): void {
    const moved = new Map<number, FormulaRecord>();
    for (const record of this.places.get(sheet)?.values() ?? []) {
      if (move(record, change)) moved.set(cellKey(record.row, record.column), record);
      else this.drop(record);
    }
    this.places.set(sheet, moved);
  }

  /** Formulas whose spill, done or wanted, lies on the area. */
  spilling(sheet: Sheet, area: Area): FormulaRecord[] {
    return [...this.spillers].filter(
      (record) => record.sheet === sheet && intersect(record.blocked ?? record.output, area) !== null,
    );
  }

  /** Keeps the formula in mind while it spills or would like to. */
  noteSpill(record: FormulaRecord): void {
    if (record.spilled || record.blocked) this.spillers.add(record);
    else this.spillers.delete(record);
  }

  private put(
    known: FormulaRecord | undefined,
    sheet: Sheet,
    row: number,
    column: number,
    formula: string,
  ): FormulaRecord {
    const parsed = known?.formula === formula ? known.parsed : parseFormula(formula);
    const record = known ?? new FormulaRecord(this.nextId, sheet, row, column, formula, parsed);
    if (!known) this.nextId += 1;
    record.formula = formula;
    record.parsed = parsed;
    this.records.set(record.id, record);
    this.placesOf(sheet).set(cellKey(row, column), record);
    if (parsed.volatile) this.volatile.add(record);
    if (parsed.symbolic) this.symbolic.add(record);
    this.resolve(record);
    return record;
  }

  private resolve(record: FormulaRecord): void {
    record.precedents = findPrecedents(this.book, record, record.parsed);
    this.index.add(record);
  }

  private unindex(record: FormulaRecord): void {
    this.index.delete(record);
    this.volatile.delete(record);
    this.symbolic.delete(record);
  }

  private drop(record: FormulaRecord): void {
    const places = this.places.get(record.sheet);
    const key = cellKey(record.row, record.column);
    if (places?.get(key) === record) places.delete(key);
    this.records.delete(record.id);
    this.volatile.delete(record);
    this.symbolic.delete(record);
    this.spillers.delete(record);
    this.onGone(record);
  }

  private placesOf(sheet: Sheet): Map<number, FormulaRecord> {
    const known = this.places.get(sheet);
    if (known) return known;
    const made = new Map<number, FormulaRecord>();
    this.places.set(sheet, made);
    return made;
  }

  private within(sheet: Sheet, area: Area): FormulaRecord[] {
    const places = this.places.get(sheet);
    if (!places) return [];
    const found: FormulaRecord[] = [];
    if (area.rows * area.columns > places.size) {
      for (const record of places.values()) if (isIn(record, area)) found.push(record);
      return found;
    }
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const record = places.get(cellKey(row, column));
        if (record) found.push(record);
      }
    }
    return found;
  }
}

function isIn({ row, column }: { row: number; column: number }, area: Area): boolean {
  const inRows = row >= area.row && row < area.row + area.rows;
  return inRows && column >= area.column && column < area.column + area.columns;
}

function eachFormulaIn(
  sheet: Sheet,
  area: Area,
  visit: (row: number, column: number, formula: string) => void,
): void {
  if (area.rows * area.columns > MANY_CELLS) {
    sheet.cells.eachFormula((row, column, formula) => {
      if (isIn({ row, column }, area)) visit(row, column, formula);
    });
    return;
  }
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const formula = sheet.cells.formula(row, column);
      if (formula !== undefined) visit(row, column, formula);
    }
  }
}

/** Moves one record; `false` when its cell was deleted. */
function move(record: FormulaRecord, { change, direction, area }: StructureChange): boolean {
  const byRows = direction === 'rows';
  const inBand = byRows
    ? record.column >= area.column && record.column < area.column + area.columns
    : record.row >= area.row && record.row < area.row + area.rows;
  const position = byRows ? record.row : record.column;
  const [start, count] = byRows ? [area.row, area.rows] : [area.column, area.columns];
  if (!inBand || position < start) return true;
  if (change === 'delete' && position < start + count) return false;
  const moved = position + (change === 'insert' ? count : -count);
  if (byRows) record.row = moved;
  else record.column = moved;
  return true;
}
