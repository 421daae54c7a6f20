/** Our columns in a table of the user's, found again also when renamed or moved. */
import type { OwnColumn } from '../app';
import type { OwnColumnsMark } from './marks';
import type { ColumnTarget } from './plannedWork';

interface TableHeader {
  readonly columnId: number;
  readonly header: string;
}

/**
 * Finds each own column by the id that was remembered for its key (if the table's or the column's name vouches for it),
 * else by one of its headers; what is not found is to be added. A column is taken once. The user's own name for a column stays; a name of ours is brought up to date.
 */
export function locateColumns(
  columns: readonly OwnColumn[],
  headers: readonly TableHeader[],
  remembered: OwnColumnsMark | undefined,
  tableName: string | undefined,
): ColumnTarget[] {
  const taken = new Set<number>();
  const take = (position: number): number => {
    if (position >= 0) taken.add(position);
    return position;
  };
  const byId = columns.map((column) => {
    const mark = remembered?.columns[column.key];
    if (mark === undefined) return -1;
    const isOurs = ({ columnId, header }: TableHeader): boolean =>
      columnId === mark.id && (tableName === remembered?.tableName || header === mark.header);
    return take(headers.findIndex(isOurs));
  });
  return columns.map((column, at) => {
    const known = byId[at] ?? -1;
    const names = [column.header, ...column.aliases].map(fold);
    const isNamed = ({ header }: TableHeader, position: number): boolean =>
      !taken.has(position) && names.includes(fold(header));
    const position = known >= 0 ? known : take(headers.findIndex(isNamed));
    const found = headers[position];
    if (found === undefined) return { column, header: column.header };
    const header = names.includes(fold(found.header)) ? column.header : found.header;
    return { column, header, existing: { position, columnId: found.columnId, header: found.header } };
  });
}

/** As Excel compares names: case and outer blanks do not count. */
export function fold(name: string): string {
  return name.trim().toLowerCase();
}
