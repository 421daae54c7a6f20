import type { Locale } from '../../i18n';
import type { WorkbookPort } from '../ports';
import type { Session } from '../session.types';
import type { Pace } from '../slices';
import { WorkbookSession } from './WorkbookSession';

/** What the session needs from outside. */
export interface SessionParts {
  readonly port: WorkbookPort;
  /** Language of headers, sheets and words that are written. */
  readonly locale: Locale;
  /** A new id for each run that writes. */
  readonly newRunId: () => string;
  readonly timers: Timers;
  /** How long work takes is measured and shared out by it. */
  readonly pace: Pace;
}

/** The runtime's timers: `set` calls back once after the milliseconds; `clear` takes that back. */
export interface Timers {
  readonly set: (callback: () => void, milliseconds: number) => unknown;
  readonly clear: (handle: unknown) => void;
}

/** A session over one workbook; call `start` once. */
export function createSession(parts: SessionParts): Session {
  return new WorkbookSession(parts);
}
