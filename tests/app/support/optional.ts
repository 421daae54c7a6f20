/** Optional tables beside a base, from rows as a workbook has them. */
import { OptionalReader } from '../../../src/app/base/optional/OptionalReader';
import type { OptionalRole } from '../../../src/app/base/optional/types';
import type { Base } from '../../../src/app/base/types';
import { withOptional } from '../../../src/app/session/readOptional';
import { blocksOf, type Rows } from './book';

export type Tables = Partial<
  Record<OptionalRole, { readonly fields: readonly string[]; readonly rows: Rows }>
>;

export function withTables(base: Base, tables: Tables, culture = 'ru-RU'): Base {
  const reader = new OptionalReader(culture);
  for (const [role, { fields, rows }] of Object.entries(tables)) {
    const columns = Object.fromEntries(fields.map((field, n) => [field, n]));
    reader.begin(role as OptionalRole, {
      rows: rows.length,
      fields: columns,
      place: { sheetName: role, firstRow: 1, columns },
      label: role,
    });
    for (const block of blocksOf(rows, 2)) reader.add(role as OptionalRole, block);
  }
  return withOptional(base, reader);
}
