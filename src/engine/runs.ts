/** Columns that runs are made of. A row with key 0 is none; one with a negative group is in no run. */
export interface RunColumns {
  readonly group: Int32Array;
  readonly key: Int32Array;
}

/** What is held of a run: its rows are first … first + rows − 1; group and key are those of its first row. */
export const WORD = { first: 0, rows: 1, width: 2 } as const;

/** Run n is number n & CHUNK.mask of chunk n >> CHUNK.bits. Chunks: nothing is copied when runs come, and none is in vain. */
export const CHUNK = { bits: 14, mask: (1 << 14) - 1, size: 1 << 14 } as const;

/**
 * Neighbouring rows with one group and one key: lines of one document follow each other as a rule, so that there are far
 * fewer runs than rows. Blocks are folded in while they are read and still lie in the cache. The runs of a block are its
 * partial result: whatever is made of runs is the same for every cut into blocks and every order of them.
 */
export class Runs {
  count = 0;
  readonly chunks: Int32Array[] = [];
  /** Smallest and largest key of any row, of those in no run too; 0 where there is none. */
  smallest = 0;
  largest = 0;
  /** Whether any row is in no run. */
  hasLoose = false;
  /** Whether the runs stand in order of keys. */
  sorted = true;
  /** Key of the last run. */
  private latest = 0;

  /** Fold in the rows from … to − 1. */
  fold({ group: groups, key: keys }: RunColumns, from: number, to: number): void {
    let words = this.chunkOf(this.count);
    let { smallest, largest, hasLoose, sorted, latest, count } = this;
    for (let row = from; row < to;) {
      const group = groups[row]!;
      const key = keys[row]!;
      const first = row;
      do row += 1;
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
      const at = count & CHUNK.mask;
      if (at === 0) words = this.chunkOf(count);
      words[at * WORD.width + WORD.first] = first;
      words[at * WORD.width + WORD.rows] = row - first;
      count += 1;
    }
    Object.assign(this, { smallest, largest, hasLoose, sorted, latest, count });
  }

  /** First row and number of rows of a run. */
  rowsOf(run: number): { readonly first: number; readonly rows: number } {
    const words = this.chunkOf(run);
    const word = (run & CHUNK.mask) * WORD.width;
    return { first: words[word + WORD.first]!, rows: words[word + WORD.rows]! };
  }

  private chunkOf(run: number): Int32Array {
    const known = this.chunks[run >> CHUNK.bits];
    if (known !== undefined) return known;
    const chunk = new Int32Array(CHUNK.size * WORD.width);
    this.chunks.push(chunk);
    return chunk;
  }
}
