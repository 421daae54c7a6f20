/** What a ribbon button's function came to. */
export interface CommandOutcome {
  /** 0 when the function called `event.completed()`; another number when Office.js found no such function. */
  readonly status: number;
}

/** Ribbon functions that were asked for: kept until the add-in listens, then until it reports their end. */
export class RibbonCommands {
  private readonly running = new Map<string, (outcome: CommandOutcome) => void>();
  private waiting: (() => void)[] | null = [];
  private last = 0;

  /** @param invoke sends `[command id, function name, event as JSON]` to the add-in */
  constructor(private readonly invoke: (data: [string, string, string]) => void) {}

  /** The add-in listens now. */
  open(): void {
    const started = this.waiting ?? [];
    this.waiting = null;
    for (const start of started) start();
  }

  run(functionName: string, controlId: string): Promise<CommandOutcome> {
    return new Promise((resolve) => {
      this.last += 1;
      const id = `command${String(this.last)}`;
      this.running.set(id, resolve);
      const start = (): void => {
        this.invoke([id, functionName, JSON.stringify({ source: { id: controlId } })]);
      };
      if (this.waiting) this.waiting.push(start);
      else start();
    });
  }

  complete(id: string, status: number): void {
    this.running.get(id)?.({ status });
    this.running.delete(id);
  }

  /** The add-in is gone: what still runs ends with status -1. */
  abandon(): void {
    for (const id of [...this.running.keys()]) this.complete(id, -1);
  }
}
