import type { Book } from '../workbook/Book';
import type { Sheet } from '../workbook/Sheet';
import type { Area } from '../workbook/types';

/** Gathers the cells that a calculation changed and tells the book of them in few changes: runs of each column. */
export class ChangedCells {
  private readonly sheets = new Map<Sheet, Area[]>();

  add(sheet: Sheet, area: Area): void {
    const areas = this.sheets.get(sheet);
    if (areas) areas.push(area);
    else this.sheets.set(sheet, [area]);
  }

  tell(book: Book): void {
    for (const [sheet, areas] of this.sheets) {
      for (const area of joinRuns(areas))
        book.emit({ kind: 'cells', sheetId: sheet.id, area, source: 'calc' });
    }
    this.sheets.clear();
  }
}

/** Joins areas of equal width that lie one below the other. */
function joinRuns(areas: readonly Area[]): Area[] {
  const sorted = [...areas].sort((a, b) => a.column - b.column || a.columns - b.columns || a.row - b.row);
  const joined: Area[] = [];
  for (const area of sorted) {
    const last = joined.at(-1);
    const same = last?.column === area.column && last.columns === area.columns;
    if (last && same && area.row <= last.row + last.rows) {
      const end = Math.max(last.row + last.rows, area.row + area.rows);
      joined[joined.length - 1] = { ...last, rows: end - last.row };
    } else {
      joined.push(area);
    }
  }
  return joined;
}
