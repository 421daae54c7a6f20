/** What a run of the benchmarks says, as Markdown. */
import { cpus, loadavg, totalmem } from 'node:os';
import type { ActionReport, BuildTimes } from './actionSheets';
import type { LiveReport, PeerName } from './children';
import type { EditReport } from './edits';
import { liveBounds, liveSection } from './liveTables';
import { exponent, median, spread } from './statistics';
import type { WhatIfReport } from './whatIf';
import type { WorldSize } from './world';

/** All that was measured at one size; times in milliseconds, memory in bytes. */
export interface SizeRun extends WorldSize {
  readonly name: string;
  readonly reports: ReadonlyMap<PeerName, PeerRun>;
  readonly edits: EditReport;
  readonly whatIf: WhatIfReport;
  /** Null at sizes where no action sheets are built. */
  readonly actions: ActionReport | null;
  readonly live: LiveReport | null;
  /** Peak of the add-in's job when each block is dropped once read. */
  readonly stream: number;
  /** Peers and parts of the answer that differ from the add-in's. */
  readonly unequal: readonly string[];
}

interface PeerRun {
  readonly ingest: readonly number[];
  readonly compute: readonly number[];
  readonly memory: readonly number[];
}

const NAMES: Readonly<Record<PeerName, string>> = {
  akb: '**AKB Matrix**',
  duckdb: 'DuckDB (`@duckdb/node-api`)',
  polars: '`nodejs-polars`',
  arquero: 'arquero',
  map: '`Map` and objects',
  floor: '_floor: one walk, one `Map` look-up of each text_',
};
const JUDGED = '100k × 1M';

/** The document: the machine, a table for each size, the bounds and whether they were met. */
export function describeRun(runs: readonly SizeRun[]): string {
  return [
    HEAD,
    `Machine of this run: ${machine()}.`,
    ...runs.map(sizeSection),
    ...actionSection(runs),
    ...runs.flatMap(({ live, name }) => (live === null ? [] : [liveSection(live, name)])),
    growthSection(runs),
    boundsSection(runs),
  ]
    .join('\n\n')
    .concat('\n');
}

const HEAD = `# Benchmarks

\`npm run bench\` prints these tables; \`npm run bench -- --docs\` wrote this page. The job: from Excel-shaped row
arrays (strings and numbers, parsed from JSON as the host's responses are) to every client's category, segment, status
and RFM scores, and the clients, active clients and orders of a quarter by channel × manager (240 slices). The tables
come from a seeded generator with Pareto-like spreads. The add-in runs its real way: blocks into the builder, whose
reading ends with the lines added up by client and day (no setting changes them, so they belong to its ingest, and are
ready when computing begins); the result, with repeated lines, totals and issues, which the others do not make (ABC,
XYZ, the concentration and counts are made when they are asked for, so not here); then \`answerKpi\` for
each figure. Every peer is a process of its own, they take turns, and all answers are equal bit for bit. The row arrays
are made before each run and handed over block by block; who has read one may let go of it, as the add-in does.

Times are medians in milliseconds; ± is half the distance of the quartiles. **The ratios are what counts**: absolute
times follow the machine and what else it does. Memory is the peak of the process, row arrays included.`;

function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (shared), ${memory} GB of memory, ${process.platform} ${process.arch}, Node.js ${process.version}, load average ${loadavg()[1]?.toFixed(1) ?? '?'} at the end`;
}

function sizeSection(run: SizeRun): string {
  const own = wholeOf(run, 'akb');
  const rows = [...run.reports].map(([peer, report]) => {
    const whole = wholeOf(run, peer);
    const compute = peer === 'floor' ? '' : ms(median(report.compute));
    const ratio = peer === 'floor' ? '' : `${(whole / own).toFixed(1)}×`;
    return `| ${NAMES[peer]} | ${ms(median(report.ingest))} | ${compute} | ${ms(whole)} | ±${percent(spread(totals(report)))} | ${ratio} | ${mb(median(report.memory))} |`;
  });
  const { edits } = run;
  return [
    `## ${run.name}`,
    '',
    '| | ingest | compute | whole | spread | ratio | peak MB |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    `Answers: ${run.unequal.length === 0 ? 'equal' : `**not equal** (${run.unequal.join(', ')})`}. Peak when each block is dropped once it was read: ${mb(run.stream)} MB. After an edit, base and all results: one row ${ms(median(edits.oneRow))} ms, a hundred rows ${ms(median(edits.hundredRows))} ms (computed anew: ${ms(median(edits.anew))} ms). 1,000 KPI look-ups of different slices after one edited row: ${ms(median(edits.lookUps))} ms. ${whatIfLine(run.whatIf)}`,
  ].join('\n');
}

function whatIfLine(report: WhatIfReport): string {
  const times: Readonly<Record<keyof WhatIfReport, string>> = {
    profitCuts: 'profit cuts',
    potentialCuts: 'potential cuts',
    reachedFrom: 'progress',
    lostAfterDays: 'days until lost',
    grid: 'grid',
  };
  const parts = Object.entries(times).map(
    ([key, name]) => `${name} ${ms(median(report[key as keyof WhatIfReport]))}`,
  );
  return `A what-if question, CPU ms by what a slider moves: ${parts.join(', ')}.`;
}

