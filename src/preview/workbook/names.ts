import { columnNumber, MAX_ROWS } from './area';
import { Refusal } from './Refusal';

const MAX_SHEET_NAME = 31;
const MAX_NAME = 255;

/** Names in Excel are compared without case. */
export function fold(name: string): string {
  return name.toUpperCase();
}

/**
 * Refuses a sheet name that Excel refuses: empty, over 31 characters, with one of `\ / ? * : [ ]`, with an apostrophe
 * at an end, or taken (office-platform.md §1.3).
 */
export function validateSheetName(name: string, taken: readonly string[]): void {
  if (name.length === 0 || name.length > MAX_SHEET_NAME || /[\\/?*:[\]]/.test(name) || /^'|'$/.test(name)) {
    throw new Refusal('InvalidArgument');
  }
  if (taken.some((other) => fold(other) === fold(name))) {
    throw new Refusal('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  }
}

/** `Sheet1`, `Sheet2`, …: the first that is free. */
export function freeSheetName(taken: readonly string[]): string {
  const folded = new Set(taken.map(fold));
  for (let number = 1; ; number += 1) {
    if (!folded.has(fold(`Sheet${number}`))) return `Sheet${number}`;
  }
}

/** Whether Excel takes the text as a table's or a defined name (office-platform.md §1.3). */
export function isValidName(name: string): boolean {
  if (name.length > MAX_NAME || !/^[\p{L}_\\][\p{L}\p{N}\p{M}._\\?]*$/u.test(name)) return false;
  return !looksLikeReference(name);
}

/** `AKB1`, `R1C1`, `R`, `C`: such names would be read as cells. */
export function looksLikeReference(name: string): boolean {
  const cell = /^([A-Z]{1,3})(\d{1,7})$/i.exec(name);
  if (cell !== null) {
    const row = Number(cell[2]);
    return columnNumber(cell[1] ?? '') >= 0 && row >= 1 && row <= MAX_ROWS;
  }
  return /^(?:R\d*)?(?:C\d*)?$/i.test(name);
}
