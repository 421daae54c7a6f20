/** The add-in's own way, as the session takes it: blocks into the builder, the result, then a KPI for each slice. */
import { BaseBuilder, type Base } from '../../src/app/base/builder';
import { answerKpi } from '../../src/app/compute/kpi';
import { computeResult } from '../../src/app/compute/segment';
import type { Outcome } from '../../src/app/issues';
import type { Result } from '../../src/app/result';
import { DEFAULT_SETTINGS } from '../../src/domain';
import { KPIS, sliceAt, type Answer } from '../answer';
import type { Peer } from '../peer';
import { CHANNELS, CLIENT, MANAGERS, SALE, World, type Row } from '../world';

const KPI_IDS = ['OKB_COUNT', 'AKB_COUNT', 'ORDER_COUNT'];
const FIRST_ROW = 1;

/** A builder for tables of so many rows. */
export function builderFor(clients: number, lines: number): BaseBuilder {
  const { client: clientId, ...sale } = SALE;
  const salesFields = { clientId, ...sale, productCategory: sale.category };
  return new BaseBuilder({
    culture: 'ru-RU',
    clients: {
      rows: clients,
      fields: CLIENT,
      place: { sheetName: 'Клиенты', firstRow: FIRST_ROW, columns: CLIENT },
    },
    sales: [
      {
        rows: lines,
        fields: salesFields,
        place: { sheetName: 'Продажи', firstRow: FIRST_ROW, columns: salesFields },
      },
    ],
  });
}

/** Feed blocks as the workbook port does, each with its sheet row. */
export function feed(
  blocks: Iterable<readonly Row[]>,
  add: (block: { firstRow: number; rows: readonly Row[] }) => void,
): void {
  let firstRow = FIRST_ROW;
  for (const rows of blocks) {
    add({ firstRow, rows });
    firstRow += rows.length;
  }
}

/** The base of what a builder has read. */
export function finished(builder: BaseBuilder): Base {
  return valueOf(builder.finish());
}

/** The base of a world, each block dropped once it is read. */
export function readWorld(world: World): Base {
  return finished(readingOf(world));
}

function readingOf(world: World): BaseBuilder {
  const builder = builderFor(world.size.clients, world.size.lines);
  feed(world.clientBlocks(), (block) => {
    builder.addClients(block);
  });
  feed(world.saleBlocks(), (block) => {
    builder.addSales(block);
  });
  return builder;
}

/** The job's answer from a base. */
export function answerOf(base: Base): Answer {
  const result = valueOf(computeResult(base, DEFAULT_SETTINGS));
  const { category, segment, status, recency, frequency, monetary } = result.clients;
  return { category, segment, status, recency, frequency, monetary, kpis: kpisBySlice(base, result) };
}

function kpisBySlice(base: Base, result: Result): Int32Array {
  const kpis = new Int32Array(CHANNELS.length * MANAGERS.length * KPIS);
  CHANNELS.forEach((channel, c) => {
    MANAGERS.forEach((manager, m) => {
      const criteria = [
        { field: 'channel', value: channel },
        { field: 'manager', value: manager },
      ];
      KPI_IDS.forEach((id, k) => {
        kpis[sliceAt(c, m) + k] = valueOf(answerKpi(base, result, { id, criteria })).value ?? NaN;
      });
    });
  });
  return kpis;
}

/** The value of an outcome that has to be one here. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

/**
 * A session holds the base and the result of its workbook at all times. So does this peer, with small ones: a full
 * collection between two runs otherwise throws away the code that was optimised for shapes of which none is left.
 */
interface Held {
  readonly builder: BaseBuilder;
  readonly base: Base;
  readonly result: Result;
}

function hold(): Held {
  const builder = readingOf(new World({ clients: 200, lines: 5000 }));
  const base = finished(builder);
  return { builder, base, result: valueOf(computeResult(base, DEFAULT_SETTINGS)) };
}

const akb: Peer<Base> & { readonly held: Held } = {
  held: hold(),

  ingest({ size, clients, sales }) {
    const builder = builderFor(size.clients, size.lines);
    feed(clients, (block) => {
      builder.addClients(block);
    });
    feed(sales, (block) => {
      builder.addSales(block);
    });
    return finished(builder);
  },
  compute: answerOf,
};

export default akb;
