/** A client's ABC, XYZ and RFM in words, worked out by hand from the figures of the small book. */
import { describeAnalyses } from '../../src/app';
import { createFormats, type Locale } from '../../src/i18n';
import { measured, xyzLimit } from '../../src/app/describeAnalyses';
import { baseOf, day, smallBook, SMALL } from './plan/bases';

const { base, result } = smallBook();

function told(id: string, locale: Locale, from = { base, result }): readonly string[] {
  const client = from.base.clients.ids.indexOf(id);
  return describeAnalyses(from.base, from.result, client, locale).map((text) =>
    text.replace(/[\u00A0\u202F]/g, ' '),
  );
}

// A1 in the window: one month of 500 000 among twelve, √11 = 331.7 %; the last order on 20 June, the report on the 30th.
test('with its figures and thresholds', () => {
  expect(told('A1', 'ru')).toEqual([
    'ABC — A: ВМД за окно 400 000; A начинается с 400 000, B — с 50 000.',
    'XYZ — Z: продажи по месяцам колеблются на 331,7 % (> 25 %), полных месяцев: 12.',
    'RFM — 5-1-5 (лучшее 5-5-5): дней без заказа 10, заказов 1, продажи 500 000.',
  ]);
  expect(told('A1', 'en')).toEqual([
    'ABC A: margin of the window 400,000; A begins at 400,000, B at 50,000.',
    'XYZ Z: the sales of 12 full months vary by 331.7% (> 25%).',
    'RFM 5-1-5 (best is 5-5-5): days since the last order 10, orders 1, sales 500,000.',
  ]);
});

test('what cannot be told, and why', () => {
  expect(told('P1', 'ru').slice(1)).toEqual([
    'XYZ не определить: не было ни одного заказа.',
    'RFM не определить: в окне нет заказов.',
  ]);
  expect(told('B1', 'en')[1]).toBe('XYZ cannot be told: fewer than 3 full months since the first order.');
});

test('sales that came to nothing, and classes that nobody is in', () => {
  const alone = baseOf(
    [['K', 'Один', '', '', 900_000, '', '']],
    [
      ['K', day('2025-12-10'), 100, 10],
      ['K', day('2026-02-10'), -100, -10],
    ],
    SMALL,
  );
  expect(told('K', 'ru', alone)).toEqual([
    'ABC — C: ВМД за окно 0, и больше нуля никто не принёс.',
    'XYZ не определить: нет продаж за полные месяцы окна.',
    'RFM — 5-1-1 (лучшее 5-5-5): дней без заказа 202, заказов 1, продажи 0.',
  ]);
});

test('a closed client has no classes', () => {
  expect(told('X1', 'ru')).toEqual([]);
});

test('pieces keep their tenths, money does not', () => {
  const words = createFormats('en');
  expect(measured(1234.56, 'quantity', words)).toBe('1,234.6');
  expect(measured(1234.56, 'revenue', words)).toBe('1,235');
});

test('limits of X, Y and Z', () => {
  const words = createFormats('en');
  expect([0, 1, 2].map((at) => xyzLimit(at, [10, 25], words))).toEqual(['≤ 10%', '10% – 25%', '> 25%']);
});
