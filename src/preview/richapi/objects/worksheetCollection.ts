import { Refusal } from '../../workbook/Refusal';
import { checkStructure } from '../../workbook/edit/guard';
import type { Sheet } from '../../workbook/Sheet';
import { asText } from '../Arguments';
import { SHEET_EVENTS, SHEETS_EVENTS } from '../events/eventNumbers';
import { registration } from '../events/registration';
import { ObjectType } from '../ObjectType';
import type { Book } from '../../workbook/Book';

/** `Excel.WorksheetCollection`. */
export const worksheetCollectionType = new ObjectType<Book>('WorksheetCollection', {
  item: (book, key, session) => {
    const sheet = book.findSheet(asText(key));
    if (sheet === undefined) throw new Refusal('ItemNotFound');
    return session.open('Worksheet', sheet);
  },
  items: (book, session) => book.sheets.map((sheet) => session.open('Worksheet', sheet)),
  methods: {
    Add(book, args, session) {
      checkStructure(book);
      return session.open('Worksheet', book.addSheet(args.textOr(0, undefined)));
    },
    GetActiveWorksheet: (book, _args, session) => session.open('Worksheet', book.activeSheet),
    GetCount: (book, args) => counted(book, args.booleanOr(0, false)).length,
    GetFirst(book, args, session) {
      const sheet = counted(book, args.booleanOr(0, false))[0];
      return sheet === undefined ? null : session.open('Worksheet', sheet);
    },
    GetLast(book, args, session) {
      const sheet = counted(book, args.booleanOr(0, false)).at(-1);
      return sheet === undefined ? null : session.open('Worksheet', sheet);
    },
    GetItemOrNullObject(book, args, session) {
      const sheet = book.findSheet(args.text(0));
      return sheet === undefined ? null : session.open('Worksheet', sheet);
    },
    ...registration<Book>({ ...SHEET_EVENTS, ...SHEETS_EVENTS }, () => 'Workbook'),
  },
});

/** All sheets, or the visible ones. */
export function counted(book: Book, visibleOnly: boolean): readonly Sheet[] {
  return visibleOnly ? book.sheets.filter((sheet) => sheet.visibility === 'Visible') : book.sheets;
}
