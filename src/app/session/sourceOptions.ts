/** How a table that was found is read: its columns, their order, their place. */
import type { SourceOptions } from '../base/types';
import type { RoleDetection, SourcePart } from '../detect/types';

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

/** What the builders are told of a table. */
export function optionsOf(part: SourcePart, role: RoleDetection): SourceOptions {
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
