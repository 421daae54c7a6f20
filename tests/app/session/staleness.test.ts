import type { SourceChange } from '../../../src/app';
import { detect } from '../../../src/app/detect/detect';
import { mergeStaleness, stalenessOf, type Staleness } from '../../../src/app/session/staleness';
import { DEFAULT_SETTINGS } from '../../../src/domain';
import { CLIENTS, SALES, survey } from '../detect/surveys';

const detection = detect(survey(CLIENTS, SALES, { sheet: 'Заметки', headers: ['Что'] }), DEFAULT_SETTINGS);
const broken = detect(survey(CLIENTS, { sheet: 'Заметки', headers: ['Что'] }), DEFAULT_SETTINGS);

function change(sheet: string, area?: readonly [row: number, column: number, rows: number, columns: number]) {
  const [row = 0, column = 0, rows = 0, columns = 0] = area ?? [];
  const found: SourceChange = { sheetId: `{${sheet}}`, own: false };
  return area === undefined ? found : { ...found, area: { row, column, rows, columns } };
}

/** Both tables have a header in row 0 and 100 rows; sales columns are 0…3. */
test.each<[string, SourceChange, Staleness]>([
  ['our own write', { ...change('Клиенты', [1, 0, 100, 5]), own: true }, 'none'],
  ['one cell of the sales', change('Продажи', [5, 2, 1, 1]), [{ table: 0, from: 4, count: 1 }]],
  ['the last row', change('Продажи', [100, 0, 1, 4]), [{ table: 0, from: 99, count: 1 }]],
  ['the row below grows the table', change('Продажи', [101, 0, 1, 1]), 'all'],
  ['two rows below are another thing', change('Продажи', [102, 0, 1, 1]), 'none'],
  ['beside the columns that are read', change('Продажи', [5, 9, 1, 1]), 'none'],
  ['a header', change('Продажи', [0, 3, 1, 1]), 'all'],
  ['rows over the end', change('Продажи', [99, 0, 5, 4]), 'all'],
  ['a client', change('Клиенты', [5, 4, 1, 1]), 'all'],
  ['rows deleted', change('Продажи'), 'all'],
  ['a cell of another sheet', change('Заметки', [0, 0, 1, 1]), 'none'],
  ['another sheet came or went', change('Новый'), 'look'],
])('%s', (_, made, expected) => {
  expect(stalenessOf(made, detection)).toEqual(expected);
});

test('while the book cannot be read, any edit may make it readable', () => {
  expect(stalenessOf(change('Заметки', [0, 0, 1, 1]), broken)).toBe('look');
});

test('both together', () => {
  const rows = [{ table: 0, from: 1, count: 1 }];
  expect(mergeStaleness('none', rows)).toBe(rows);
  expect(mergeStaleness(rows, 'none')).toBe(rows);
  expect(mergeStaleness(rows, rows)).toEqual([...rows, ...rows]);
  expect(mergeStaleness('look', 'look')).toBe('look');
  expect(mergeStaleness('look', rows)).toBe('all');
  expect(mergeStaleness('all', 'look')).toBe('all');
  const many = Array.from({ length: 51 }, (_, from) => ({ table: 0, from, count: 1 }));
  expect(mergeStaleness(many, rows)).toBe('all');
});
