/** What every function that follows the base does: waits for the session, shows each new answer, ends with its call. */
import { readingError } from './cellError';
import { currentLocale, whenConnected, type Connection } from './connection';
import { Reminders } from './Reminders';
import { Starts } from './Starts';

export type CellResult = number | string | CustomFunctions.Error;
export type LiveInvocation = CustomFunctions.StreamingInvocation<CellResult>;
/** Starts following; shows what is known at once and after each change; the result ends it. */
type Follow = (connection: Connection, show: (value: CellResult) => void) => () => void;

/** Excel shows #BUSY! until a first result; after so long the cell itself says what it waits for. */
const PATIENCE_MS = 3_000;
const reminders = new Reminders(PATIENCE_MS);
/** When a book is opened, Excel makes the calls of all its cells in one turn. */
const startsOf = new WeakMap<Connection, Starts>();

/**
 * Shows answers in a cell. Until the first one Excel shows #BUSY!, its own sign for a calculation that is under way;
 * when that takes long, #N/A with the message that the base is being read. Everything that a call holds belongs to this
 * call alone: Excel may cancel an old call after it has made the new one.
 */
export function streamAnswer(invocation: LiveInvocation, follow: Follow): void {
  let over = false;
  let shown: string | undefined;
  let stopFollowing: () => void = () => undefined;
  let stopStarting: () => void = () => undefined;
  const show = (value: CellResult): void => {
    const text = keyOf(value);
    if (over || text === shown) return;
    shown = text;
    forgetReminder();
    invocation.setResult(value);
  };
  const forgetReminder = reminders.add(() => {
    if (shown === undefined) show(readingError(currentLocale()));
  });
  const stopWaiting = whenConnected((connection) => {
    stopStarting = startsWith(connection).add(() => {
      stopFollowing = follow(connection, show);
    });
  });
  invocation.onCanceled = () => {
    over = true;
    forgetReminder();
    stopWaiting();
    stopStarting();
    stopFollowing();
  };
}

function startsWith(connection: Connection): Starts {
  let starts = startsOf.get(connection);
  if (starts === undefined) {
    const later = (callback: () => void): void => void setTimeout(callback, 0);
    starts = new Starts(() => performance.now(), later);
    startsOf.set(connection, starts);
  }
  return starts;
}

/** What tells one result from the next. */
function keyOf(value: CellResult): string {
  return typeof value === 'object' ? `${value.code} ${value.message ?? ''}` : `${typeof value} ${value}`;
}
