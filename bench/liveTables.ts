/** What was measured live, as Markdown. */
import type { LiveReport } from './children';
import type { Settling } from './kpiCells';
import { median } from './statistics';
import type { Bound } from './bounds';

/** Milliseconds within which all cells are to have settled. */
const SETTLED_WITHIN = 2_000;

/** Live cells, pauses and cancels of one size. */
export function liveSection({ cells, pauses }: LiveReport, size: string): string {
  const settling = settlings(cells).map(
    ([name, times]) =>
      `| ${name} | ${whole(of(times, 'settled'))} | ${whole(of(times, 'cpu'))} | ${of(times, 'messages')} |`,
  );
  const longest = Object.entries(pauses.longest).map(
    ([name, { time, at }]) => `| ${name} | ${whole(time)} | ${at} |`,
  );
  const cancels = Object.entries(pauses.cancels).map(([name, time]) => `${name} ${whole(time)}`);
  const openings = cells.map(({ opening }) => whole(opening.settled)).join(', ');
  return `## ${countOf(cells)} live KPI cells at ${size}

In the stand-in, through the real Office.js: milliseconds by the clock until the last of the cells has changed, medians
(the book was opened ${cells.length} times: ${openings}). Of an edit 600 ms are the rest after typing; Office.js sends
results 50 ms later. The opening leaves out the reading of the tables
(${whole(median(cells.map(({ reading }) => reading)))} ms here, most of it the JSON of a million rows in Office.js and the stand-in), not what
comes before and after it.

| | settled | of the processor | messages with results |
| --- | ---: | ---: | ---: |
${settling.join('\n')}

The longest time without a pause while such a book is worked on; turns of the stand-in, which in Excel is a process of
its own, are left out. Of clock and processor the smaller time.

| | ms | progress of the job, or when |
| --- | ---: | --- |
${longest.join('\n')}

A cancel of the segmentation, from the click to the end of the job, ms: ${cancels.join(', ')}.`;
}

/** Cells settle in time. */
export function liveBounds({ cells }: LiveReport, at: string): readonly Bound[] {
  return settlings(cells).map(([name, times]) => ({
    text: `${countOf(cells)} live cells settle after ${name}, ms, ${at}`,
    value: of(times, 'settled'),
    limit: SETTLED_WITHIN,
    below: true,
  }));
}

function settlings(cells: LiveReport['cells']): readonly [string, readonly Settling[]][] {
  return [
    ['opening', cells.map(({ opening }) => opening)],
    ['an edit', cells.flatMap(({ edit }) => edit)],
    ['a change of settings', cells.flatMap(({ settings }) => settings)],
  ];
}

/** How many cells there are. */
function countOf([first]: LiveReport['cells']): number {
  return first?.cells ?? 0;
}

function of(times: readonly Settling[], part: keyof Settling): number {
  return median(times.map((settling) => settling[part]));
}

function whole(time: number): string {
  return time.toFixed(0);
}
