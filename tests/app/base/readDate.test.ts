import fc from 'fast-check';
import { dayOfSerial, NO_DAY, readDate, writesMonthFirst } from '../../../src/app/base/readDate';
import { isoOfSerial } from '../../../src/domain';

const shown = (serial: number): string => (serial === NO_DAY ? 'none' : isoOfSerial(serial));

describe('dates as text', () => {
  it.each([
    ['31.03.2026', '2026-03-31'],
    ['1.3.2026', '2026-03-01'],
    ['31.03.2026 21:00:00', '2026-03-31'],
    ['31.03.2026 9:05', '2026-03-31'],
    ['31.03.2026 г.', '2026-03-31'],
    ['31.03.26', '2026-03-31'],
    ['31.03.99', '1999-03-31'],
    ['\u00a031.03.2026 ', '2026-03-31'],
    ['31-03-2026', '2026-03-31'],
    ['2026-03-31', '2026-03-31'],
    ['2026-03-31T21:00:00Z', '2026-03-31'],
    ['2026-03-31 21:00:00.000', '2026-03-31'],
    ['2026/3/1', '2026-03-01'],
    ['20260331', '2026-03-31'],
    ['янв 2026', '2026-01-01'],
    ['янв.26', '2026-01-01'],
    ['Январь 2026', '2026-01-01'],
    ['31 марта 2026 г.', '2026-03-31'],
    ['8 мая 2026', '2026-05-08'],
    ['Mar 31, 2026', '2026-03-31'],
    ['31-Mar-2026', '2026-03-31'],
    ['31 March 2026', '2026-03-31'],
    ['29.02.2024', '2024-02-29'],
    ['31.12.9999', '9999-12-31'],
    ['01.01.1900', '1900-01-01'],
    ['Реализация товаров и услуг 00АМ-000001 от 31.03.2026 21:00:00', '2026-03-31'],
  ])('%p is %s in any culture', (text, iso) => {
    expect([shown(readDate(text, false)), shown(readDate(text, true))]).toEqual([iso, iso]);
  });

  it('reads the day first between slashes, but where the culture writes the month first', () => {
    expect([readDate('03/04/2026', false), readDate('03/04/2026', true)].map(shown)).toEqual([
      '2026-04-03',
      '2026-03-04',
    ]);
    expect([readDate('03/25/2026', false), readDate('25/03/2026', true)]).toEqual([NO_DAY, NO_DAY]);
    expect([writesMonthFirst('en-US'), writesMonthFirst('ru-RU'), writesMonthFirst('en-GB')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each([
    '',
    '31.02.2026',
    '29.02.2025',
    '32.01.2026',
    '00.01.2026',
    '01.13.2026',
    '31.12.1899',
    '01.01.10000',
    '31.03',
    'март',
    'маржа 2026',
    '2026',
    '1 квартал 2026',
    '#N/A',
    'вчера',
    '31.03.2026 очень давно',
  ])('%p is no date', (text) => {
    expect(readDate(text, false)).toBe(NO_DAY);
  });

  it('survives any text', () => {
    fc.assert(fc.property(fc.string(), (text) => Number.isInteger(readDate(text, false))));
  });
});

describe('dates as serial numbers', () => {
  it.each([
    [46_112, 46_112],
    [46_112.99, 46_112],
    [1, 1],
    [2_958_465.5, 2_958_465],
    [0, NO_DAY],
    [0.5, NO_DAY],
    [-1, NO_DAY],
    [2_958_466, NO_DAY],
    [NaN, NO_DAY],
    [Infinity, NO_DAY],
  ])('%d is day %i', (serial, day) => {
    expect(dayOfSerial(serial)).toBe(day);
  });
});
