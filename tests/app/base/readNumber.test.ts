import fc from 'fast-check';
import { numberStyle, readNumber } from '../../../src/app/base/readNumber';

const ru = numberStyle('ru-RU');
const en = numberStyle('en-US');
const de = numberStyle('de-DE');

describe('numbers as text', () => {
  it.each([
    ['1234', 1234],
    ['1 234,56', 1234.56],
    ['1\u00a0234,56', 1234.56],
    ['1\u202f234\u2009567.5', 1_234_567.5],
    ["1'234.50", 1234.5],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1.234.567,8', 1_234_567.8],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['0,125', 0.125],
    ['.5', 0.5],
    ['5,', 5],
    ['-7', -7],
    ['\u22127,5', -7.5],
    ['–7', -7],
    ['7-', -7],
    ['1 234,56-', -1234.56],
    ['(1 234,56)', -1234.56],
    ['+7', 7],
    ['12,5 руб.', 12.5],
    ['12,5 р.', 12.5],
    ['100 000 ₽', 100_000],
    ['$5', 5],
    ['-$5', -5],
    ['5 EUR', 5],
    ['—', 0],
    ['-', 0],
    [' – ', 0],
    ['1E+05', 100_000],
    ['1,5e3', 1500],
  ])('%p is %d in any of them', (text, value) => {
    expect([readNumber(text, ru), readNumber(text, en), readNumber(text, de)]).toEqual([value, value, value]);
  });

  it.each([
    ['1,234', 1.234, 1234, 1.234],
    ['1.234', 1.234, 1.234, 1234],
    ['0,123', 0.123, 0.123, 0.123],
    ['12,345', 12.345, 12_345, 12.345],
  ])('%p is left open, so the culture decides', (text, russian, english, german) => {
    expect([readNumber(text, ru), readNumber(text, en), readNumber(text, de)]).toEqual([
      russian,
      english,
      german,
    ]);
  });

  it.each([
    '',
    ' ',
    'abc',
    '12 тыс.',
    '5 %',
    '1..2',
    '1,23,4',
    '--5',
    '(-5)',
    '1-2',
    '#N/A',
    '1,2.3,4',
    '9'.repeat(17),
    '1e400',
    'Infinity',
    'NaN',
    '31.03.2026',
    '0x10',
    '1 234,56 руб/шт',
  ])('%p is no number', (text) => {
    expect(readNumber(text, ru)).toBeNaN();
    expect(readNumber(text, en)).toBeNaN();
  });

  it('reads back what 1C writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (kopecks) => {
        const amount = kopecks / 100;
        const text = amount
          .toFixed(2)
          .replace('.', ',')
          .replace(/\B(?=(\d{3})+(?!\d))/g, '\u00a0');
        expect(readNumber(text, ru)).toBe(amount + 0);
      }),
    );
  });

  it('survives any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof readNumber(text, en) === 'number'));
  });
});
