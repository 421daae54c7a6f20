/**
 * `npm run bench`: the job of the add-in beside what others would use, each in a process of its own, in turns, results
 * checked equal. `--large` adds 1M × 10M (some 10 GB of memory), `--quick` leaves out all but 10k × 100k, `--live`
 * measures live cells, pauses and cancels alone, `--docs` writes docs/benchmarks.md.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { runScript } from '../scripts/runScript';
import {
  bundleChildren,
  PEERS,
  runActions,
  runEdits,
  runLive,
  runPeer,
  runStream,
  runWhatIf,
  type PeerName,
} from './children';
import { liveSection } from './liveTables';
import type { SizeRun } from './sizeRun';
import { describeRun } from './tables';
import type { TurnRun } from './turns';
import type { WorldSize } from './world';

interface Plan extends WorldSize {
  readonly name: string;
  /** Processes of each peer, in turns: shared machines change their speed, and ratios are taken within a turn. */
  readonly turns: number;
  /** Counted runs in each process, after those that are not. */
  readonly runs: number;
  readonly warm: number;
}

const SMALL: Plan = { name: '10k × 100k', clients: 10_000, lines: 100_000, turns: 3, runs: 4, warm: 2 };
const MIDDLE: Plan = { name: '100k × 1M', clients: 100_000, lines: 1_000_000, turns: 5, runs: 2, warm: 1 };
/** Some peers take minutes here: one run, the first, as it would be in a workbook. */
const LARGE: Plan = { name: '1M × 10M', clients: 1_000_000, lines: 10_000_000, turns: 1, runs: 1, warm: 0 };
const EDIT_ROUNDS = 9;

const OPTIONS: readonly string[] = ['--large', '--quick', '--live', '--docs'];

async function main(): Promise<void> {
  const asked = new Set(process.argv.slice(2));
  const unknown = [...asked].find((option) => !OPTIONS.includes(option));
  if (unknown !== undefined) throw new Error(`There is no ${unknown}: only ${OPTIONS.join(', ')}`);
  if (asked.has('--live')) {
    await bundleChildren();
    console.log(liveSection(await runLive(MIDDLE), MIDDLE.name));
    return;
  }
  installPeers();
  await bundleChildren();
  const plans = [SMALL, ...(asked.has('--quick') ? [] : [MIDDLE]), ...(asked.has('--large') ? [LARGE] : [])];
  const done: SizeRun[] = [];
  for (const plan of plans) done.push(await runSize(plan));
  const text = describeRun(done);
  console.log(text);
  if (asked.has('--docs')) await writePage(text);
  if (done.some(({ unequal }) => unequal.length > 0)) process.exitCode = 1;
}

async function writePage(text: string): Promise<void> {
  const page = join(__dirname, '../docs/benchmarks.md');
  writeFileSync(page, await format(text, { ...(await resolveConfig(page)), parser: 'markdown' }));
}

/** The peers live in a package of their own, so that the add-in's install does not fetch two data bases. */
function installPeers(): void {
  if (existsSync(join(__dirname, 'node_modules/arquero'))) return;
  console.error('Installing the peers (bench/package.json) …');
  execFileSync('npm', ['ci', '--ignore-scripts'], {
    cwd: __dirname,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

async function runSize(plan: Plan): Promise<SizeRun> {
  const reports = new Map<PeerName, TurnRun[]>();
  const failed: PeerName[] = [];
  const digests = new Map<PeerName, Readonly<Record<string, string>>>();
  for (let turn = 0; turn < plan.turns; turn++) {
    for (const peer of PEERS) {
      console.error(`${plan.name}: ${peer}, ${turn + 1} of ${plan.turns}`);
      try {
        const { ingest, compute, first, peak, digest } = await runPeer(peer, plan, plan.warm, plan.runs);
        reports.set(peer, [...(reports.get(peer) ?? []), { ingest, compute, first, peak }]);
        if (peer !== 'floor') digests.set(peer, digest);
      } catch (error) {
        // Ten million lines are more than some hold in memory: the others are still worth comparing.
        if (plan !== LARGE || peer === 'akb' || peer === 'floor') throw error;
        console.error(`${plan.name}: ${peer} failed: ${String(error)}`);
        failed.push(peer);
      }
    }
  }
  console.error(`${plan.name}: edits`);
  const edits = await runEdits(plan, EDIT_ROUNDS);
  const stream = await runStream(plan);
  const whatIf = await runWhatIf(plan);
  // A million clients are more than a team could work through, and than sheets are cut to.
  const actions = plan.clients > MIDDLE.clients ? null : await runActions(plan);
  const live = plan.name === MIDDLE.name ? await runLive(plan) : null;
  return {
    ...plan,
    reports,
    failed,
    edits,
    whatIf,
    actions,
    live,
    stream: stream.peak,
    unequal: differences(digests),
  };
}

/** Who differs from the add-in, and where. */
function differences(digests: ReadonlyMap<PeerName, Readonly<Record<string, string>>>): readonly string[] {
  const own = digests.get('akb') ?? {};
  return [...digests].flatMap(([peer, theirs]) =>
    Object.keys(own)
      .filter((part) => own[part] !== theirs[part])
      .map((part) => `${peer}: ${part}`),
  );
}

runScript(main);
