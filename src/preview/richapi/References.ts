import type { Book } from '../workbook/Book';
import type { StructureChange } from '../workbook/change';
import { isWholeColumns, isWholeRows } from '../workbook/area';
import { shiftArea } from '../workbook/edit/shift';
import type { Shift } from '../workbook/edit/shift';
import type { RangeTarget } from './targets';

/** Ranges that requests asked to keep: they follow their cells until they are given back (richapi-protocol.md §3.1). */
export class References {
  private readonly kept = new Map<string, RangeTarget>();
  private lastNumber = 0;

  constructor(book: Book) {
    book.on((change) => {
      if (change.kind === 'structure') this.follow(change);
      if (change.kind === 'sheets' && change.change === 'deleted') this.lose(change.sheetId);
    });
  }

  keep(range: RangeTarget): string {
    if (range.referenceId !== undefined && this.kept.has(range.referenceId)) return range.referenceId;
    this.lastNumber += 1;
    range.referenceId = `r${this.lastNumber}`;
    this.kept.set(range.referenceId, range);
    return range.referenceId;
  }

  get(id: string): RangeTarget | undefined {
    return this.kept.get(id);
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  removeAll(): void {
    this.kept.clear();
  }

  get count(): number {
    return this.kept.size;
  }

  private follow(change: StructureChange): void {
    const shift = shiftOf(change);
    for (const range of this.kept.values()) {
      if (range.sheet.id !== change.sheetId || range.isLost === true) continue;
      const area = shiftArea(range.area, shift);
      if (area === null) range.isLost = true;
      else range.area = area;
    }
  }

  private lose(sheetId: string): void {
    for (const range of this.kept.values()) if (range.sheet.id === sheetId) range.isLost = true;
  }
}

function shiftOf({ area, direction, change }: StructureChange): Shift {
  const isRows = direction === 'rows';
  const size = isRows ? area.rows : area.columns;
  const count = change === 'insert' ? size : -size;
  const isWhole = isRows ? isWholeRows(area) : isWholeColumns(area);
  const shift: Shift = { direction, at: isRows ? area.row : area.column, count };
  if (isWhole) return shift;
  const span = isRows ? { start: area.column, count: area.columns } : { start: area.row, count: area.rows };
  return { ...shift, span };
}
