/** Where the custom functions, which Excel calls by themselves, meet the session. Calls before that wait. */
import type { Session } from '../app';
import type { RangeRules } from '../app/ranges';
import type { Locale } from '../i18n';

export interface Connection {
  readonly session: Pick<Session, 'watchKpi' | 'watchClient' | 'watchReason' | 'getState' | 'subscribe'>;
  /** Language of messages in cells. */
  readonly locale: Locale;
}

let connection: Connection | undefined;
const waiting = new Set<(connection: Connection) => void>();

/** Lets waiting and future calls ask this session; once, from main.tsx. The result takes the session off again. */
export function connectFunctions(session: Connection['session'], locale: Locale): () => void {
  const connected = { session, locale };
  connection = connected;
  const listeners = [...waiting];
  waiting.clear();
  for (const listener of listeners) listener(connected);
  return () => {
    if (connection === connected) connection = undefined;
  };
}

/** Calls the listener with the connection, at once or when it is there; the result ends the waiting. */
export function whenConnected(listener: (connection: Connection) => void): () => void {
  if (connection !== undefined) {
    listener(connection);
    return () => undefined;
  }
  waiting.add(listener);
  return () => waiting.delete(listener);
}

/** Language for messages of calls that need no session; English until there is one. */
export function currentLocale(): Locale {
  return connection?.locale ?? 'en';
}

/** What functions over ranges go by: the settings of the workbook, its culture, the language of words. */
export interface Rules extends RangeRules {
  readonly locale: Locale;
}

/** The rules as soon as the settings of the workbook are known: before that a formula would get those of no workbook. */
export function rulesOfWorkbook(): Promise<Rules> {
  return new Promise((resolve) => {
    whenConnected(({ session, locale }) => {
      const tell = (): boolean => {
        const { ready, settings, detection } = session.getState();
        const culture = detection?.culture ?? CULTURES[locale];
        if (ready) resolve({ settings, culture, locale });
        return ready;
      };
      if (tell()) return;
      const stop = session.subscribe(() => {
        if (tell()) stop();
      });
    });
  });
}

/** Where the workbook has not said how numbers are written. */
const CULTURES: Readonly<Record<Locale, string>> = { en: 'en-US', ru: 'ru-RU' };
