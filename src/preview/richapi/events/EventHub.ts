import type { Book } from '../../workbook/Book';
import type { BookChange } from '../../workbook/change';
import type { MessageEntry } from '../protocol';
import type { EventMessage } from './eventMessages';
import { eventMessages } from './eventMessages';

const EVENT_CATEGORY = 65_536;

/** Target of old-style events, which have no registration (richapi-protocol.md §4.1). */
const EVERYBODY = '';

/** Counts who listens to what, and makes messages of the book's changes (richapi-protocol.md §4.1). */
export class EventHub {
  /** `runtime.enableEvents`. */
  isEnabled = true;
  private readonly registered = new Map<string, number>();
  private readonly listeners = new Set<(entries: MessageEntry[]) => void>();
  private waiting: MessageEntry[] = [];
  private isHeld = false;
  private lastReference = 0;
  /** Areas of the latest events, for `event.getRange()`. */
  private readonly areas = new Map<string, { sheetId: string; address: string }>();

  constructor(private readonly book: Book) {
    book.on((change) => {
      this.tell(change);
    });
  }

  onMessages(listener: (entries: MessageEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  register(event: number, target: string): void {
    const key = keyOf(event, target);
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(event: number, target: string): void {
    const key = keyOf(event, target);
    const count = (this.registered.get(key) ?? 0) - 1;
    if (count > 0) this.registered.set(key, count);
    else this.registered.delete(key);
  }

  /** Holds messages back while a request runs: they come after its answer. */
  hold<T>(work: () => T): T {
    if (this.isHeld) return work();
    this.isHeld = true;
    try {
      return work();
    } finally {
      this.isHeld = false;
      this.deliver();
    }
  }

  /** The sheet and address that an event told of. */
  placeOf(referenceId: string): { sheetId: string; address: string } | undefined {
    return this.areas.get(referenceId);
  }

  private tell(change: BookChange): void {
    if (!this.isEnabled || this.listeners.size === 0) return;
    for (const message of eventMessages(this.book, change)) this.send(message);
    if (!this.isHeld) this.deliver();
  }

  private send({ event, targets, body }: EventMessage): void {
    for (const target of targets) {
      if (target !== EVERYBODY && !this.registered.has(keyOf(event, target))) continue;
      const args = 'address' in body ? { ...body, referenceId: this.noteArea(body) } : body;
      this.waiting.push([EVENT_CATEGORY, event, target, JSON.stringify(args)]);
    }
  }

  private noteArea(body: Record<string, unknown>): string {
    this.lastReference += 1;
    const id = `e${this.lastReference}`;
    this.areas.set(id, { sheetId: String(body.worksheetId), address: String(body.address) });
    if (this.areas.size > 1000) this.areas.delete(this.areas.keys().next().value ?? '');
    return id;
  }

  private deliver(): void {
    if (this.waiting.length === 0) return;
    const entries = this.waiting;
    this.waiting = [];
    for (const listener of [...this.listeners]) listener(entries);
  }
}

function keyOf(event: number, target: string): string {
  return `${event} ${target}`;
}
