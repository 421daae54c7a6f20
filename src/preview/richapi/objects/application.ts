import type { Book } from '../../workbook/Book';
import { Refusal } from '../../workbook/Refusal';
import { asBoolean, asOneOf } from '../Arguments';
import { ObjectType } from '../ObjectType';

/** What a culture shows; Excel takes it from the system's settings (office-platform.md §3.3). */
const CULTURES = {
  'en-US': {
    decimal: '.',
    group: ',',
    date: '/',
    time: ':',
    longDate: 'dddd, MMMM d, yyyy',
    shortDate: 'M/d/yyyy',
    longTime: 'h:mm:ss tt',
  },
  'ru-RU': {
    decimal: ',',
    group: '\u00a0',
    date: '.',
    time: ':',
    longDate: "d MMMM yyyy 'г.'",
    shortDate: 'dd.MM.yyyy',
    longTime: 'H:mm:ss',
  },
} as const;

/** `Excel.Application`. */
export const applicationType = new ObjectType<Book>('Application', {
  properties: {
    CalculationMode: {
      get: ({ calculationMode }) => calculationMode,
      set: (book, value) => {
        book.calculationMode = asOneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual']);
        book.emit({ kind: 'calculation', source: book.source });
      },
    },
    CalculationState: { get: () => 'Done' },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: ({ culture }) => CULTURES[culture].decimal },
    ThousandsSeparator: { get: ({ culture }) => CULTURES[culture].group },
    UseSystemSeparators: { get: () => true },
  },
  navigation: {
    CultureInfo: (book, session) => session.open('CultureInfo', book),
  },
  methods: {
    Calculate(book, args) {
      const type = asOneOf(args.raw(0) ?? 'Recalculate', ['Recalculate', 'Full', 'FullRebuild']);
      book.calculator?.recalculate?.(type === 'Recalculate' ? 'due' : 'all');
    },
    /** Formulas are calculated when values are read, so there is nothing to put off. */
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

/** `Excel.CultureInfo`. */
export const cultureInfoType = new ObjectType<Book>('CultureInfo', {
  properties: { Name: { get: ({ culture }) => culture } },
  navigation: {
    NumberFormat: (book, session) => session.open('NumberFormatInfo', book),
    DatetimeFormat: (book, session) => session.open('DatetimeFormatInfo', book),
  },
});

/** `Excel.NumberFormatInfo`. */
export const numberFormatInfoType = new ObjectType<Book>('NumberFormatInfo', {
  properties: {
    NumberDecimalSeparator: { get: ({ culture }) => CULTURES[culture].decimal },
    NumberGroupSeparator: { get: ({ culture }) => CULTURES[culture].group },
  },
});

/** `Excel.DatetimeFormatInfo`. */
export const datetimeFormatInfoType = new ObjectType<Book>('DatetimeFormatInfo', {
  properties: {
    DateSeparator: { get: ({ culture }) => CULTURES[culture].date },
    TimeSeparator: { get: ({ culture }) => CULTURES[culture].time },
    LongDatePattern: { get: ({ culture }) => CULTURES[culture].longDate },
    ShortDatePattern: { get: ({ culture }) => CULTURES[culture].shortDate },
    LongTimePattern: { get: ({ culture }) => CULTURES[culture].longTime },
  },
});

/** `Excel.Runtime`: `context.runtime.enableEvents` silences the add-in's own handlers. */
export const runtimeType = new ObjectType<Book>('Runtime', {
  properties: {
    EnableEvents: {
      get: (_book, { events }) => events.isEnabled,
      set: (_book, value, { events }) => {
        events.isEnabled = asBoolean(value);
      },
    },
  },
});

/** `Excel.WorkbookProtection`: the structure of the workbook. */
export const workbookProtectionType = new ObjectType<Book>('WorkbookProtection', {
  properties: { Protected: { get: (book) => book.structureProtection.protected } },
  methods: {
    Protect(book, args) {
      if (book.structureProtection.protected) throw new Refusal('AccessDenied');
      const password = args.textOr(0, undefined);
      book.structureProtection = { protected: true, ...(password === undefined ? {} : { password }) };
      book.history.clear();
    },
    Unprotect(book, args) {
      const { password } = book.structureProtection;
      if (password !== undefined && password !== args.textOr(0, '')) throw new Refusal('AccessDenied');
      book.structureProtection = { protected: false };
      book.history.clear();
    },
  },
});
