import fc from 'fast-check';
import { groupRuns } from '../../src/engine/groupedRuns';
import { CHUNK, FIGURE, type RunColumns, Runs, WORD } from '../../src/engine/runs';

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

function columnsOf(rows: readonly Row[], hasB = true): RunColumns {
  return {
    group: Int32Array.from(rows, ({ group }) => group),
    key: Int32Array.from(rows, ({ key }) => key),
    a: Float64Array.from(rows, ({ a }) => a),
    b: hasB ? Float64Array.from(rows, ({ b }) => b) : undefined,
  };
}

function runsOf(runs: Runs): readonly (Row & { readonly first: number; readonly rows: number })[] {
  return Array.from({ length: runs.count }, (_, run) => {
    const { words, figures } = runs.chunks[run >> CHUNK.bits]!;
    const word = (at: number): number => words[(run & CHUNK.mask) * WORD.width + at]!;
    const figure = (at: number): number => figures[(run & CHUNK.mask) * FIGURE.width + at]! + 0;
    const [group, key, first, rows] = [WORD.group, WORD.key, WORD.first, WORD.rows].map(word);
    return { group: group!, key: key!, a: figure(FIGURE.a), b: figure(FIGURE.b), first: first!, rows: rows! };
  });
}

/** Sums of every group and key, as text. */
function sumsOf(runs: Runs): readonly string[] {
  const { start, run: numbers, ...columns } = groupRuns(runs, 4);
  const all = runsOf(runs);
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
        const naive: { group: number; key: number; a: number; b: number; first: number; rows: number }[] = [];
        rows.forEach(({ group, key, a, b }, row) => {
          const before = naive.at(-1);
          if (group < 0) return;
          if (before && before.first + before.rows === row && before.group === group && before.key === key) {
            Object.assign(before, { a: before.a + a, b: before.b + b, rows: before.rows + 1 });
          } else naive.push({ group, key, a, b, first: row, rows: 1 });
        });
        const runs = new Runs();
        runs.fold(columnsOf([...rows, ...beyond]), 0, rows.length);
        expect(runsOf(runs)).toEqual(naive.map((run) => ({ ...run, a: run.a + 0, b: run.b + 0 })));
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
          expect(sumsOf(folded)).toEqual(sumsOf(once));
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
    const runs = new Runs();
    runs.fold({ group: column, key: column, a: figures, b: figures }, 0, count);
    expect([runs.count, runs.chunks.length]).toEqual([count, 2]);
    expect(runsOf(runs).every(({ a, b, first }, run) => a === run && b === run && first === run)).toBe(true);
    expect(runs.rowsOf(CHUNK.size + 1)).toEqual({ first: CHUNK.size + 1, rows: 1 });
    // Keys go up and down: those of a group come in their order nevertheless.
    expect(runs.sorted).toBe(false);
    expect([...groupRuns(runs, 3).run.slice(-2)]).toEqual([CHUNK.size - 1, CHUNK.size + 1]);
  });

  it('have zeros for a column that is not there, and keep the order of folding within a key', () => {
    const row = (group: number, key: number, a: number): Row => ({ group, key, a, b: 5 });
    const runs = new Runs();
    runs.fold(columnsOf([row(1, 9, 10), row(0, 9, 20), row(1, 8, 30), row(1, 9, 40)], false), 0, 4);
    expect(runsOf(runs).map(({ b }) => b)).toEqual([0, 0, 0, 0]);
    expect(runs.sorted).toBe(false);
    const { start, run } = groupRuns(runs, 3);
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
