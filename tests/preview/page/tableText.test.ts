import fc from 'fast-check';
import { readTableText, writeTableText } from '../../../src/preview/page/edit/tableText';

test('reads what Excel puts on the clipboard', () => {
  expect(readTableText('Код\tИмя\r\n1\t"ООО ""Луч"""\r\n2\t"две\nстроки"\r\n')).toEqual([
    ['Код', 'Имя'],
    ['1', 'ООО "Луч"'],
    ['2', 'две\nстроки'],
  ]);
});

test('makes rows equally long', () => {
  expect(readTableText('a\tb\nc')).toEqual([
    ['a', 'b'],
    ['c', ''],
  ]);
});

test('a quote inside a plain text is a quote', () => {
  expect(readTableText('5" трубка\tx')).toEqual([['5" трубка', 'x']]);
});

test('what was written is read back', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'я', ' ', '"', '\t', '\n', ',', '1') });
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(text, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )
    // A last row of empty texts alone cannot be told from the line end that every program adds.
    .filter((rows) => rows.at(-1)?.some((cell) => cell !== '') === true);
  fc.assert(fc.property(tables, (rows) => expect(readTableText(writeTableText(rows))).toEqual(rows)));
});
