import fc from 'fast-check';
import { groupingRuns, type GroupedRuns, type SumColumns } from '../../src/engine/groupedRuns';
import { CHUNK, Runs, WORD } from '../../src/engine/runs';

interface Row {
  readonly group: number;
  readonly key: number;
  readonly a: number;
  readonly b: number;
}
const rowArb: fc.Arbitrary<Row> = fc
  .record({
    group: fc.integer({ min: -2, max: 3 }),
    key: fc.integer({ min: 0, max: 3 }),
    a: fc.integer({ min: -9, max: 9 }),
    b: fc.integer({ min: -9, max: 9 }),
  })
  .map((row) => (row.key === 0 ? { group: -1, key: 0, a: 0, b: 0 } : row));

function columnsOf(rows: readonly Row[], hasB = true): SumColumns {
  return {
    group: Int32Array.from(rows, ({ group }) => group),
    key: Int32Array.from(rows, ({ key }) => key),
    a: Float64Array.from(rows, ({ a }) => a),
    b: hasB ? Float64Array.from(rows, ({ b }) => b) : undefined,
  };
}

/** Grouped, with no pause. */
function groupRuns(runs: Runs, columns: SumColumns, groups: number): GroupedRuns {
  const work = groupingRuns(runs, columns, groups);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    expect(step.value).toBeGreaterThanOrEqual(0);
    expect(step.value).toBeLessThan(1);
  }
}

interface Run {
  readonly first: number;
  readonly rows: number;
}

function runsOf(runs: Runs): readonly Run[] {
  return Array.from({ length: runs.count }, (_, run) => {
    const words = runs.chunks[run >> CHUNK.bits]!;
    const at = (run & CHUNK.mask) * WORD.width;
    return { first: words[at + WORD.first]!, rows: words[at + WORD.rows]! };
  });
}

/** The runs with their rows added up. */
function summed(runs: Runs, rows: readonly Row[]): readonly (Row & Run)[] {
  return runsOf(runs).map((run) => {
    const own = rows.slice(run.first, run.first + run.rows);
    const sum = (of: 'a' | 'b'): number => own.reduce((total, row) => total + row[of], 0);
    return { ...own[0]!, ...run, a: sum('a'), b: sum('b') };
  });
}

/** Sums of every group and key, as text. */
function sumsOf(runs: Runs, rows: readonly Row[]): readonly string[] {
  const { start, run: numbers, ...columns } = groupRuns(runs, columnsOf(rows), 4);
  const all = summed(runs, rows);
  numbers.forEach((number, slot) => {
    const { key, a, b } = all[number]!;
    expect([columns.key[slot], columns.a[slot]! + 0, columns.b[slot]! + 0]).toEqual([key, a, b]);
  });
  return [0, 1, 2, 3].flatMap((group) => {
    const own = [...numbers.subarray(start[group], start[group + 1])].map((run) => all[run]!);
    expect(own.every((run) => run.group === group)).toBe(true);
    expect(own.map(({ key }) => key)).toEqual([...own].map(({ key }) => key).sort());
    return [1, 2, 3].map((key) => {
      const met = own.filter((run) => run.key === key);
      const sum = (of: 'a' | 'b'): number => met.reduce((total, run) => total + run[of], 0);
      return `${group}/${key}: ${sum('a')} ${sum('b')}`;
    });
  });
}

