import fc from 'fast-check';
import { decodeCell, encodeCell, guardText, needsGuard, toCell } from '../../src/excel/cellText';

test.each([
  '=HYPERLINK("http://x")',
  '+7 900 123-45-67',
  '-5',
  '@x',
  "'quoted",
  '1-2',
  '00123',
  '1E5',
  'TRUE',
  'false',
  '#N/A',
  '12.5%',
  '$5',
  '₽100',
  '€7',
  '.5',
  '(5)',
  ' 7',
  '5 мая',
  'May 5',
  'mar-21',
  'September 2026',
])('%s would be parsed, so it is guarded', (text) => {
  expect(guardText(text)).toBe(`'${text}`);
});

test.each(['Магазин 5', 'активный', 'A', 'TRUE blue', 'Marta', 'e5', 'Май', '«Ромашка»', ''])(
  '%s stays as it is',
  (text) => {
    expect(guardText(text)).toBe(text);
  },
);

test('every text that begins with a sign, a digit or a blank is guarded', () => {
  const starts = fc.constantFrom(..."=+-@'#0123456789.,($%".split(''));
  fc.assert(
    fc.property(starts, fc.string(), (start, rest) => {
      expect(needsGuard(start + rest)).toBe(true);
    }),
  );
});

test('text longer than a cell holds is cut to what it holds', () => {
  expect(guardText('я'.repeat(40_000))).toHaveLength(32_767);
});

test('what is no value empties the cell', () => {
  expect([null, NaN, Infinity, -Infinity].map(toCell)).toEqual(['', '', '', '']);
  expect([0, -1.5, true, 'A', '=A1'].map(toCell)).toEqual([0, -1.5, true, 'A', "'=A1"]);
});

test('kept cells tell formulas, texts that look like them, errors and plain values apart', () => {
  expect(encodeCell(3, '=1+2', 'Double')).toBe('f=1+2');
  expect(encodeCell('=1+2', '=1+2', 'String')).toBe('s=1+2');
  expect(encodeCell('#N/A', '#N/A', 'Error')).toBe('e#N/A');
  expect(encodeCell('#N/A', '=NA()', 'Error')).toBe('f=NA()');
  expect(encodeCell('#N/A', '#N/A', 'String')).toBe('s#N/A');
  expect(encodeCell(7, 7, 'Double')).toBe(7);
  expect(encodeCell('', '', 'Empty')).toBe('');
});

test('a kept cell is assigned so that it becomes what it was', () => {
  expect(decodeCell('f=1+2')).toBe('=1+2');
  expect(decodeCell('s=1+2')).toBe("'=1+2");
  expect(decodeCell('e#N/A')).toBe('#N/A');
  expect(decodeCell('s#N/A')).toBe("'#N/A");
  expect(decodeCell('sA')).toBe('A');
  expect(decodeCell(7)).toBe(7);
  expect(decodeCell('')).toBe('');
});
