import type { Book } from '../Book';
import type { SheetsChange } from '../change';
import { mapReferences } from '../formula/references';
import { fold, validateSheetName } from '../names';
import { Refusal } from '../Refusal';
import type { Sheet, SheetParts } from '../Sheet';
import type { Area, Visibility } from '../types';
import { checkStructure } from './guard';
import { changeBySteps, changeParts } from './journal';
import { changeFormulas } from './rewrite';

/** @throws Refusal InvalidArgument or ItemAlreadyExists for a name that Excel does not take */
export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  checkStructure(book);
  const others = book.sheets.filter((other) => other !== sheet).map((other) => other.name);
  validateSheetName(name, others);
  const before = sheet.name;
  if (name === before) return;
  changeParts(book, sheet, ['name'], () => {
    sheet.name = name;
  });
  changeFormulas(book, (formula) =>
    mapReferences(formula, (reference) =>
      reference.sheet !== undefined && fold(reference.sheet) === fold(before)
        ? { ...reference, sheet: name }
        : reference,
    ),
  );
  emitSheet(book, sheet, 'renamed', { nameBefore: before, nameAfter: name });
}

/**
 * Deletes a sheet; what referred to it anywhere reads `#REF!`. Cannot be undone, so it forgets all undo records.
 *
 * @throws Refusal InvalidOperation when no visible sheet would be left
 */
export function deleteSheet(book: Book, sheet: Sheet): void {
  checkStructure(book);
  book.checkDeletion(sheet);
  changeFormulas(book, (formula) =>
    mapReferences(formula, (reference) =>
      reference.sheet !== undefined && fold(reference.sheet) === fold(sheet.name) ? null : reference,
    ),
  );
  book.deleteSheet(sheet);
}

/** Moves a sheet's tab to a position from 0. */
export function moveSheet(book: Book, sheet: Sheet, position: number): void {
  checkStructure(book);
  if (!Number.isInteger(position) || position < 0 || position >= book.sheets.length) {
    throw new Refusal('InvalidArgument');
  }
  const before = book.sheets.indexOf(sheet);
  if (before === position) return;
  const move = (to: number): void => {
    book.sheets.splice(book.sheets.indexOf(sheet), 1);
    book.sheets.splice(to, 0, sheet);
    emitSheet(book, sheet, 'moved');
  };
  changeBySteps(book, {
    redo: () => {
      move(position);
    },
    undo: () => {
      move(before);
    },
  });
}

/** @throws Refusal InvalidOperation when no visible sheet would be left */
export function setVisibility(book: Book, sheet: Sheet, visibility: Visibility): void {
  checkStructure(book);
  const isLast =
    visibility !== 'Visible' &&
    !book.sheets.some((other) => other !== sheet && other.visibility === 'Visible');
  if (isLast)
    throw new Refusal('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
  const wasActive = book.activeSheet === sheet;
  changeParts(book, sheet, ['visibility'], () => {
    sheet.visibility = visibility;
  });
  const next = book.sheets.find((other) => other.visibility === 'Visible');
  if (wasActive && visibility !== 'Visible' && next !== undefined) book.activeSheet = next;
  emitSheet(book, sheet, 'visibility');
}

/** Brings a sheet to the front. */
export function activateSheet(book: Book, sheet: Sheet): void {
  if (sheet.visibility !== 'Visible')
    throw new Refusal('InvalidOperation', 'A hidden worksheet cannot be activated.');
  book.activeSheet = sheet;
}

/** Selects cells on a sheet and brings the sheet to the front. */
export function select(book: Book, sheet: Sheet, area: Area): void {
  activateSheet(book, sheet);
  sheet.selection = area;
  book.emit({ kind: 'selection', sheetId: sheet.id, area, source: book.source });
}

/** Protects or frees a sheet; cannot be undone, so it forgets all undo records (office-platform.md §6). */
export function setProtection(book: Book, sheet: Sheet, protection: Sheet['protection']): void {
  sheet.protection = protection;
  book.history.clear();
  emitSheet(book, sheet, 'protection');
}

/** Changes what is seen of a sheet besides its cells: widths, heights, hidden lines, panes, rules, page. */
export function changeView(
  book: Book,
  sheet: Sheet,
  keys: readonly (keyof SheetParts)[],
  work: (sheet: Sheet) => void,
): void {
  changeParts(book, sheet, keys, () => {
    work(sheet);
  });
  book.emit({ kind: 'view', sheetId: sheet.id, source: book.source });
}

/** Tells of a sheet's new state. */
export function emitSheet(
  book: Book,
  sheet: Sheet,
  change: SheetsChange['change'],
  more: Partial<SheetsChange> = {},
): void {
  book.emit({ kind: 'sheets', change, sheetId: sheet.id, source: book.source, ...more });
}
