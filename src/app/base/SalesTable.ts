import {
  growFloat64,
  growInt32,
  growUint8,
  makeColumns,
  NarrowColumn,
  type WholeNumbers,
} from '../../engine';
import type { Block, CellValue } from '../ports';
import type { CellCoder } from './CellCoder';
import { NO_CODE } from './CellCoder';
import { documentHash } from './documentHash';
import { LineRuns } from './LineRuns';
import { LINE, lineTrouble, MARGIN_DIFFERS, NO_MARGIN, ROW } from './lineStates';
import { ProductColumns } from './ProductColumns';
import { readCodes, type Stretch } from './readCodes';
import { dayOfSerial, NO_DAY, readDate } from './readDate';
import { isPlausible, readNumber, type NumberStyle } from './readNumber';
import { SalesEdits } from './SalesEdits';
import type { SalesColumns, SourceOptions } from './types';
import { totalsKind } from './words';

/** Money and quantities are held in ten-thousandths, money in kopecks where that is too fine (DOMAIN.md, Words). */
export const FINE_SCALE = 10_000;
export const KOPECK_SCALE = 100;
const EXACT_LIMIT = 2 ** 53;

/** Rows read at a time, column by column: as many as stay in the cache. */
const STRETCH = 256;

export interface SalesReading {
  readonly sources: readonly SourceOptions[];
  readonly style: NumberStyle;
  readonly monthFirst: boolean;
  /** Cells of the id column, and of the name column, as client codes. */
  readonly byId: CellCoder;
  readonly byName: CellCoder;
}

/** Reads sales rows into columns, one slot a source row, so that a row that is read again takes its old place. */
export class SalesTable {
  readonly products: ProductColumns;
  /** Slot of each source's first row. */
  readonly offsets: readonly number[];
  /** Label rows with a grand total: slot → the figure, in major units. */
  readonly totals = new Map<number, number>();
  count: number;
  scale = FINE_SCALE;
  /** What is read again from the first `finish` on. */
  edits = new SalesEdits();
  /** Null where lines were read again, or not in their order. */
  lineRuns: LineRuns | null;
  state: Uint8Array;
  private client: Int32Array;
  private day: Int32Array;
  private amount: Float64Array;
  private margin: Float64Array | undefined;
  private document: Int32Array | undefined;
  private readonly quantity: NarrowColumn | undefined;
  /** Edits that the sums of sizes know of; undefined before the first `finish`. */
  private settled: number | undefined;
  private amountSize = 0;
  private marginSize = 0;
  private lastDateText = '';
  private lastDateDay = NO_DAY;

  constructor(private readonly reading: SalesReading) {
    let rows = 0;
    this.offsets = reading.sources.map((source) => (rows += source.rows) - source.rows);
    this.count = rows;
    this.lineRuns = new LineRuns();
    const has = (field: string): boolean =>
      reading.sources.some((source) => source.fields[field] !== undefined);
    const columns = makeColumns(rows, {
      state: Uint8Array,
      client: Int32Array,
      day: Int32Array,
      amount: Float64Array,
      margin: has('margin') || has('cost') ? Float64Array : undefined,
      document: has('document') ? Int32Array : undefined,
      // As wide as they need to be as a rule.
      quantity: has('quantity') ? Int32Array : undefined,
      sku: has('sku') ? Int16Array : undefined,
      category: has('productCategory') ? Int8Array : undefined,
    });
    const { state, client, day, amount, margin, document, quantity, sku, category } = columns;
    [this.state, this.client, this.day, this.amount] = [state, client.fill(NO_CODE), day, amount];
    [this.margin, this.document] = [margin, document];
    this.quantity = quantity && new NarrowColumn(quantity);
    this.products = new ProductColumns(sku, category);
  }

  /** Read a block of a source, or read its rows again. */
  add(block: Block, source: number): void {
    const options = this.reading.sources[source];
    const offset = this.offsets[source];
    if (options === undefined || offset === undefined) throw new RangeError(`No sales source ${source}`);
    const first = offset + block.firstRow - options.place.firstRow;
    const end = first + block.rows.length;
    if (first < offset) throw new RangeError('A block of sales begins above the first data row');
    if (source + 1 < this.offsets.length && end > this.offsets[source + 1]!) {
      throw new RangeError('A block of sales goes beyond the rows of its source');
    }
    this.grow(end);
    this.readRows(block.rows, first, options.fields);
    if (this.lineRuns?.fold(this.columns(), first, end) === false) this.lineRuns = null;
  }

