import fc from 'fast-check';
import { parseFormula, readFormula } from '../../../src/preview/calc/parsedFormula';

test.each([
  '=AKB_COVERAGE()',
  '=AKB_COVERAGE("2026-Q1","Канал","Розница")',
  '=AKB_COVERAGE(,"Канал","")',
  '=AKB_COVERAGE("a""b")',
  '=AKB_COVERAGE("a"',
  '=AKB_COVERAGE("a",)',
  '=AKB_COVERAGE("a")+1',
  '=NOW()',
  '=A1("x")',
])('%s is read the same in short and in full', (formula) => {
  expect(parseFormula(formula)).toEqual(readFormula(formula));
});

test('whatever is put together of calls and texts is read the same in short and in full', () => {
  const piece = fc.constantFrom('"', '"', ',', '(', ')', 'a', 'B1', ' ', '1', '""', '!', '-', 'Я');
  const formula = fc
    .tuple(fc.constantFrom('=AKB_COUNT(', '=Now(', '=x.y(', '=TRUE('), fc.array(piece, { maxLength: 9 }))
    .map(([name, pieces]) => `${name}${pieces.join('')})`);
  fc.assert(
    fc.property(formula, (text) => {
      expect(parseFormula(text)).toEqual(readFormula(text));
    }),
    { numRuns: 2000 },
  );
});
