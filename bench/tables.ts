/** What a run of the benchmarks says, as Markdown. */
import { cpus, loadavg, totalmem } from 'node:os';
import type { BuildTimes } from './actionSheets';
import { boundsSection } from './bounds';
import type { PeerName } from './children';
import { liveSection } from './liveTables';
import { growthOf, turnsOf, type SizeRun } from './sizeRun';
import { median } from './statistics';
import { peakOf, ratioOf, spreadOf, timesOf, type Part } from './turns';
import type { WhatIfReport } from './whatIf';

const NAMES: Readonly<Record<PeerName, string>> = {
  akb: '**AKB Matrix**',
  duckdb: 'DuckDB (`@duckdb/node-api`)',
  polars: '`nodejs-polars`',
  arquero: 'arquero',
  map: '`Map` and objects',
  floor: '_floor: one walk, one `Map` look-up of each text_',
};

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
reading ends with the lines added up by client and day and in all, and the clients told by channel (no setting changes
these, so they belong to its ingest, and are ready when computing begins); the result, with repeated lines, totals and
issues, which the others do not make (what the job does not ask for is made when somebody asks: ABC, XYZ, the
concentration, counts, progress, white space, flags, money in major units); then \`answerKpi\` for
each figure. Every peer is a process of its own, they take turns, and all answers are equal bit for bit. The row arrays
are made before each run and handed over block by block; who has read one may let go of it, as the add-in does.

Times are medians in milliseconds; ± is half the distance of the quartiles. **The ratios are what counts**: absolute
times follow the machine and what else it does, and shared machines change their speed from minute to minute. So every
peer has its turn next to the others, several times over; a ratio is taken within each turn, and its median told.
Memory is the peak of the process, row arrays included.`;

function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (shared), ${memory} GB of memory, ${process.platform} ${process.arch}, Node.js ${process.version}, load average ${loadavg()[1]?.toFixed(1) ?? '?'} at the end`;
}

function sizeSection(run: SizeRun): string {
  const rows = (Object.keys(NAMES) as PeerName[]).flatMap((peer) => {
    const turns = run.reports.get(peer);
    if (turns === undefined) return [];
    const time = (part: Part): string => ms(median(timesOf(turns, part)));
    const compute = peer === 'floor' ? '' : time('compute');
    const ratio = peer === 'floor' ? '' : `${ratioOf(turns, turnsOf(run, 'akb'), 'whole').toFixed(1)}×`;
    return `| ${NAMES[peer]} | ${time('ingest')} | ${compute} | ${time('whole')} | ±${percent(spreadOf(turns))} | ${ratio} | ${mb(peakOf(turns))} |`;
  });
  const { edits } = run;
  return [
    `## ${run.name}`,
    '',
    '| | ingest | compute | whole | spread | ratio | peak MB |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    ...run.failed.map((peer) => `${NAMES[peer]} did not come to its end.`),
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
    const power = growthOf(before, run);
    return `from ${before.name} to ${run.name}: ${power.toFixed(2)}`;
  });
  return `## Growth\n\nTime of the whole job, the first one in a process at every size, ~ lines to the power of: ${steps.join('; ') || '(one size only)'}.`;
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
