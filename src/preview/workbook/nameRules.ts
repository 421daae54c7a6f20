import type { Book } from './Book';
import { fold, isValidName } from './names';
import { Refusal } from './Refusal';
import type { Sheet } from './Sheet';

/** Refuses a table name that is no name, or one that a table or a workbook name has. */
export function validateTableName(book: Book, name: string, ownId?: string): void {
  if (!isValidName(name)) throw new Refusal('InvalidArgument');
  const table = book.findTable(name);
  const isOther = table !== undefined && table.table.id !== ownId && fold(table.table.name) === fold(name);
  if (isOther || book.findName(name) !== undefined) throw new Refusal('ItemAlreadyExists');
}

/** Refuses a defined name that is no name, or one that its scope or a table has. */
export function validateDefinedName(book: Book, name: string, scope?: Sheet): void {
  if (!isValidName(name)) throw new Refusal('InvalidArgument');
  const names = scope === undefined ? book.names : scope.names;
  const taken = names.some((each) => fold(each.name) === fold(name));
  const table = book.findTable(name);
  if (taken || (table !== undefined && fold(table.table.name) === fold(name)))
    throw new Refusal('ItemAlreadyExists');
}

/** `Table1`, `Table2`, …: the first that is free. */
export function freeTableName(book: Book): string {
  for (let number = 1; ; number += 1) {
    const name = `Table${number}`;
    if (book.findTable(name) === undefined && book.findName(name) === undefined) return name;
  }
}
