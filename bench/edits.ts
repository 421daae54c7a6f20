/** What follows an edit: the base and all results after one row and after a hundred, then KPIs of many slices. */
import type { Base } from '../src/app/base/builder';
import { SalesEdits } from '../src/app/base/SalesEdits';
import { answerKpi } from '../src/app/compute/kpi';
import { computeResult } from '../src/app/compute/segment';
import { DEFAULT_SETTINGS } from '../src/domain';
import type { Tables } from './peer';
import { builderFor, feed, finished, valueOf } from './peers/akb';
import { CHANNELS, MANAGERS, SALE, type Row } from './world';

/** Milliseconds, one figure a round. */
export interface EditReport {
  readonly oneRow: readonly number[];
  readonly hundredRows: readonly number[];
  readonly anew: readonly number[];
  readonly lookUps: readonly number[];
}

const LOOK_UPS = 1000;
const MANY = 100;
const KPIS = ['OKB_COUNT', 'AKB_COUNT', 'AKB_COVERAGE', 'ORDER_COUNT', 'DROP_SIZE'];
const PERIODS = [undefined, '2026-03', '2025-Q4'];
const CATEGORIES = ['A', 'B', 'C', 'D', 'E'];

/** Edit rows in the middle of the table, round after round. */
export function measureEdits(tables: Tables, rounds: number): EditReport {
  const sales = tables.sales.flat();
  const builder = builderFor(tables.size.clients, sales.length);
  feed(tables.clients, (block) => {
    builder.addClients(block);
  });
  feed(tables.sales, (block) => {
    builder.addSales(block);
  });
  valueOf(computeResult(finished(builder), DEFAULT_SETTINGS));
  const report = {
    oneRow: [] as number[],
    hundredRows: [] as number[],
    anew: [] as number[],
    lookUps: [] as number[],
  };
  for (let round = 0; round < rounds; round++) {
    const edit = (rows: number): Base => {
      const at = Math.floor((sales.length - rows) * ((round + 1) / (rounds + 1)));
      builder.replaceSales({
        firstRow: 1 + at,
        rows: sales.slice(at, at + rows).map((row) => more(row, round + 1)),
      });
      return finished(builder);
    };
    report.hundredRows.push(timed(() => computeResult(edit(MANY), DEFAULT_SETTINGS)));
    report.oneRow.push(timed(() => computeResult(edit(1), DEFAULT_SETTINGS)));
    const base = edit(1);
    const result = valueOf(computeResult(base, DEFAULT_SETTINGS));
    report.lookUps.push(
      timed(() => {
        for (let n = 0; n < LOOK_UPS; n++) valueOf(answerKpi(base, result, question(n)));
      }),
    );
    // A log of its own stands for columns of which nothing is known yet: all of it is computed anew.
    report.anew.push(timed(() => computeResult({ ...base, edits: new SalesEdits() }, DEFAULT_SETTINGS)));
  }
  return report;
}

function more(row: Row, by: number): Row {
  return row.map((cell, at) => (at === SALE.amount ? Number(cell) + by : cell));
}

/** Another slice for each n: channel × manager × category, five KPIs in turn, three periods. */
function question(n: number): Parameters<typeof answerKpi>[2] {
  const period = PERIODS[n % PERIODS.length];
  return {
    id: KPIS[n % KPIS.length] ?? '',
    ...(period !== undefined && { period }),
    criteria: [
      { field: 'channel', value: CHANNELS[n % CHANNELS.length] ?? '' },
      { field: 'manager', value: MANAGERS[Math.floor(n / CHANNELS.length) % MANAGERS.length] ?? '' },
      { field: 'category', value: CATEGORIES[Math.floor(n / (CHANNELS.length * MANAGERS.length))] ?? '' },
    ],
  };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