function actionSection(runs: readonly SizeRun[]): readonly string[] {
  const rows = runs.flatMap(({ clients, actions }) => {
    if (actions === null) return [];
    const { plan, longestSlice, build, rebuild, cancelPlanning, cancelWriting } = actions;
    return [
      `| ${clients} | ${ms(plan)} | ${ms(longestSlice)} | ${build.rows} | ${buildCells(build)} | ${ms(rebuild.reading)} | ${buildCells(rebuild)} | ${ms(cancelPlanning)}, ${ms(cancelWriting)} |`,
    ];
  });
  if (rows.length === 0) return [];
  return [
    `## Action sheets

Planned over all lines of the size, then built and rebuilt in a book of as many clients through the real Office.js;
a sheet takes 20,000 clients. CPU milliseconds, the stand-in's own work in reading and writing among them; a cancel by
the clock, from the click to the end of the job.

| clients | planning | longest slice | rows | writing | reading before a rebuild | rewriting | cancel in planning, in writing |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}`,
  ];
}

function buildCells({ rows, cells, writing }: BuildTimes): string {
  const perSecond = (count: number): string => ((count / writing) * 1000).toFixed(0);
  return `${ms(writing)} (${perSecond(rows)} rows, ${perSecond(cells)} cells a second)`;
}

function growthSection(runs: readonly SizeRun[]): string {
  const steps = runs.slice(1).map((run, n) => {
    const before = runs[n]!;
    const power = exponent(wholeOf(before, 'akb'), wholeOf(run, 'akb'), run.lines / before.lines);
    return `from ${before.name} to ${run.name}: ${power.toFixed(2)}`;
  });
  return `## Growth\n\nTime of the whole job ~ lines to the power of: ${steps.join('; ') || '(one size only)'}.`;
}

/** What a figure has to keep to. */
export interface Bound {
  readonly text: string;
  readonly value: number;
  readonly limit: number;
  /** Whether the value has to stay below the limit. */
  readonly below: boolean;
}

function boundsSection(runs: readonly SizeRun[]): string {
  const lines = bounds(runs).map(({ text, value, limit, below }) => {
    const met = below ? value <= limit : value >= limit;
    return `| ${text} | ${below ? '≤' : '≥'} ${limit} | ${value.toFixed(2)} | ${met ? 'met' : '**missed**'} |`;
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
  const room = (peer: PeerName): string => (wholeOf(judged, peer) / wholeOf(judged, 'floor')).toFixed(1);
  return [
    '',
    `The floor alone, which finds nothing out, is in this run ${room('duckdb')}× quicker than DuckDB's whole job and ${room('map')}× than that of \`Map\` and objects.`,
  ];
}

function bounds(runs: readonly SizeRun[]): readonly Bound[] {
  const judged = runs.find(({ name }) => name === JUDGED);
  const list: Bound[] = [];
  if (judged !== undefined) {
    const of = (peer: PeerName, part: keyof PeerRun): number =>
      median(judged.reports.get(peer)?.[part] ?? []);
    const whole = (peer: PeerName): number => wholeOf(judged, peer) / wholeOf(judged, 'akb');
    const at = `at ${JUDGED}`;
    list.push(
      {
        text: `Ingest ÷ floor ${at}`,
        value: of('akb', 'ingest') / of('floor', 'ingest'),
        limit: 1.5,
        below: true,
      },
      {
        text: `Compute: DuckDB ÷ ours ${at}`,
        value: of('duckdb', 'compute') / of('akb', 'compute'),
        limit: 8,
        below: false,
      },
      { text: `Whole job: DuckDB ÷ ours ${at}`, value: whole('duckdb'), limit: 6, below: false },
      { text: `Whole job: \`Map\` ÷ ours ${at}`, value: whole('map'), limit: 8, below: false },
      {
        text: `Peak memory ÷ \`Map\`, blocks dropped, ${at}`,
        value: judged.stream / of('map', 'memory'),
        limit: 0.5,
        below: true,
      },
      {
        text: `Peak memory ÷ \`Map\`, rows made before, ${at}`,
        value: of('akb', 'memory') / of('map', 'memory'),
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
    const fastest = Math.min(...others.map((peer) => wholeOf(run, peer))) / wholeOf(run, 'akb');
    list.push({ text: `Fastest peer ÷ ours at ${run.name}`, value: fastest, limit: 1, below: false });
  }
  const [small, large] = runs.slice(-2);
  if (large?.lines === 10_000_000 && small !== undefined) {
    const power = exponent(wholeOf(small, 'akb'), wholeOf(large, 'akb'), large.lines / small.lines);
    list.push({
      text: `Exponent from ${small.name} to ${large.name}`,
      value: power,
      limit: 1.35,
      below: true,
    });
  }
  return list;
}

function totals({ ingest, compute }: PeerRun): readonly number[] {
  return ingest.map((time, n) => time + (compute[n] ?? NaN));
}

function wholeOf(run: SizeRun, peer: PeerName): number {
  const report = run.reports.get(peer);
  return report === undefined ? NaN : median(totals(report));
}

function ms(time: number): string {
  return time < 10 ? time.toFixed(1) : time.toFixed(0);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function mb(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}
