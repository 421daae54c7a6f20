import { planningClientColumns } from '../../../src/app/plan/planClientColumns';
import { allAtOnce } from '../../../src/app/slices';
import { source } from '../detect/surveys';
import { smallBook } from './bases';

const HEADERS = ['Код', 'Клиент', 'Канал', 'Менеджер', 'Потенциал', 'Договор', 'Статус'];
const { base, result } = smallBook();

function columns(locale: 'ru' | 'en', headers = HEADERS, rows: readonly (readonly string[])[] = []) {
  const table = source({ sheet: 'Клиенты', table: 'Clients', headers, rows, dataRows: 10 });
  return allAtOnce(planningClientColumns(table, base, result, locale));
}

test('four columns, one value a row of the table: blank and closed rows empty, a repeated id like the first', () => {
  const step = columns('ru');
  expect(step).toMatchObject({
    kind: 'columns',
    tableId: '{Clients}',
    headerRow: 0,
    columnCount: 7,
    dataRows: 10,
  });
  expect(step.columns.map(({ header, values }) => [header, values])).toEqual([
    ['Категория ABCDE', ['A', 'B', null, 'C', 'D', 'E', 'нет оценки', 'C', null, 'A']],
    ['Сегмент', [8, 5, null, 5, 2, 8, null, 7, null, 8]],
    [
      'Название сегмента',
      [
        'Стратегические',
        'Фокус развития',
        null,
        'Фокус развития',
        'Развивающиеся',
        'Стратегические',
        null,
        'Приоритет захвата',
        null,
        'Стратегические',
      ],
    ],
    [
      'Статус базы',
      [
        'активный',
        'активный',
        null,
        'активный',
        'потерянный',
        'активный',
        'активный',
        'потенциальный',
        null,
        'активный',
      ],
    ],
  ]);
});

test('in English, with the Russian headers known as the same columns', () => {
  const step = columns('en');
  expect(step.columns.map(({ header, aliases }) => [header, aliases])).toEqual([
    ['ABCDE category', ['Категория ABCDE']],
    ['Segment', ['Сегмент']],
    ['Segment name', ['Название сегмента']],
    ['Base status', ['Статус базы']],
  ]);
  expect(step.columns[0]?.values.slice(5, 7)).toEqual(['E', 'not rated']);
  expect(step.columns[3]?.values.slice(0, 5)).toEqual(['active', 'active', null, 'active', 'lost']);
});

test('a column of the user’s with our header keeps it, one that we wrote is ours', () => {
  const headers = [...HEADERS, 'Сегмент', 'Статус базы'];
  const row = (segment: string, status: string) => [...HEADERS.map(() => ''), segment, status];
  const theirs = columns('ru', headers, [row('HoReCa', 'активный')]);
  expect(theirs.columns.map(({ header }) => header)).toEqual([
    'Категория ABCDE',
    'Сегмент AKB',
    'Название сегмента',
    'Статус базы',
  ]);
  expect(theirs.columns[1]?.aliases).toEqual(['Segment AKB']);
  const ours = columns('ru', headers, [row('7', 'lost'), row('', '')]);
  expect(ours.columns.map(({ header }) => header)).toContain('Сегмент');
});
