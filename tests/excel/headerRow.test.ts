import { findHeader } from '../../src/excel/headerRow';

test('the first row is the header of a plain list', () => {
  const rows = [
    ['Код', 'Клиент', 'Канал'],
    ['001', 'Ромашка', 'Розница'],
  ];
  expect(findHeader(rows)).toEqual({ row: 0, headers: ['Код', 'Клиент', 'Канал'] });
});

test('titles and dates above the header are passed over', () => {
  const rows = [
    ['Отчёт о продажах', '', ''],
    ['на', 46112, ''],
    ['', '', ''],
    ['Дата', 'Клиент', 'Сумма'],
    [46000, 'Ромашка', 100],
  ];
  expect(findHeader(rows)).toEqual({ row: 3, headers: ['Дата', 'Клиент', 'Сумма'] });
});

test('of a header in two rows the lower one counts, with the upper where it is blank', () => {
  const rows = [
    ['Код', 'Клиент', 'План', '', 'Факт', ''],
    ['', '', 'Январь', 'Февраль', 'Январь', 'Март'],
    ['001', 'Ромашка', 1, 2, 3, 4],
  ];
  expect(findHeader(rows)).toEqual({
    row: 1,
    headers: ['Код', 'Клиент', 'План Январь', 'Февраль', 'Факт Январь', 'Март'],
  });
});

test('a first row of data with gaps is no second header row', () => {
  const rows = [
    ['Код', 'Клиент', 'Канал'],
    ['001', '', 'Розница'],
  ];
  expect(findHeader(rows)?.row).toBe(0);
});

test('numbers alone have no header', () => {
  expect(
    findHeader([
      [1, 2],
      [3, 4],
    ]),
  ).toBeNull();
  expect(findHeader([])).toBeNull();
});