describe('runs of neighbouring rows', () => {
  it('equal a walk that looks at the row before, over the rows that they are told', () => {
    fc.assert(
      fc.property(fc.array(rowArb, { maxLength: 40 }), fc.array(rowArb, { maxLength: 2 }), (rows, beyond) => {
        const naive: { first: number; rows: number }[] = [];
        rows.forEach(({ group, key }, row) => {
          const before = naive.at(-1);
          if (group < 0) return;
          const last = rows[row - 1];
          if (before && before.first + before.rows === row && last?.group === group && last.key === key) {
            before.rows += 1;
          } else naive.push({ first: row, rows: 1 });
        });
        const runs = new Runs();
        runs.fold(columnsOf([...rows, ...beyond]), 0, rows.length);
        expect(runsOf(runs)).toEqual(naive);
        expect(naive.map((_, run) => runs.rowsOf(run))).toEqual(naive);
        const keys = rows.map(({ key }) => key).filter((key) => key > 0);
        expect(runs.smallest).toBe(keys.length === 0 ? 0 : Math.min(...keys));
        expect(runs.largest).toBe(Math.max(0, ...keys));
        expect(runs.hasLoose).toBe(rows.some(({ group, key }) => group < 0 && key > 0));
      }),
    );
  });

  it('come to the same for every cut into blocks and every order of the blocks', () => {
    fc.assert(
      fc.property(
        fc.array(rowArb, { minLength: 1, maxLength: 40 }),
        fc.array(fc.nat(40), { maxLength: 4 }),
        fc.boolean(),
        (rows, cuts, backwards) => {
          const once = new Runs();
          once.fold(columnsOf(rows), 0, rows.length);
          const edges = [0, ...cuts.map((cut) => cut % rows.length).sort((a, b) => a - b), rows.length];
          const blocks = edges.slice(1).map((end, n): [number, number] => [edges[n]!, end]);
          const folded = new Runs();
          for (const [from, to] of backwards ? blocks.reverse() : blocks) {
            folded.fold(columnsOf(rows), from, to);
          }
          expect(sumsOf(folded, rows)).toEqual(sumsOf(once, rows));
          expect(folded.smallest).toBe(once.smallest);
          expect(folded.largest).toBe(once.largest);
          expect(folded.hasLoose).toBe(once.hasLoose);
        },
      ),
    );
  });

  it('go on in a new chunk', () => {
    const count = CHUNK.size + 3;
    const column = Int32Array.from({ length: count }, (_, row) => (row % 2) + 1);
    const figures = Float64Array.from(column, (_, row) => row);
    const columns = { group: column, key: column, a: figures, b: figures };
    const runs = new Runs();
    runs.fold(columns, 0, count);
    expect([runs.count, runs.chunks.length]).toEqual([count, 2]);
    expect(runsOf(runs).every(({ first, rows }, run) => first === run && rows === 1)).toBe(true);
    expect(runs.rowsOf(CHUNK.size + 1)).toEqual({ first: CHUNK.size + 1, rows: 1 });
    // Keys go up and down: those of a group come in their order nevertheless.
    expect(runs.sorted).toBe(false);
    const grouped = groupRuns(runs, columns, 3);
    expect([...grouped.run.slice(-2)]).toEqual([CHUNK.size - 1, CHUNK.size + 1]);
    expect([...grouped.a.slice(-2), ...grouped.b.slice(-2)]).toEqual([
      CHUNK.size - 1,
      CHUNK.size + 1,
      CHUNK.size - 1,
      CHUNK.size + 1,
    ]);
  });

  it('have zeros for a column that is not there, and keep the order of folding within a key', () => {
    const row = (group: number, key: number, a: number): Row => ({ group, key, a, b: 5 });
    const columns = columnsOf([row(1, 9, 10), row(0, 9, 20), row(1, 8, 30), row(1, 9, 40)], false);
    const runs = new Runs();
    runs.fold(columns, 0, 4);
    expect(runs.sorted).toBe(false);
    const { start, run, a, b } = groupRuns(runs, columns, 3);
    expect([...b]).toEqual([0, 0, 0, 0]);
    expect([...a]).toEqual([20, 30, 10, 40]);
    expect([...start]).toEqual([0, 1, 4, 4]);
    expect([...run]).toEqual([1, 2, 0, 3]);
  });

  it.each([
    ['equal keys, and rising ones', [[3, 3, 4]], true],
    ['a key that falls', [[3, 4, 3]], false],
    [
      'a block that begins where the last one ended',
      [
        [3, 4],
        [4, 5],
      ],
      true,
    ],
    [
      'a block that begins before',
      [
        [3, 4],
        [3, 5],
      ],
      false,
    ],
    ['rows that are none in between', [[3, 0, 4]], true],
  ])('know whether they stand in order of keys: %s', (_, blocks, sorted) => {
    const runs = new Runs();
    for (const keys of blocks) {
      const rows = keys.map((key, n) => ({ group: key === 0 ? -1 : n, key, a: 1, b: 1 }));
      runs.fold(columnsOf(rows), 0, rows.length);
    }
    expect(runs.sorted).toBe(sorted);
  });
});
