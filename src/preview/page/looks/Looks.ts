import type { Book } from '../../workbook/Book';
import { displayText } from '../../workbook/displayText';
import type { Sheet } from '../../workbook/Sheet';
import type { Area, CellStyle, CellValue, TableData } from '../../workbook/types';
import { compileRule } from './conditions';
import type { Dressing, Rule } from './conditions';
import { tableStyle } from './tableStyles';
import type { TablePlace } from './tableStyles';

/** A cell as it is drawn. */
export interface Look {
  readonly value: CellValue;
  readonly text: string;
  readonly style: CellStyle;
  readonly bar?: Dressing['bar'];
  readonly icon?: Dressing['icon'];
}

interface ReadyRule {
  readonly areas: readonly Area[];
  readonly rule: Rule;
  readonly stops: boolean;
}

/** Puts together what a cell of one sheet shows: table style, own style and conditional formats over it, and its text. */
export class Looks {
  private rules: ReadyRule[] | null = null;
  private readonly merged = new Map<string, CellStyle>();
  /** Filtered rows in order: bands count only the rows in sight. */
  private unseen: Int32Array | null = null;

  constructor(
    private readonly book: Book,
    readonly sheet: Sheet,
  ) {}

  /** Cells or rules are new: conditional formats have to look again. */
  forget(): void {
    this.rules = null;
    this.unseen = null;
  }

  at(row: number, column: number): Look {
    const value = this.sheet.cells.value(row, column);
    const style = this.styleAt(row, column);
    const text = displayText(value, style.numberFormat ?? 'General', this.book.culture);
    const dressing = this.dress(row, column, value, text);
    if (dressing === null) return { value, text, style };
    const { bar, icon, hidesValue, ...looks } = dressing;
    return {
      value,
      text: hidesValue === true ? '' : text,
      style: { ...style, ...looks },
      ...(bar === undefined ? {} : { bar }),
      ...(icon === undefined ? {} : { icon }),
    };
  }

  /** The cell's own style over its table's. */
  styleAt(row: number, column: number): CellStyle {
    const id = this.sheet.cells.styleId(row, column);
    const own = this.book.styles.get(id);
    const table = tableAt(this.sheet, row, column);
    if (table === undefined) return own;
    const place = placeIn(table, row, column, this.seenBefore(row) - this.seenBefore(table.area.row));
    const key = `${id}|${table.style}|${Object.values(place).map(Number).join('')}`;
    let style = this.merged.get(key);
    if (style === undefined) {
      style = { ...tableStyle(table.style, place), ...own };
      this.merged.set(key, style);
    }
    return style;
  }

  private seenBefore(row: number): number {
    if (this.sheet.filteredRows.size === 0) return row;
    this.unseen ??= Int32Array.from(this.sheet.filteredRows).sort();
    let low = 0;
    let high = this.unseen.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.unseen[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return row - low;
  }

  private dress(row: number, column: number, value: CellValue, text: string): Dressing | null {
    this.rules ??= readyRules(this.book, this.sheet);
    let dressing = null as Dressing | null;
    for (const { areas, rule, stops } of this.rules) {
      if (!areas.some((area) => isInside(area, row, column))) continue;
      const found = rule(value, text, row, column);
      if (found === null) continue;
      dressing = dressing === null ? found : { ...found, ...dressing };
      if (stops) break;
    }
    return dressing;
  }
}

export function tableAt(sheet: Sheet, row: number, column: number): TableData | undefined {
  return sheet.tables.find((table) => isInside(table.area, row, column));
}

function readyRules(book: Book, sheet: Sheet): ReadyRule[] {
  const formats = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  return formats.flatMap((format) => {
    const rule = compileRule(book, sheet, format);
    const areas = [format.area, ...(format.otherAreas ?? [])];
    return rule === null ? [] : [{ areas, rule, stops: format.stopIfTrue }];
  });
}

/** @param seen rows in sight from the table's first to this one */
function placeIn(table: TableData, row: number, column: number, seen: number): TablePlace {
  const { area } = table;
  const isHeader = table.showHeaders && row === area.row;
  const isTotals = table.showTotals && row === area.row + area.rows - 1;
  const inBody = seen - (table.showHeaders ? 1 : 0);
  const isEven = inBody % 2 === 0 && table.showBandedRows;
  const isLeft = column === area.column;
  const isRight = column === area.column + area.columns - 1;
  return {
    isHeader,
    isTotals,
    isBanded: !isHeader && !isTotals && isEven,
    isFirstRow: row === area.row,
    isLastRow: row === area.row + area.rows - 1,
    isLeft,
    isRight,
    isHighlighted: (isLeft && table.highlightFirstColumn) || (isRight && table.highlightLastColumn),
  };
}

function isInside(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}
