/** Work on the workbook, one after another. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  /** Runs work when all work before it is done, whatever became of that. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work, work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
