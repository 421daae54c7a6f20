import { LineRuns } from '../../../src/app/base/LineRuns';
import type { SalesColumns } from '../../../src/app/base/types';

/** Two lines of client 0 on day 9, the second one repeated; a line of client 1; an empty slot. */
const sales: SalesColumns = {
  count: 5,
  client: Int32Array.of(0, 0, 0, 1, -1),
  day: Int32Array.of(9, 9, 9, 9, 0),
  amount: Float64Array.of(10, 20, 20, 5, 0),
};

describe('what is added up of lines while they are read', () => {
  it('is what a walk over all of them adds up', () => {
    const lineRuns = new LineRuns();
    expect(lineRuns.fold(sales, 0, 3)).toBe(true);
    expect(lineRuns.fold(sales, 3, 5)).toBe(true);
    const taken = lineRuns.take();
    const all = LineRuns.of(sales);
    expect(taken?.runs.count).toBe(2);
    expect([...(taken?.repeats ?? [])]).toEqual([2]);
    expect(taken?.runs.chunks).toEqual(all.runs.chunks);
    expect([...all.repeats]).toEqual([2]);
  });

  it('takes no lines that it may know, nor any once it was given away', () => {
    const lineRuns = new LineRuns();
    lineRuns.fold(sales, 2, 5);
    expect(lineRuns.fold(sales, 0, 2)).toBe(false);
    expect(lineRuns.fold(sales, 4, 5)).toBe(false);
    expect(lineRuns.take()?.runs.count).toBe(2);
    expect(lineRuns.take()).toBeNull();
    expect(lineRuns.fold(sales, 5, 5)).toBe(false);
  });
});
