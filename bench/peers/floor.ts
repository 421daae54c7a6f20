/** What reading costs at least: one walk over the cells and one look-up of each text in a Map. No answer. */
import { emptyAnswer } from '../answer';
import type { Peer } from '../peer';
import type { Row } from '../world';

const floor: Peer<number> = {
  ingest({ clients, sales }) {
    return walk(clients) + walk(sales);
  },
  compute: () => emptyAnswer(0),
};

function walk(blocks: Iterable<readonly Row[]>): number {
  const codes = new Map<string, number>();
  let sum = 0;
  for (const rows of blocks) {
    for (const row of rows) {
      for (let at = 0; at < row.length; at++) {
        const cell = row[at]!;
        if (typeof cell === 'number') sum += cell;
        else {
          const code = codes.get(cell);
          if (code === undefined) codes.set(cell, codes.size);
          else sum += code;
        }
      }
    }
  }
  return sum;
}

export default floor;
