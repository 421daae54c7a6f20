import type { Book } from '../../workbook/Book';
import { Refusal } from '../../workbook/Refusal';
import { EVENTS } from '../events/eventNumbers';
import { parseArea } from '../../workbook/area';
import { ObjectType } from '../ObjectType';
import { openRange } from '../ranges';
import type { Remote } from '../Remote';
import type { Session } from '../Session';

/** `Excel.Workbook`. */
export const workbookType = new ObjectType<Book>('Workbook', {
  properties: {
    Name: { get: ({ name }) => name },
    ReadOnly: { get: () => false },
    AutoSave: { get: () => false },
  },
  navigation: {
    Application: (book, session) => session.open('Application', book),
    Names: (_book, session) => session.open('NamedItemCollection', {}),
    Properties: (book, session) => session.open('DocumentProperties', book),
    Protection: (book, session) => session.open('WorkbookProtection', book),
    Settings: (book, session) => session.open('SettingCollection', book),
    Tables: (_book, session) => session.open('TableCollection', {}),
    Worksheets: (book, session) => session.open('WorksheetCollection', book),
    _Runtime: (book, session) => session.open('Runtime', book),
  },
  methods: {
    GetActiveCell({ activeSheet }, _args, session) {
      const { row, column } = activeSheet.selection;
      return openRange(session, activeSheet, { row, column, rows: 1, columns: 1 });
    },
    GetSelectedRange: ({ activeSheet }, _args, session) =>
      openRange(session, activeSheet, activeSheet.selection),
    _GetRangeForEventByReferenceId(_book, args, session) {
      const range = eventRange(args.text(0), session);
      if (range === null) throw new Refusal('ItemNotFound');
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_book, args, session) => eventRange(args.text(0), session),
    _GetReferenceCount: (_book, _args, { references }) => references.count,
    _RemoveReference: (_book, args, { references }) => references.remove(args.text(0)),
    _RemoveAllReferences: (_book, _args, { references }) => references.removeAll(),
    /** A workbook is activated only among others; there is one here, so the event never comes. */
    _RegisterActivatedEvent: (_book, _args, { events }) => events.register(WORKBOOK_ACTIVATED, 'Workbook'),
    _UnregisterActivatedEvent: (_book, _args, { events }) =>
      events.unregister(WORKBOOK_ACTIVATED, 'Workbook'),
  },
});

const WORKBOOK_ACTIVATED = EVENTS.workbookActivated;

function eventRange(referenceId: string, session: Session): Remote | null {
  const place = session.events.placeOf(referenceId);
  if (place === undefined) return null;
  const sheet = session.book.findSheet(place.sheetId);
  const area = parseArea(place.address);
  return sheet === undefined || area === null ? null : openRange(session, sheet, area);
}
