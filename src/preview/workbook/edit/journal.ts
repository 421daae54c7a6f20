import type { Book } from '../Book';
import type { Sheet, SheetParts } from '../Sheet';
import type { Area, NameData } from '../types';

/** Changes cells of one area; undo brings all of it back. When `work` throws, nothing has changed. */
export function changeCells(book: Book, sheet: Sheet, area: Area, work: () => void): void {
  let saved = sheet.cells.copy(area);
  try {
    work();
  } catch (error) {
    sheet.cells.restore(saved);
    throw error;
  }
  const swap = (): void => {
    const now = sheet.cells.copy(area);
    sheet.cells.restore(saved);
    saved = now;
    book.emit({ kind: 'cells', sheetId: sheet.id, area, source: book.source });
  };
  book.history.push({ undo: swap, redo: swap });
}

/** Changes parts of a sheet other than cells; undo brings those parts back. When `work` throws, nothing has changed. */
export function changeParts<T>(
  book: Book,
  sheet: Sheet,
  keys: readonly (keyof SheetParts)[],
  work: () => T,
): T {
  let saved = sheet.parts(keys);
  let result: T;
  try {
    result = work();
  } catch (error) {
    sheet.putParts(saved);
    throw error;
  }
  const swap = (): void => {
    const now = sheet.parts(keys);
    sheet.putParts(saved);
    saved = now;
    book.emit({ kind: 'restored', sheetId: sheet.id, source: book.source });
  };
  book.history.push({ undo: swap, redo: swap });
  return result;
}

/** Changes the workbook's names; undo brings them back. */
export function changeNames<T>(book: Book, work: () => T): T {
  let saved: NameData[] = structuredClone(book.names);
  const result = work();
  const swap = (): void => {
    const now = structuredClone(book.names);
    book.names = saved;
    saved = now;
    book.emit({ kind: 'restored', source: book.source });
  };
  book.history.push({ undo: swap, redo: swap });
  return result;
}

/** Does a change that is undone by its opposite. */
export function changeBySteps(book: Book, step: { redo(): void; undo(): void }): void {
  step.redo();
  book.history.push(step);
}
