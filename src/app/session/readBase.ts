/** From the tables that were found to the base in memory. */
import { BaseBuilder } from '../base/builder';
import type { OptionalReader } from '../base/optional/OptionalReader';
import type { Base } from '../base/types';
import type { Detection, RoleDetection, SourcePart } from '../detect/types';
import { fail, issue, succeed, type Outcome } from '../issues';
import type { CellValue, Flow, WorkbookPort } from '../ports';
import { inSlices, type Pace } from '../slices';
import { SILENT } from './flows';
import { optionalParts, readOptional, withOptional } from './readOptional';
import { optionsOf, positionsOf } from './sourceOptions';

/** A base with what is needed to bring single rows of it up to date. */
export interface ReadBase {
  readonly detection: Detection;
  readonly builder: BaseBuilder;
  readonly optional: OptionalReader;
  readonly base: Base;
}

/**
 * Read clients, then sales, then the optional tables, block by block. Fails with what the detection calls fatal, with the port's issues
 * (`cancelled` among them), or where nothing can be computed from what was read.
 */
export async function readBase(
  port: WorkbookPort,
  detection: Detection,
  pace: Pace,
  flow: Flow,
): Promise<Outcome<ReadBase>> {
  const { clients, sales } = detection.roles;
  if (detection.fatal.length > 0) return fail(...detection.fatal);
  if (sales === undefined) return fail(issue('noSalesTable'));
  const builder = new BaseBuilder({
    culture: detection.culture,
    clients: clients === undefined ? null : optionsOf(clients.parts[0], clients),
    sales: sales.parts.map((part) => optionsOf(part, sales)),
    ...sourceTotal(sales),
  });
  const rows = new RowProgress(
    [...(clients?.parts ?? []), ...sales.parts, ...optionalParts(detection)],
    flow,
  );
  for (const part of clients?.parts ?? []) {
    const read = await port.read(
      part.source,
      positionsOf(part),
      (block) => {
        builder.addClients(block);
      },
      rows.flowOf(part),
    );
    if (!read.ok) return read;
  }
  for (const [index, part] of sales.parts.entries()) {
    const read = await port.read(
      part.source,
      positionsOf(part),
      (block) => {
        builder.addSales(block, index);
      },
      rows.flowOf(part),
    );
    if (!read.ok) return read;
  }
  await pace.pause();
  if (flow.cancelled()) return fail(issue('cancelled'));
  const finished = await inSlices(builder.finishing(), pace, { ...SILENT, cancelled: flow.cancelled });
  if (!finished.ok) return finished;
  const base = finished.value;
  if (!base.ok) return base;
  await pace.pause();
  if (flow.cancelled()) return fail(issue('cancelled'));
  const optional = await readOptional(port, detection, (part) => rows.flowOf(part));
  if (!optional.ok) return optional;
  const whole = withOptional(base.value, optional.value);
  return succeed({ detection, builder, optional: optional.value, base: whole });
}

/** Read the optional tables again, as a new detection finds them; clients and sales stay. */
export async function rereadOptional(
  port: WorkbookPort,
  read: ReadBase,
  detection: Detection,
  flow: Flow,
): Promise<Outcome<ReadBase>> {
  const optional = await readOptional(port, detection, () => flow);
  if (!optional.ok) return optional;
  const base = read.builder.finish();
  if (!base.ok) return base;
  const whole = withOptional(base.value, optional.value);
  return succeed({ ...read, detection, optional: optional.value, base: whole });
}

/** Read some rows of one sales table again; the base that was there must not be used any more. */
export async function rereadSales(
  port: WorkbookPort,
  read: ReadBase,
  table: number,
  rows: { readonly from: number; readonly count: number },
  flow: Flow,
): Promise<Outcome<ReadBase>> {
  const part = read.detection.roles.sales?.parts[table];
  if (part === undefined) throw new RangeError(`There is no sales table ${table}`);
  const done = await port.read(
    part.source,
    positionsOf(part),
    (block) => {
      read.builder.replaceSales(block, table);
    },
    flow,
    rows,
  );
  if (!done.ok) return done;
  const base = read.builder.finish();
  return base.ok ? succeed({ ...read, base: withOptional(base.value, read.optional, read.base) }) : base;
}

/** The amount in the totals rows, when every sales table shows one. */
function sourceTotal(sales: RoleDetection): { sourceTotal?: CellValue } {
  const totals = sales.parts.map(({ source, columns }) => source.totals?.[columns.amount ?? -1]);
  const numbers = totals.filter((total) => typeof total === 'number');
  const [only] = totals;
  if (totals.length === 1 && only !== undefined && only !== '') return { sourceTotal: only };
  if (numbers.length < totals.length) return {};
  return { sourceTotal: numbers.reduce((sum, total) => sum + total, 0) };
}

/** Progress over several sources by their rows. */
class RowProgress {
  private readonly total: number;
  private done = 0;

  constructor(
    parts: readonly SourcePart[],
    private readonly flow: Flow,
  ) {
    this.total = Math.max(
      1,
      parts.reduce((rows, { source }) => rows + source.dataRows, 0),
    );
  }

  flowOf({ source }: SourcePart): Flow {
    const before = this.done;
    this.done += source.dataRows;
    return {
      cancelled: this.flow.cancelled,
      progress: (fraction) => {
        this.flow.progress((before + fraction * source.dataRows) / this.total);
      },
    };
  }
}
