import { Book } from '../../workbook/Book';

/** A book with one empty sheet, for the time before anything is opened. */
export function blankBook(): Book {
  const book = new Book();
  book.addSheet();
  book.history.clear();
  return book;
}
