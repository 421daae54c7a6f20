import type { Book } from '../../workbook/Book';
import { Refusal } from '../../workbook/Refusal';
import { asText } from '../Arguments';
import { ObjectType } from '../ObjectType';
import type { Session } from '../Session';
import type { KeyTarget } from '../targets';

/** `Excel.SettingCollection`: kept in the workbook for this add-in (office-platform.md §6). */
export const settingCollectionType = new ObjectType<Book>('SettingCollection', {
  item: (book, key, session) => {
    if (!book.settings.has(asText(key))) throw new Refusal('ItemNotFound');
    return session.open('Setting', { key: asText(key) });
  },
  items: (book, session) => [...book.settings.keys()].map((key) => session.open('Setting', { key })),
  methods: {
    Add(_book, args, session) {
      const key = args.text(0);
      put(session, key, args.raw(1));
      return session.open('Setting', { key });
    },
    GetCount: (book) => book.settings.size,
    GetItemOrNullObject: (book, args, session) =>
      book.settings.has(args.text(0)) ? session.open('Setting', { key: args.text(0) }) : null,
  },
});

/** `Excel.Setting`. */
export const settingType = new ObjectType<KeyTarget>('Setting', {
  ids: ({ key }) => ({ _Id: key }),
  check: ({ key }, { book }) => {
    if (!book.settings.has(key)) throw new Refusal('ItemNotFound');
  },
  properties: {
    _Id: { get: ({ key }) => key },
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ key }, { book }) => book.settings.get(key),
      set: ({ key }, value, session) => put(session, key, value),
    },
  },
  methods: {
    Delete: ({ key }, _args, { book }) => {
      book.settings.delete(key);
      book.emit({ kind: 'settings', source: book.source });
    },
  },
});

function put({ book }: Session, key: string, value: unknown): void {
  book.settings.set(key, structuredClone(value));
  book.emit({ kind: 'settings', source: book.source });
}
