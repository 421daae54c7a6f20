/** A session over the real port, the real Office.js and the stand-in; timers are moved by hand. */
import { createSession, type Session } from '../../../src/app';
import type { Locale } from '../../../src/i18n';
import type { Book } from '../../../src/preview/workbook/Book';
import { openPort, type OpenedPort } from '../../excel/support/openPort';

export interface OpenedSession extends OpenedPort {
  readonly session: Session;
  /** Lets all timers that are set run out, and waits until what they began is done. */
  readonly wait: () => Promise<void>;
}

export async function openSession(book: Book, locale: Locale = 'ru'): Promise<OpenedSession> {
  const opened = await openPort(book, {
    onHint: (hint) => {
      session.showHint(hint);
    },
  });
  const pending = new Map<number, () => void>();
  let last = 0;
  let runs = 0;
  const session: Session = createSession({
    port: opened.port,
    locale,
    newRunId: () => `run${String((runs += 1))}`,
    pace: { now: () => performance.now(), pause: () => new Promise((resolve) => setImmediate(resolve)) },
    timers: {
      set: (callback) => {
        last += 1;
        pending.set(last, callback);
        return last;
      },
      clear: (handle) => {
        pending.delete(handle as number);
      },
    },
  });
  const wait = async (): Promise<void> => {
    // Events come over the wire: give them their turns before and after.
    await turns();
    for (const [handle, callback] of [...pending]) {
      pending.delete(handle);
      callback();
    }
    await turns();
  };
  return { ...opened, session, wait };
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
}
