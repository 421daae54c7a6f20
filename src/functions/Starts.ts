/** A turn is used for so long, then the pane has its own: two frames. */
const TURN_MS = 30;

/** What begins at once when there is little of it; thousands that begin together are taken up turn by turn, in order. */
export class Starts {
  private readonly waiting = new Set<() => void>();
  private spent = 0;
  private isOpen = false;

  /**
   * @param now milliseconds from any beginning
   * @param later calls back in a turn to come
   */
  constructor(
    private readonly now: () => number,
    private readonly later: (callback: () => void) => void,
  ) {}

  /** Begin now or soon, unless the result is called before. */
  add(start: () => void): () => void {
    const own = (): void => {
      start();
    };
    if (this.waiting.size === 0 && this.spent < TURN_MS) this.run(own);
    else this.waiting.add(own);
    return () => {
      this.waiting.delete(own);
    };
  }

  private run(start: () => void): void {
    this.callLater();
    const begun = this.now();
    start();
    this.spent += this.now() - begun;
  }

  private callLater(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.later(() => {
      this.isOpen = false;
      this.takeTurn();
    });
  }

  private takeTurn(): void {
    this.spent = 0;
    for (const start of this.waiting) {
      if (this.spent >= TURN_MS) break;
      this.waiting.delete(start);
      this.run(start);
    }
    if (this.waiting.size > 0) this.callLater();
  }
}
