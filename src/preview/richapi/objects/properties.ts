import type { Book } from '../../workbook/Book';
import { Refusal } from '../../workbook/Refusal';
import type { Sheet } from '../../workbook/Sheet';
import { asText } from '../Arguments';
import type { Property } from '../ObjectType';
import { ObjectType } from '../ObjectType';
import type { SheetKeyTarget } from '../targets';

/** Longest key of a sheet's property (office-platform.md §1.3). */
const KEY_LIMIT = 255;

/** `Excel.DocumentProperties`, without the custom ones. */
export const documentPropertiesType = new ObjectType<Book>('DocumentProperties', {
  properties: {
    Title: text('title'),
    Subject: text('subject'),
    Author: text('author'),
    Keywords: text('keywords'),
    Comments: text('comments'),
    Category: text('category'),
    Manager: text('manager'),
    Company: text('company'),
  },
});

function text(key: string): Property<Book> {
  return {
    get: ({ properties }) => properties.get(key) ?? '',
    set: (book, value) => {
      book.properties.set(key, asText(value));
      book.emit({ kind: 'settings', source: book.source });
    },
  };
}

/** `Excel.WorksheetCustomPropertyCollection`: keys without case, values are texts (office-platform.md §1.3). */
export const worksheetCustomPropertyCollectionType = new ObjectType<Sheet>(
  'WorksheetCustomPropertyCollection',
  {
    item: (sheet, key, session) => {
      const found = keyOf(sheet, asText(key));
      if (found === undefined) throw new Refusal('ItemNotFound');
      return session.open('WorksheetCustomProperty', { sheet, key: found });
    },
    items: (sheet, session) =>
      [...sheet.customProperties.keys()].map((key) =>
        session.open('WorksheetCustomProperty', { sheet, key }),
      ),
    methods: {
      Add(sheet, args, session) {
        const key = keyOf(sheet, args.text(0)) ?? args.text(0);
        if (key === '' || key.length > KEY_LIMIT) throw new Refusal('InvalidArgument');
        sheet.customProperties.set(key, args.text(1));
        return session.open('WorksheetCustomProperty', { sheet, key });
      },
      GetCount: (sheet) => sheet.customProperties.size,
      GetItemOrNullObject(sheet, args, session) {
        const key = keyOf(sheet, args.text(0));
        return key === undefined ? null : session.open('WorksheetCustomProperty', { sheet, key });
      },
    },
  },
);

function keyOf(sheet: Sheet, key: string): string | undefined {
  return [...sheet.customProperties.keys()].find((each) => each.toUpperCase() === key.toUpperCase());
}

/** `Excel.WorksheetCustomProperty`. */
export const worksheetCustomPropertyType = new ObjectType<SheetKeyTarget>('WorksheetCustomProperty', {
  ids: ({ key }) => ({ _Id: key }),
  check: ({ sheet, key }) => {
    if (!sheet.customProperties.has(key)) throw new Refusal('ItemNotFound');
  },
  properties: {
    _Id: { get: ({ key }) => key },
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }) => sheet.customProperties.get(key) ?? '',
      set: ({ sheet, key }, value) => {
        sheet.customProperties.set(key, asText(value));
      },
    },
  },
  methods: {
    Delete: ({ sheet, key }) => {
      sheet.customProperties.delete(key);
    },
  },
});
