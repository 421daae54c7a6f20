import type { Place } from '../issues';
import type { SourceShape } from '../ports';

/** What a person calls a source: the Excel table's name, else the sheet's. */
export function sourceLabel(source: SourceShape): string {
  return source.tableName ?? source.sheetName;
}

/** Where a source stands. */
export function placeOf(source: SourceShape): Place {
  return source.tableName === undefined
    ? { sheet: source.sheetName }
    : { sheet: source.sheetName, table: source.tableName };
}

/** Whether there is a header and nothing below it; an empty Excel table keeps one blank row. */
export function isEmpty(source: SourceShape): boolean {
  if (source.dataRows === 0) return true;
  if (source.dataRows > source.sample.length) return false;
  return source.sample.every((row) => row.every((value) => String(value).trim() === ''));
}
