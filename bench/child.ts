/**
 * One peer at one size in a process of its own: makes the tables and does the job with them, some times over, tells what
 * it took on the last line of its output. Memory is the process's peak, tables included.
 */
import process from 'node:process';
import { digest, type Answer } from './answer';
import type { Handed, Peer, Tables } from './peer';
import { type Row, World } from './world';

/** What a child tells. Times in milliseconds, memory in bytes. */
export interface Report {
  readonly ingest: readonly number[];
  readonly compute: readonly number[];
  /** The whole job of the first run of all, counted or not: the code is not optimised yet. */
  readonly first: number;
  readonly digest: Readonly<Record<string, string>>;
  /** Resident memory when the tables stood there. */
  readonly tables: number;
  /** Peak of the process up to the end of the first job. */
  readonly peak: number;
}

/** Do the job `runs` times after `warm` that do not count; the first one's memory is the peer's. */
export async function measure(
  peer: Peer,
  clients: number,
  lines: number,
  warm: number,
  runs: number,
): Promise<Report> {
  const ingest: number[] = [];
  const compute: number[] = [];
  let answer: Answer | undefined;
  let first = 0;
  let peak = 0;
  let before = 0;
  for (let run = -warm; run < runs; run++) {
    const tables = handOver(makeTables(clients, lines));
    await settle();
    before ||= process.memoryUsage().rss;
    const start = performance.now();
    const ingested = await peer.ingest(tables);
    const middle = performance.now();
    answer = await peer.compute(ingested);
    const end = performance.now();
    first ||= end - start;
    if (peak === 0) peak = process.resourceUsage().maxRSS * 1024;
    peer.drop?.(ingested);
    if (run < 0) continue;
    ingest.push(middle - start);
    compute.push(end - middle);
  }
  if (answer === undefined) throw new Error('No run');
  return { ingest, compute, first, digest: digest(answer), tables: before, peak };
}

/** The tables as blocks, all of them held. */
export function makeTables(clients: number, lines: number): Tables {
  const size = { clients, lines };
  const world = new World(size);
  return { size, clients: [...world.clientBlocks()], sales: [...world.saleBlocks()] };
}

function handOver({ size, clients, sales }: Tables): Handed {
  return { size, clients: letGo([...clients]), sales: letGo([...sales]) };
}

function* letGo(blocks: (readonly Row[])[]): Generator<readonly Row[]> {
  for (let block = blocks.shift(); block !== undefined; block = blocks.shift()) yield block;
}

/** Collections with pauses between them, in which memory goes back: no peer's peak shall hold what making rows left. */
async function settle(): Promise<void> {
  for (let time = 0; time < 2; time++) {
    collect();
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** A full collection, so that one run does not pay for another. */
export function collect(): void {
  // Present with --expose-gc, which the parent gives.
  (globalThis as { gc?: () => void }).gc?.();
}
