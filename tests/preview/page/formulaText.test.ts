import fc from 'fast-check';
import { formulaFromLocal, localFormula } from '../../../src/preview/page/edit/formulaText';

test.each([
  ['=SUM(A1,B2)', '=СУММ(A1;B2)'],
  ['=IF(A1>=1.5,"да; нет","1.5,2")', '=ЕСЛИ(A1>=1,5;"да; нет";"1.5,2")'],
  ['=AKB_COVERAGE("2026-Q1","Канал","Розница")', '=AKB_COVERAGE("2026-Q1";"Канал";"Розница")'],
  ["=SUMIFS('Лист, 1'!A:A,'Лист, 1'!B:B,\">0.5\")", "=СУММЕСЛИМН('Лист, 1'!A:A;'Лист, 1'!B:B;\">0.5\")"],
  ['=SUM(tblSales[[#All],[Сумма, руб]])', '=СУММ(tblSales[[#All],[Сумма, руб]])'],
  ['=COUNTIF(A:A,#N/A)', '=СЧЁТЕСЛИ(A:A;#N/A)'],
  ['=IF(TRUE,1E-3,FALSE)', '=ЕСЛИ(ИСТИНА;1E-3;ЛОЖЬ)'],
])('%s is shown in Russian as %s, and read back', (english, russian) => {
  expect(localFormula(english, 'ru-RU')).toBe(russian);
  expect(formulaFromLocal(russian, 'ru-RU')).toBe(english);
});

test('reads a Russian name with е in place of ё', () => {
  expect(formulaFromLocal('=счетесли(A1:A9;1)', 'ru-RU')).toBe('=COUNTIF(A1:A9,1)');
});

test('a name that only looks like a function stays', () => {
  expect(formulaFromLocal('=сумм+1', 'ru-RU')).toBe('=сумм+1');
});

test('English settings change nothing', () => {
  expect(localFormula('=SUM(A1,1.5)', 'en-US')).toBe('=SUM(A1,1.5)');
});

const piece = fc.constantFrom(
  'SUM(', ')', ',', '1.5', '12', 'A1', 'B$2', '"a,b;""c"', "'x; y'!C3", 'tbl[Сумма, руб]', '+', '<=', 'VLOOKUP(', '#REF!', ' ', 'TRUE',
); // prettier-ignore

test('what is shown in Russian is read back as it was', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      // Two words or numbers side by side would be another formula: a sign keeps them apart.
      const formula = `=${pieces.join('&')}`;
      expect(formulaFromLocal(localFormula(formula, 'ru-RU'), 'ru-RU')).toBe(formula);
    }),
  );
});

test('an array constant keeps its rows and columns', () => {
  expect(localFormula('=SUM({1.5,2;3,4},A1:A2)', 'ru-RU')).toBe('=СУММ({1,5;2:3;4};A1:A2)');
  expect(formulaFromLocal('=СУММ({1,5;2:3;4};A1:A2)', 'ru-RU')).toBe('=SUM({1.5,2;3,4},A1:A2)');
});
