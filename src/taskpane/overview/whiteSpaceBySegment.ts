import type { ClientResults } from '../../app';

/** Sum of white space of each segment, index 1 … 9, money in major units; index 0 is not used. */
export function whiteSpaceBySegment(clients: ClientResults): number[] {
  const sums = new Array<number>(10).fill(0);
  clients.segment.forEach((segment, client) => {
    const amount = clients.whiteSpace[client] ?? 0;
    if (segment > 0 && amount > 0) sums[segment] = (sums[segment] ?? 0) + amount;
  });
  return sums;
}
