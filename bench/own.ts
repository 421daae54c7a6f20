/** Entry of the child that measures what only the add-in does: `edits`, `whatIf`, `actions`, or `stream` with each block dropped once read. */
import process from 'node:process';
import { measureActionSheets } from './actionSheets';
import { collect, makeTables } from './child';
import { measureEdits } from './edits';
import { answerOf, readWorld } from './peers/akb';
import { measureWhatIf } from './whatIf';
import { World } from './world';

/** Bytes. */
export interface StreamReport {
  readonly before: number;
  readonly peak: number;
}

function measureStream(clients: number, lines: number): StreamReport {
  collect();
  const before = process.memoryUsage().rss;
  answerOf(readWorld(new World({ clients, lines })));
  return { before, peak: process.resourceUsage().maxRSS * 1024 };
}

const [mode = '', ...sizes] = process.argv.slice(2);
const [clients = 0, lines = 0, rounds = 1] = sizes.map(Number);
const reports: Readonly<Record<string, () => unknown>> = {
  edits: () => measureEdits(makeTables(clients, lines), rounds),
  whatIf: () => measureWhatIf(clients, lines),
  actions: () => measureActionSheets(clients, lines),
};
const report = await (reports[mode] ?? (() => measureStream(clients, lines)))();
process.stdout.write(`${JSON.stringify(report)}\n`);
