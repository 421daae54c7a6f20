import type { OwnColumn } from '../../src/app';
import { locateColumns } from '../../src/excel/locateColumns';
import type { OwnColumnsMark } from '../../src/excel/marks';

const segment: OwnColumn = {
  key: 'segment',
  header: 'Сегмент',
  aliases: ['Segment'],
  kind: 'integer',
  values: [],
  width: 10,
};
const status: OwnColumn = { ...segment, key: 'status', header: 'Статус базы', aliases: ['Base status'] };

function headers(...names: string[]): { columnId: number; header: string }[] {
  return names.map((header, at) => ({ columnId: at + 1, header }));
}

function markOf(ids: Readonly<Record<string, number>>): OwnColumnsMark {
  const columns = Object.entries(ids).map(([key, id]) => [key, { id, header: 'Сегмент' }] as const);
  return { tableName: 'T', columns: Object.fromEntries(columns) };
}

test('a renamed and moved column is found by its id and keeps the name that the user gave', () => {
  const [found] = locateColumns([segment], headers('Мой сегмент', 'Код'), markOf({ segment: 1 }), 'T');
  expect(found?.existing).toEqual({ position: 0, columnId: 1, header: 'Мой сегмент' });
  expect(found?.header).toBe('Мой сегмент');
});

test('without an id the header finds it, in any case and in the other language; the name is brought up to date', () => {
  const [found] = locateColumns([segment], headers('Код', ' segment '), undefined, 'T');
  expect(found?.existing?.position).toBe(1);
  expect(found?.header).toBe('Сегмент');
});

test('an id that is gone does not hinder the header; what is not found is added', () => {
  const found = locateColumns(
    [segment, status],
    headers('Код', 'Сегмент'),
    markOf({ segment: 99, status: 98 }),
    'T',
  );
  expect(found.map(({ existing }) => existing?.position)).toEqual([1, undefined]);
});

test('no column is taken twice', () => {
  const twins = [segment, { ...status, aliases: ['Сегмент'] }];
  const found = locateColumns(twins, headers('Сегмент', 'Код'), markOf({ status: 1 }), 'T');
  expect(found.map(({ existing }) => existing?.position)).toEqual([undefined, 0]);
});

test('an id alone proves nothing: the table or the column must still have its name', () => {
  const mark = markOf({ segment: 1 });
  const [stranger] = locateColumns([segment], headers('Долг', 'Код'), mark, 'Other');
  expect(stranger?.existing).toBeUndefined();
  const [ours] = locateColumns([{ ...segment, header: 'S', aliases: [] }], headers('Сегмент'), mark, 'Other');
  expect(ours?.existing?.columnId).toBe(1);
});
