/** Columns that runs are made of. A row with key 0 is none; one with a negative group is in no run. */
export interface RunColumns {
  readonly group: Int32Array;
  readonly key: Int32Array;
  readonly a: Float64Array;
  /** Absent: its sums are zeros. */
  readonly b: Float64Array | undefined;
}

/**
 * What belongs to a run stands side by side, so that a look at it touches one line of the cache: two views of one
 * buffer, `WORD.width` slots of 32 bits and `FIGURE.width` slots of 64 bits a run. Its rows are first … first + rows − 1.
 */
export const WORD = { group: 0, key: 1, first: 2, rows: 3, width: 8 } as const;
/** Its sums, behind the words. */
export const FIGURE = { a: 2, b: 3, width: 4 } as const;

/**
 * Neighbouring rows with one group and one key, added up: lines of one document follow each other as a rule, so that
 * there are far fewer runs than rows. Blocks are folded in while they are read and still lie in the cache. The runs of
 * a block are its partial result: whatever is made of runs is the same for every cut into blocks and every order of them.
 */
export class Runs {
  count = 0;
  words: Int32Array;
  figures: Float64Array;
  /** Smallest and largest key of any row, of those in no run too; 0 where there is none. */
  smallest = 0;
  largest = 0;
  /** Whether any row is in no run. */
  hasLoose = false;
  /** Whether the runs stand in order of keys. */
  sorted = true;

  /** @param expected how many runs are likely; it only saves growing. */
  constructor(expected = 16) {
    this.figures = new Float64Array(expected * FIGURE.width);
    this.words = new Int32Array(this.figures.buffer);
  }

  /** Fold in the rows from … to − 1. */
  fold({ group: groups, key: keys, a, b }: RunColumns, from: number, to: number): void {
    const before = this.count;
    this.reserve(before + to - from);
    const { words, figures } = this;
    let at = before;
    let { smallest, largest, hasLoose, sorted } = this;
    let latest = at === 0 ? 0 : words[(at - 1) * WORD.width + WORD.key]!;
    for (let row = from; row < to;) {
      const group = groups[row]!;
      const key = keys[row]!;
      const first = row;
      let sum = 0;
      do sum += a[row++]!;
      while (row < to && groups[row] === group && keys[row] === key);
      if (key === 0) continue;
      if (key > largest) largest = key;
      if (key < smallest || smallest === 0) smallest = key;
      if (group < 0) {
        hasLoose = true;
        continue;
      }
      if (key < latest) sorted = false;
      latest = key;
      const word = at * WORD.width;
      words[word + WORD.group] = group;
      words[word + WORD.key] = key;
      words[word + WORD.first] = first;
      words[word + WORD.rows] = row - first;
      figures[at * FIGURE.width + FIGURE.a] = sum;
      at += 1;
    }
    this.count = at;
    this.smallest = smallest;
    this.largest = largest;
    this.hasLoose = hasLoose;
    this.sorted = sorted;
    if (b !== undefined) this.addUp(b, before);
  }

  /** Sums of the second column, for the runs from `before` on: a walk of its own, as not every table has one. */
  private addUp(values: Float64Array, before: number): void {
    const { words, figures, count } = this;
    for (let run = before; run < count; run++) {
      let row = words[run * WORD.width + WORD.first]!;
      const end = row + words[run * WORD.width + WORD.rows]!;
      let sum = 0;
      while (row < end) sum += values[row++]!;
      figures[run * FIGURE.width + FIGURE.b] = sum;
    }
  }

  private reserve(size: number): void {
    if (size * FIGURE.width <= this.figures.length) return;
    const figures = new Float64Array(Math.ceil(size * 1.5) * FIGURE.width);
    figures.set(this.figures);
    this.figures = figures;
    this.words = new Int32Array(figures.buffer);
  }
}