  /** Column by column over stretches of rows that stay in the cache: loops that do one thing each. */
  private readRows(
    rows: readonly (readonly CellValue[])[],
    first: number,
    fields: Readonly<Record<string, number>>,
  ): void {
    for (let from = 0; from < rows.length; from += STRETCH) {
      const stretch = { rows, first, from, to: Math.min(from + STRETCH, rows.length) };
      if (this.settled !== undefined) this.noteEdits(stretch);
      this.readDaysAndAmounts(stretch, fields);
      this.readClients(stretch, fields);
      this.products.read(stretch, this.state, fields);
      this.quantity?.fill((quantities) => this.readQuantities(stretch, quantities, fields.quantity));
      if (this.document !== undefined) this.readDocuments(stretch, this.document, fields.document);
      // Last, since a line's state says what is wrong with its margin.
      if (this.margin !== undefined) this.readMargins(stretch, this.margin, fields);
    }
  }

  /** Which rows are lines, and what every line has. */
  private readDaysAndAmounts(
    { rows, first, from, to }: Stretch,
    { date = -1, amount = -1 }: Readonly<Record<string, number>>,
  ): void {
    const { state, day: days, amount: amounts } = this;
    for (let r = from; r < to; r++) {
      const row = rows[r]!;
      const slot = first + r;
      const day = this.readDay(row[date]!);
      const money = this.readMoney(row[amount]!);
      // NaN is the only value that differs from itself.
      if (day === NO_DAY || money !== money) {
        this.reject(row, slot, date, amount);
        continue;
      }
      state[slot] = LINE;
      days[slot] = day;
      amounts[slot] = money;
    }
  }

  private readClients(stretch: Stretch, fields: Readonly<Record<string, number>>): void {
    const { clientId, clientName } = fields;
    const { reading, client, state } = this;
    if (clientId === undefined) {
      readCodes(reading.byName, stretch, state, clientName, client);
      return;
    }
    readCodes(reading.byId, stretch, state, clientId, client);
    if (clientName === undefined) return;
    const { rows, first, from, to } = stretch;
    for (let r = from; r < to; r++) {
      if (state[first + r] !== LINE || client[first + r] !== NO_CODE) continue;
      client[first + r] = reading.byName.code(rows[r]![clientName]!);
    }
  }

  private readMargins(
    { rows, first, from, to }: Stretch,
    margins: Float64Array,
    { margin = -1, cost = -1 }: Readonly<Record<string, number>>,
  ): void {
    for (let r = from; r < to; r++) {
      if (this.state[first + r] === LINE) this.readMargin(rows[r]!, first + r, margins, margin, cost);
    }
  }

  /** Quantities of the lines; gives the largest size of any. */
  private readQuantities(
    { rows, first, from, to }: Stretch,
    quantities: WholeNumbers,
    at: number | undefined,
  ): number {
    let largest = 0;
    for (let r = from; r < to; r++) {
      if (this.state[first + r] !== LINE) continue;
      const quantity = at === undefined ? 0 : this.readQuantity(rows[r]![at]!);
      const size = Math.abs(quantity);
      if (size > largest) largest = size;
      quantities[first + r] = quantity;
    }
    return largest;
  }

  private readDocuments(
    { rows, first, from, to }: Stretch,
    documents: Int32Array,
    at: number | undefined,
  ): void {
    for (let r = from; r < to; r++) {
      if (this.state[first + r] !== LINE) continue;
      documents[first + r] = at === undefined ? 0 : documentHash(rows[r]![at]!);
    }
  }

  private readDay(cell: CellValue): number {
    if (typeof cell === 'number') return dayOfSerial(cell);
    if (typeof cell !== 'string' || cell === '') return NO_DAY;
    if (cell === this.lastDateText) return this.lastDateDay;
    this.lastDateText = cell;
    this.lastDateDay = readDate(cell, this.reading.monthFirst);
    return this.lastDateDay;
  }

  /** Whole units of 1/scale, halves away from zero; NaN when the cell holds no number. */
  private readMoney(cell: CellValue): number {
    const value =
      typeof cell === 'number' ? cell : typeof cell === 'string' ? readNumber(cell, this.reading.style) : NaN;
    return isPlausible(value) ? roundEvenly(value * this.scale) : NaN;
  }

  private readQuantity(cell: CellValue): number {
    const value =
      typeof cell === 'number' ? cell : typeof cell === 'string' ? readNumber(cell, this.reading.style) : NaN;
    return isPlausible(value) ? roundEvenly(value * FINE_SCALE) : 0;
  }

  private readMargin(
    row: readonly CellValue[],
    slot: number,
    column: Float64Array,
    marginAt: number,
    costAt: number,
  ): void {
    const given = marginAt < 0 ? NaN : this.readMoney(row[marginAt]!);
    const cost = costAt < 0 ? NaN : this.readMoney(row[costAt]!);
    const derived = this.amount[slot]! - cost;
    // NaN is the only value that differs from itself.
    if (given === given) {
      column[slot] = given;
      if (derived === derived && derived !== given) this.state[slot] = LINE | MARGIN_DIFFERS;
    } else if (derived === derived) column[slot] = derived;
    else {
      column[slot] = 0;
      this.state[slot] = LINE | NO_MARGIN;
    }
  }

