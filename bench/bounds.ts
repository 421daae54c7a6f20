/** The bounds that the figures of a run have to keep to. */
import type { PeerName } from './children';
import { liveBounds } from './liveTables';
import { growthOf, turnsOf, type SizeRun } from './sizeRun';
import { median } from './statistics';
import { peakOf, ratioOf, ratioRange, type Part } from './turns';

const JUDGED = '100k × 1M';

/** What a figure has to keep to. */
export interface Bound {
  readonly text: string;
  readonly value: number;
  readonly limit: number;
  /** Whether the value has to stay below the limit. */
  readonly below: boolean;
  /** The lowest and the highest of the turns, where there were some. */
  readonly range?: readonly [number, number];
}

/** The bounds, and whether they were met. */
export function boundsSection(runs: readonly SizeRun[]): string {
  const lines = bounds(runs).map(({ text, value, limit, below, range }) => {
    const met = below ? value <= limit : value >= limit;
    const turns = range === undefined ? '' : ` (${range[0].toFixed(2)} … ${range[1].toFixed(2)})`;
    return `| ${text} | ${below ? '≤' : '≥'} ${limit} | ${value.toFixed(2)}${turns} | ${met ? 'met' : '**missed**'} |`;
  });
  return [
    '## Bounds',
    '',
    '| | bound | measured | |',
    '| --- | ---: | ---: | --- |',
    ...lines,
    ...floorNote(runs),
  ].join('\n');
}

/** How much room a bound of the whole job leaves: nothing that reads every cell in this way is quicker than the floor. */
function floorNote(runs: readonly SizeRun[]): readonly string[] {
  const judged = runs.find(({ name }) => name === JUDGED);
  if (judged === undefined) return [];
  const floor = turnsOf(judged, 'floor');
  const room = (peer: PeerName): string => ratioOf(turnsOf(judged, peer), floor, 'whole').toFixed(1);
  return [
    '',
    `The floor alone, which finds nothing out, is in this run ${room('duckdb')}× quicker than DuckDB's whole job and ${room('map')}× than that of \`Map\` and objects.`,
  ];
}

function bounds(runs: readonly SizeRun[]): readonly Bound[] {
  const judged = runs.find(({ name }) => name === JUDGED);
  const list: Bound[] = [];
  if (judged !== undefined) {
    const at = `at ${JUDGED}`;
    const map = peakOf(turnsOf(judged, 'map'));
    list.push(
      quicker(judged, 'Ingest ÷ floor', 'akb', 'floor', 'ingest', 1.5),
      quicker(judged, 'Compute: DuckDB ÷ ours', 'duckdb', 'akb', 'compute', 8),
      quicker(judged, 'Whole job: DuckDB ÷ ours', 'duckdb', 'akb', 'whole', 6),
      quicker(judged, 'Whole job: `Map` ÷ ours', 'map', 'akb', 'whole', 8),
      {
        text: `Peak memory ÷ \`Map\`, blocks dropped, ${at}`,
        value: judged.stream / map,
        limit: 0.5,
        below: true,
      },
      {
        text: `Peak memory ÷ \`Map\`, rows made before, ${at}`,
        value: peakOf(turnsOf(judged, 'akb')) / map,
        limit: 0.5,
        below: true,
      },
      {
        text: `1,000 look-ups after an edit, ms, ${at}`,
        value: median(judged.edits.lookUps),
        limit: 50,
        below: true,
      },
    );
    if (judged.live !== null) list.push(...liveBounds(judged.live, at));
  }
  for (const run of runs) {
    const others = [...run.reports.keys()].filter((peer) => peer !== 'akb' && peer !== 'floor');
    const own = turnsOf(run, 'akb');
    const fastest = Math.min(...others.map((peer) => ratioOf(turnsOf(run, peer), own, 'whole')));
    list.push({ text: `Fastest peer ÷ ours at ${run.name}`, value: fastest, limit: 1, below: false });
  }
  const [small, large] = runs.slice(-2);
  if (large?.lines === 10_000_000 && small !== undefined) {
    list.push({
      text: `Exponent from ${small.name} to ${large.name}`,
      value: growthOf(small, large),
      limit: 1.35,
      below: true,
    });
  }
  return list;
}

/** A bound of how many times as long one peer takes as another; the floor's from above, the others' from below. */
function quicker(
  run: SizeRun,
  text: string,
  slow: PeerName,
  quick: PeerName,
  part: Part,
  limit: number,
): Bound {
  const [first, second] = [turnsOf(run, slow), turnsOf(run, quick)];
  return {
    text: `${text} at ${run.name}`,
    value: ratioOf(first, second, part),
    range: ratioRange(first, second, part),
    limit,
    below: quick === 'floor',
  };
}
