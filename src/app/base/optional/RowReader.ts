import type { Dictionary } from '../../../engine';
import type { Block, CellValue } from '../../ports';
import { cellAddress } from '../addresses';
import { CellCoder, NO_CODE } from '../CellCoder';
import { NO_DAY, writesMonthFirst } from '../readDate';
import { isPlausible, numberStyle, readNumber } from '../readNumber';
import { Tally } from '../Tally';
import type { SourceOptions } from '../types';
import { looseId } from '../ClientIndex';
import { isErrorText, isNothing, saysYes, tidy, totalsKind } from '../words';
import { OPTIONAL_COLUMNS, type ColumnKind } from './columns';
import { readDayOrMonth, readMonth } from './readMonth';
import { isPrepaid } from './terms';
import { OPTIONAL_MONEY_SCALE, type OptionalRole } from './types';

/** Texts of the optional tables by kind; codes are those of these dictionaries until the base is known. */
export type TextKind = 'client' | 'manager' | 'outletType' | 'sku' | 'contactType' | 'text';
export type Texts = Readonly<Record<TextKind | 'skuKey', Dictionary>>;

/** Reads the rows of one optional table: numbers, days and codes of texts, by field. */
export class RowReader {
  /** Values of the usable rows, by field; a field without a column has none. */
  readonly columns = new Map<string, number[]>();
  /** Cells that hold neither nothing nor what their column wants. */
  readonly unreadable = new Tally();
  count = 0;
  private readonly read: readonly {
    readonly field: string;
    readonly at: number;
    readonly kind: ColumnKind;
    readonly values: number[];
    readonly code: (cell: CellValue) => number;
  }[];

  /** @param texts where texts get their codes */
  constructor(
    role: OptionalRole,
    private readonly source: SourceOptions,
    culture: string,
    texts: Texts,
  ) {
    const readers = kindReaders(culture, texts);
    this.read = Object.entries(OPTIONAL_COLUMNS[role]).flatMap(([field, kind]) => {
      const at = source.fields[field];
      if (at === undefined) return [];
      const values: number[] = [];
      this.columns.set(field, values);
      return [{ field, at, kind, values, code: readers[kind] }];
    });
  }

  /** Take a block; blank rows and totals are passed over, rows without a readable date too, but counted. */
  add(block: Block): void {
    const first = block.firstRow - this.source.place.firstRow;
    for (const [r, row] of block.rows.entries()) {
      if (!isBlank(row) && !row.some((cell) => totalsKind(cell) !== null)) this.addRow(row, first + r);
    }
  }

  private addRow(row: readonly CellValue[], at: number): void {
    const codes = this.read.map(({ at: position, code }) => code(row[position] ?? ''));
    this.read.forEach(({ field, kind, at: position }, n) => {
      if (!isUnreadable(kind, codes[n] ?? 0, row[position] ?? '')) return;
      this.unreadable.add(at, cellAddress(this.source.place, at, field));
    });
    const days = this.read.flatMap(({ kind }, n) => (isDate(kind) ? [codes[n]] : []));
    const dated = days.length === 0 || days.some((day) => day !== NO_DAY);
    if (!dated) return;
    this.count += 1;
    this.read.forEach(({ values }, n) => values.push(codes[n] ?? 0));
  }
}

function kindReaders(
  culture: string,
  texts: Texts,
): Readonly<Record<ColumnKind, (cell: CellValue) => number>> {
  const style = numberStyle(culture);
  const monthFirst = writesMonthFirst(culture);
  const number = (cell: CellValue): number => {
    if (typeof cell === 'number') return isPlausible(cell) ? cell : NaN;
    if (typeof cell === 'boolean') return cell ? 1 : 0;
    const text = cell.trim();
    if (text.endsWith('%')) return readNumber(text.slice(0, -1), style) / 100;
    return readNumber(text, style);
  };
  const money = (cell: CellValue): number => {
    const value = number(cell) * OPTIONAL_MONEY_SCALE;
    return value < 0 ? 0 - Math.round(-value) : Math.round(value);
  };
  const coded = (kind: TextKind): ((cell: CellValue) => number) => {
    const coder = new CellCoder(16, (text) => {
      const clean = tidy(text);
      if (isNothing(clean) || isErrorText(clean)) return NO_CODE;
      return kind === 'sku' ? skuCode(clean, texts) : texts[kind].code(clean);
    });
    return (cell) => coder.code(cell);
  };
  return {
    client: coded('client'),
    manager: coded('manager'),
    outletType: coded('outletType'),
    sku: coded('sku'),
    contactType: coded('contactType'),
    text: coded('text'),
    day: (cell) => readDayOrMonth(cell, monthFirst),
    month: (cell) => readMonth(cell, monthFirst),
    money,
    number,
    flag: (cell) => (saysYes(cell) ? 1 : 0),
    terms: (cell) => (isPrepaid(String(cell)) ? 1 : 0),
  };
}

/** SKUs that differ in leading zeros or look-alike letters are one; shown as first written. */
function skuCode(text: string, { sku, skuKey }: Texts): number {
  const code = skuKey.code(looseId(text));
  if (code === sku.size) sku.code(text);
  return code;
}

function isUnreadable(kind: ColumnKind, value: number, cell: CellValue): boolean {
  if (typeof cell === 'string' && isErrorText(cell)) return true;
  const blank = typeof cell === 'string' && isNothing(tidy(cell));
  if (blank) return false;
  if (isDate(kind)) return value === NO_DAY;
  return (kind === 'money' || kind === 'number') && Number.isNaN(value);
}

function isDate(kind: ColumnKind): boolean {
  return kind === 'day' || kind === 'month';
}

function isBlank(row: readonly CellValue[]): boolean {
  return row.every((cell) => typeof cell === 'string' && tidy(cell) === '');
}