  /** A row that is no line: its slot is emptied, and why is kept. */
  private reject(row: readonly CellValue[], slot: number, date: number, amount: number): void {
    this.client[slot] = NO_CODE;
    this.day[slot] = NO_DAY;
    this.amount[slot] = 0;
    if (this.margin !== undefined) this.margin[slot] = 0;
    if (this.quantity !== undefined) this.quantity.values[slot] = 0;
    this.totals.delete(slot);
    const kind = lineTrouble(row, date, amount, this.readDay(row[date] ?? '') !== NO_DAY);
    this.state[slot] = kind;
    if (kind !== ROW.totals || !row.some((cell) => totalsKind(cell) === 'grand')) return;
    const figure = this.readMoney(row[amount] ?? '');
    if (!Number.isNaN(figure)) this.totals.set(slot, figure / this.scale);
  }

  private grow(slots: number): void {
    if (slots <= this.count) return;
    this.forget();
    this.count = slots;
    this.state = growUint8(this.state, slots);
    this.client = growInt32(this.client, slots, NO_CODE);
    this.day = growInt32(this.day, slots);
    this.amount = growFloat64(this.amount, slots);
    if (this.margin !== undefined) this.margin = growFloat64(this.margin, slots);
    if (this.document !== undefined) this.document = growInt32(this.document, slots);
    this.products.grow(slots);
    this.quantity?.grow(slots);
  }

  /** The columns as they stand, money at the scale that keeps every sum exact. */
  finish(): SalesColumns {
    this.settleScale();
    return this.columns();
  }

  private columns(): SalesColumns {
    const { count, margin, document, quantity } = this;
    const { sku, category } = this.products;
    return {
      count,
      client: this.client.subarray(0, count),
      day: this.day.subarray(0, count),
      amount: this.amount.subarray(0, count),
      ...(margin && { margin: margin.subarray(0, count) }),
      ...(sku && { sku: sku.values.subarray(0, count) }),
      ...(category && { productCategory: category.values.subarray(0, count) }),
      ...(document && { document: document.subarray(0, count) }),
      ...(quantity && { quantity: quantity.values.subarray(0, count) }),
    };
  }

  /** Nothing that was made of the columns so far holds any more. */
  forget(): void {
    if (this.settled === undefined) return;
    this.edits = new SalesEdits();
    this.lineRuns = null;
    this.settled = undefined;
  }

  private noteEdits({ first, from, to }: Stretch): void {
    this.lineRuns = null;
    for (let slot = first + from; slot < first + to; slot++) this.noteEdit(slot);
  }

  private noteEdit(slot: number): void {
    this.totals.delete(slot);
    this.edits.note({
      slot,
      client: this.client[slot]!,
      day: this.day[slot]!,
      amount: this.amount[slot]!,
      margin: this.margin?.[slot] ?? 0,
      state: this.state[slot]!,
    });
  }

  /** Go over to kopecks where some sum could leave the whole numbers that doubles hold. */
  private settleScale(): void {
    if (this.edits.isFull) this.forget();
    this.addSizes();
    this.settled = this.edits.length;
    if (this.scale === KOPECK_SCALE || Math.max(this.amountSize, this.marginSize) < EXACT_LIMIT) return;
    this.scale = KOPECK_SCALE;
    rescale(this.amount, this.count);
    if (this.margin !== undefined) rescale(this.margin, this.count);
    this.lineRuns = null;
    this.edits = new SalesEdits();
    this.settled = 0;
  }

  /** Sums of sizes: of all lines at first, then of what edits changed (exact as long as they stay below the limit). */
  private addSizes(): void {
    // Nothing is finer than kopecks: their sizes do not matter any more.
    if (this.scale === KOPECK_SCALE) return;
    if (this.settled === undefined) {
      this.amountSize = sumOfSizes(this.amount, this.count);
      this.marginSize = this.margin === undefined ? 0 : sumOfSizes(this.margin, this.count);
      return;
    }
    for (const { slot, amount, margin } of this.edits.since(this.settled)) {
      this.amountSize += Math.abs(this.amount[slot]!) - Math.abs(amount);
      this.marginSize += Math.abs(this.margin?.[slot] ?? 0) - Math.abs(margin);
    }
  }
}

/** To the nearest whole number, halves away from zero, so that a return mirrors its sale. */
function roundEvenly(value: number): number {
  return value < 0 ? 0 - Math.round(-value) : Math.round(value);
}

function sumOfSizes(column: Float64Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += Math.abs(column[i]!);
  return sum;
}

function rescale(column: Float64Array, count: number): void {
  const factor = FINE_SCALE / KOPECK_SCALE;
  for (let i = 0; i < count; i++) column[i] = roundEvenly(column[i]! / factor);
}
