import fc from 'fast-check';
import { mapReferences, movedFormula, splitFormula } from '../../../src/preview/workbook/formula/references';
import { isFormula } from '../../../src/preview/workbook/formula/syntax';
import { columnLetters, columnNumber, formatArea, parseArea } from '../../../src/preview/workbook/area';

describe('references in formulas', () => {
  it.each([
    ['=A1+$B$2', 1, 1, '=B2+$B$2'],
    ['=SUM(A$1:$A1)', 2, 3, '=SUM(D$1:$A3)'],
    ['=A1', -1, 0, '=#REF!'],
    ['=\'Лист 1\'!A1&"A1"', 1, 0, '=\'Лист 1\'!A2&"A1"'],
    ['=LOG10(A1)+Table1[[#All],[A1]]+A1B', 1, 0, '=LOG10(A2)+Table1[[#All],[A1]]+A1B'],
    ['=SUM(A:A)+SUM(1:1)+1E5', 1, 1, '=SUM(B:B)+SUM(2:2)+1E5'],
    ['=AKB_COVERAGE("2026-Q1")', 5, 5, '=AKB_COVERAGE("2026-Q1")'],
    ['=A1:INDEX(B:B,3)', 1, 0, '=A2:INDEX(B:B,3)'],
  ])('%s, %i rows down and %i columns right, is %s', (formula, rows, columns, expected) => {
    expect(movedFormula(formula, rows, columns)).toBe(expected);
  });

  it('loses nothing when it cuts a formula (any text)', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(
          splitFormula(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('comes back after moving there and back', () => {
    const cell = fc
      .tuple(fc.nat(900), fc.nat(900))
      .map(([row, column]) => `${columnLetters(column)}${row + 1}`);
    fc.assert(
      fc.property(cell, cell, fc.nat(50), fc.nat(50), (a, b, rows, columns) => {
        const formula = `=SUM(${a}:${b})*${a}`;
        expect(movedFormula(movedFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
      }),
    );
  });

  it('gives the same text when no reference changes', () => {
    const formula = '=IF(\'a b\'!A1>0,"x""y",[@Сумма])';
    expect(mapReferences(formula, (reference) => reference)).toBe(formula);
  });

  it.each([
    '=1+2',
    '=A1',
    '=SUM(A1,{1,2;3,4})',
    '=-A1%',
    '="a b"&C1',
    '=Plus',
    '=Table1[@[a b]]',
    "='a b'!A1",
    '=A1 B1',
  ])('takes the formula %s', (formula) => {
    expect(isFormula(formula)).toBe(true);
  });

  it.each(['=', '=1+', '=SUM(', '=)', '="a', '=-5°', '=Plus 5', '=10 кг', '=7 900', '=[x'])(
    'refuses %s',
    (formula) => {
      expect(isFormula(formula)).toBe(false);
    },
  );
});

describe('addresses', () => {
  it.each([
    ['A1', { row: 0, column: 0, rows: 1, columns: 1 }],
    ['$B$3:C4', { row: 2, column: 1, rows: 2, columns: 2 }],
    ['c4:b3', { row: 2, column: 1, rows: 2, columns: 2 }],
    ['A:C', { row: 0, column: 0, rows: 1_048_576, columns: 3 }],
    ['2:4', { row: 1, column: 0, rows: 3, columns: 16_384 }],
    ['XFD1048576', { row: 1_048_575, column: 16_383, rows: 1, columns: 1 }],
  ])('reads %s', (text, area) => {
    expect(parseArea(text)).toEqual(area);
  });

  it.each(['A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A:2', '', 'A1,B1', 'ABCD1'])(
    'reads no address in %p',
    (text) => {
      expect(parseArea(text)).toBeNull();
    },
  );

  it('writes what it reads', () => {
    expect(['B2', 'A1:C3', 'A:C', '2:4'].map((text) => formatArea(parseArea(text)!))).toEqual([
      'B2',
      'A1:C3',
      'A:C',
      '2:4',
    ]);
    fc.assert(
      fc.property(fc.nat(16_383), (column) => {
        expect(columnNumber(columnLetters(column))).toBe(column);
      }),
    );
    expect(columnLetters(963)).toBe('AKB');
  });
});
