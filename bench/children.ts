/** Starts children: bundles each, runs it in a process of its own, reads what it tells. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import type { ActionReport } from './actionSheets';
import type { Report } from './child';
import type { EditReport } from './edits';
import type { KpiCellsReport } from './kpiCells';
import type { StreamReport } from './own';
import type { PausesReport } from './pauses';
import type { WhatIfReport } from './whatIf';
import type { WorldSize } from './world';

/** What is measured live. */
export interface LiveReport {
  /** Each of a book that was opened in a process of its own. */
  readonly cells: readonly KpiCellsReport[];
  readonly pauses: PausesReport;
}

const bench = __dirname;
const cache = join(bench, '.cache');
/** In the order of a turn: who is compared most stands side by side. */
export const PEERS = ['floor', 'akb', 'duckdb', 'map', 'arquero', 'polars'] as const;
export type PeerName = (typeof PEERS)[number];
/** So many times a book with live cells is opened. */
const OPENINGS = 3;
/** Old space of a child, MB: a sheet of ten million rows as arrays takes some gigabytes. */
const HEAP = 12_000;
const PACKAGES = ['@duckdb/node-api', 'nodejs-polars', 'arquero'];

/** Bundle everything that children run; the peers' packages stay outside, in bench/node_modules. */
export async function bundleChildren(): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const shared: BuildOptions = {
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: PACKAGES,
    // Constants stand as figures in the loops, as in the bundle that users load.
    minifySyntax: true,
    logLevel: 'warning',
  };
  for (const peer of PEERS) {
    const file = ['ts', 'mjs'].map((end) => resolve(bench, `peers/${peer}.${end}`)).find(existsSync) ?? '';
    const entryPoints = [join(bench, 'entry.mjs')];
    await build({ ...shared, entryPoints, alias: { peer: file }, outfile: join(cache, `${peer}.mjs`) });
  }
  for (const own of ['own', 'live']) {
    await build({ ...shared, entryPoints: [join(bench, `${own}.ts`)], outfile: join(cache, `${own}.mjs`) });
  }
}

/** The job by one peer: `warm` runs that do not count, then `runs` that do. */
export function runPeer(peer: PeerName, size: WorldSize, warm: number, runs: number): Promise<Report> {
  return child<Report>(peer, [size.clients, size.lines, warm, runs]);
}

/** The add-in's edits, or its memory when blocks are dropped. */
export function runEdits(size: WorldSize, rounds: number): Promise<EditReport> {
  return child<EditReport>('own', ['edits', size.clients, size.lines, rounds]);
}

/** The add-in's what-if questions, as sliders ask them. */
export function runWhatIf(size: WorldSize): Promise<WhatIfReport> {
  return child<WhatIfReport>('own', ['whatIf', size.clients, size.lines]);
}

/** The add-in's action sheets: planned, written, cancelled. */
export function runActions(size: WorldSize): Promise<ActionReport> {
  return child<ActionReport>('own', ['actions', size.clients, size.lines]);
}

/** Live KPI cells, and pauses and cancels, on a book in the stand-in. */
export async function runLive(size: WorldSize): Promise<LiveReport> {
  const sizes = [size.clients, size.lines];
  const cells: KpiCellsReport[] = [];
  for (let time = 0; time < OPENINGS; time++) {
    cells.push(await child<KpiCellsReport>('live', ['kpiCells', ...sizes]));
  }
  return { cells, pauses: await child<PausesReport>('live', ['pauses', ...sizes]) };
}

/** The add-in's memory when each block is dropped once read. */
export function runStream(size: WorldSize): Promise<StreamReport> {
  return child<StreamReport>('own', ['stream', size.clients, size.lines]);
}

function child<T>(bundle: string, args: readonly (string | number)[]): Promise<T> {
  const flags = ['--expose-gc', `--max-old-space-size=${HEAP}`];
  const started = spawn(process.execPath, [...flags, join(cache, `${bundle}.mjs`), ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((done, refuse) => {
    let output = '';
    started.stdout.on('data', (text: Buffer) => (output += text.toString()));
    started.on('error', refuse);
    started.on('close', (code) => {
      if (code !== 0) refuse(new Error(`The child ${bundle} ended with ${code ?? 'a signal'}`));
      else done(JSON.parse(output.trim().split('\n').at(-1) ?? '') as T);
    });
  });
}
