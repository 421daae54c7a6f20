/** Where the custom functions, which Excel calls by themselves, meet the session. Calls before that wait. */
import type { Session } from '../app';
import type { Locale } from '../i18n';

export interface Connection {
  readonly session: Pick<Session, 'watchKpi' | 'getState'>;
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
