import type { Book } from '../Book';
import { validateDefinedName } from '../nameRules';
import type { Sheet } from '../Sheet';
import type { NameData } from '../types';
import { changeNames, changeParts } from './journal';

/** Adds a name to the workbook, or to a sheet. @throws Refusal InvalidArgument, ItemAlreadyExists */
export function addName(book: Book, scope: Sheet | undefined, data: NameData): NameData {
  validateDefinedName(book, data.name, scope);
  changeScope(book, scope, (names) => {
    names.push(data);
  });
  return data;
}

export function deleteName(book: Book, scope: Sheet | undefined, data: NameData): void {
  changeScope(book, scope, (names) => {
    names.splice(names.indexOf(data), 1);
  });
}

/** Changes a name's formula, visibility or comment. */
export function changeName(book: Book, scope: Sheet | undefined, work: () => void): void {
  changeScope(book, scope, work);
}

function changeScope(book: Book, scope: Sheet | undefined, work: (names: NameData[]) => void): void {
  if (scope === undefined) {
    changeNames(book, () => {
      work(book.names);
    });
  } else {
    changeParts(book, scope, ['names'], () => {
      work(scope.names);
    });
  }
  book.emit({ kind: 'names', source: book.source, ...(scope === undefined ? {} : { sheetId: scope.id }) });
}
