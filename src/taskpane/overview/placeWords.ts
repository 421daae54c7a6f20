import type { SourceShape } from '../../app';
import type { Words } from '../hooks/useWords';

/** Where a table stands, as the reader knows it: by its name and sheet, or by the sheet alone. */
export function placeWords(source: SourceShape, words: Words): string {
  return source.tableName === undefined
    ? words.text('pane.data.range', { sheet: source.sheetName })
    : words.text('pane.data.table', { name: source.tableName, sheet: source.sheetName });
}
