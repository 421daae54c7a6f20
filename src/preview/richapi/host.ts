import type { Book } from '../workbook/Book';
import { EventHub } from './events/EventHub';
import type { MessageEntry, RequestBody, ResponseBody } from './protocol';
import { References } from './References';
import type { Remote } from './Remote';
import { RequestRun } from './RequestRun';
import { Session } from './Session';
import { TYPES } from './types';

/**
 * Answers Office.js's requests over a book, as Excel does. What it does not know it refuses: `ApiNotFound`, naming the
 * member.
 */
export class RichApiHost {
  /** Objects of their own, by the server's type name, as custom functions and the ribbon have them. */
  readonly services = new Map<string, Remote>();
  /** For services that bring their own `ObjectType`: `new RemoteObject(type, target, host.session)`. */
  readonly session: Session;
  private readonly events: EventHub;

  constructor(readonly book: Book) {
    this.events = new EventHub(book);
    this.session = new Session(book, new References(book), this.events, TYPES);
  }

  /**
   * Runs one request: one undo record (office-platform.md §6); its events are told after it. The request's flags and
   * customData change nothing here (richapi-protocol.md §1), so they are not taken.
   */
  process(body: RequestBody): ResponseBody {
    const roots = {
      workbook: this.session.open('Workbook', this.book),
      service: (name: string) => this.services.get(name),
    };
    return this.events.hold(() =>
      this.book.as('addin', () =>
        this.book.history.record(() => new RequestRun(body, this.session, roots).run()),
      ),
    );
  }

  /** Calls the listener with every batch of messages, until the answer is called. */
  onMessages(listener: (entries: MessageEntry[]) => void): () => void {
    return this.events.onMessages(listener);
  }
}
