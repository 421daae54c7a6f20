import { issue, type Issue } from '../issues';

export const MAX_EXAMPLES = 5;

/** Counts one kind of trouble and keeps the first examples in reading order, whatever order the rows come in. */
export class Tally {
  private count = 0;
  private readonly kept: { readonly row: number; readonly text: string }[] = [];

  /** @param text what to show as the example. */
  add(row: number, text: string): void {
    this.count += 1;
    const last = this.kept[this.kept.length - 1];
    if (this.kept.length === MAX_EXAMPLES && last !== undefined && last.row <= row) return;
    const at = this.kept.findIndex((example) => example.row > row);
    this.kept.splice(at < 0 ? this.kept.length : at, 0, { row, text });
    if (this.kept.length > MAX_EXAMPLES) this.kept.pop();
  }

  /** The issue, or nothing when none was met. */
  report(code: string): readonly Issue[] {
    if (this.count === 0) return [];
    return [issue(code, { count: this.count, examples: this.kept.map((example) => example.text) })];
  }
}
