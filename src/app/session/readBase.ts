/** From the tables that were found to the base in memory. */
import { BaseBuilder } from '../base/builder';
import type { Base, SourceOptions } from '../base/types';
import type { Detection, RoleDetection, SourcePart } from '../detect/types';
import { fail, issue, type Outcome } from '../issues';
import type { CellValue, Flow, WorkbookPort } from '../ports';

/** A base with what is needed to bring single rows of it up to date. */
export interface ReadBase {
  readonly detection: Detection;
  readonly builder: BaseBuilder;
  readonly base: Base;
}

/**
 * Read clients, then sales, block by block. Fails with what the detection calls fatal, with the port's issues
 * (`cancelled` among them), or where nothing can be computed from what was read.
 */
export async function readBase(
  port: WorkbookPort,
  detection: Detection,
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
  const rows = new RowProgress([...(clients?.parts ?? []), ...sales.parts], flow);
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
  const base = builder.finish();
  return base.ok ? { ok: true, value: { detection, builder, base: base.value } } : base;
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
  return base.ok ? { ok: true, value: { ...read, base: base.value } } : base;
}

/** Fields of the clients that no figure of the base comes from. */
const NOT_IN_BASE: ReadonlySet<string> = new Set([
  'counterparty',
  'taxId',
  'phone',
  'email',
  'address',
  'contact',
  'potentialDate',
  'createdDate',
]);

/** Fields that are read of a table, in the order of their columns in the blocks. */
function fieldsRead(part: SourcePart): readonly string[] {
  return Object.keys(part.columns).filter((field) => !NOT_IN_BASE.has(field));
}

/** Positions within the source of the columns that are read. */
export function positionsOf(part: SourcePart): readonly number[] {
  return fieldsRead(part).map((field) => part.columns[field] ?? 0);
}

function optionsOf(part: SourcePart, role: RoleDetection): SourceOptions {
  const { source, columns } = part;
  const fields = fieldsRead(part);
  const byField = <T>(value: (field: string, index: number) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(fields.map((field, index) => [field, value(field, index)]));
  const headers = new Map(role.fields.map(({ field, header }) => [field, header]));
  return {
    rows: source.dataRows,
    fields: byField((_, index) => index),
    place: {
      sheetName: source.sheetName,
      firstRow: source.headerRow + 1,
      columns: byField((field) => source.firstColumn + (columns[field] ?? 0)),
    },
    headers: byField((field) => headers.get(field) ?? ''),
  };
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
