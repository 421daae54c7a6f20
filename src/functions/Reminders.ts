/** Those that began in one turn of the event loop. */
interface Group {
  readonly waiting: Set<() => void>;
  /** Nobody waits any more. */
  readonly close: () => void;
}

/** Calls back once after a while; thousands that begin together share one timer. */
export class Reminders {
  private current: Group | undefined;

  constructor(private readonly milliseconds: number) {}

  /** Call back after the while, unless the result is called before. */
  add(remind: () => void): () => void {
    const group = this.current ?? this.open();
    const own = (): void => {
      remind();
    };
    group.waiting.add(own);
    return () => {
      if (group.waiting.delete(own) && group.waiting.size === 0) group.close();
    };
  }

  private open(): Group {
    const waiting = new Set<() => void>();
    const timer = setTimeout(() => {
      for (const remind of [...waiting]) remind();
    }, this.milliseconds);
    const leave = (): void => {
      if (this.current === group) this.current = undefined;
    };
    const group: Group = {
      waiting,
      close: () => {
        clearTimeout(timer);
        leave();
      },
    };
    this.current = group;
    setTimeout(leave, 0);
    return group;
  }
}
