import { formulaFromFile, formulaToFile } from '../../../src/preview/xlsx/formulas/dialect';
import { worksOnArrays } from '../../../src/preview/xlsx/formulas/arrayFormulas';
import { SharedFormula } from '../../../src/preview/xlsx/formulas/sharedFormula';

const place = { table: 'Т', customFunctions: new Set(['AKB_COVERAGE']) };

describe('the spelling of formulas', () => {
  it.each([
    ['=SUM(A1:A3)', 'SUM(A1:A3)'],
    ['=XLOOKUP(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
    ['=SORT(FILTER(A:A,B:B>1))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A:A,B:B>1))'],
    ['="IFS(1)"&IFS(A1,1)', '"IFS(1)"&_xlfn.IFS(A1,1)'],
    ['=LET(цена,A1,цена*2)', '_xlfn.LET(_xlpm.цена,A1,_xlpm.цена*2)'],
    ['=AKB_COVERAGE("2026-Q1")', '_xldudf_AKB_COVERAGE("2026-Q1")'],
    ['=Т[@Сумма]', 'Т[[#This Row],[Сумма]]'],
    ['=Т[@[Сумма, руб]]*2', 'Т[[#This Row],[Сумма, руб]]*2'],
    ['=SUM(Т[@[Янв]:[Мар]])', 'SUM(Т[[#This Row],[Янв]:[Мар]])'],
    ["='It''s [1]'!A1+Т[#Totals]", "'It''s [1]'!A1+Т[#Totals]"],
    ['=A1#', '_xlfn.ANCHORARRAY(A1)'],
    ['=SUM([1]Лист!A1:A3)', 'SUM([1]Лист!A1:A3)'],
  ])('%s is %s in files, and back', (shown, written) => {
    expect(formulaToFile(shown, place)).toBe(written);
    expect(formulaFromFile(written)).toBe(shown);
  });

  it('names the table that a user may leave out, and drops @', () => {
    expect(formulaToFile('=[@Сумма]/SUM([Сумма])', place)).toBe('Т[[#This Row],[Сумма]]/SUM(Т[Сумма])');
    expect(formulaToFile('=@A1:A9+1', place)).toBe('A1:A9+1');
    expect(formulaToFile('="a@b"&A1', place)).toBe('"a@b"&A1');
  });

  it('takes `SINGLE` of files for @', () => {
    expect(formulaFromFile('_xlfn.SINGLE(A1:A9)*2')).toBe('=@A1:A9*2');
  });
});

describe('a shared formula', () => {
  it.each([
    ['=A1+$A1+A$1+$A$1', 2, 1, '=B3+$A3+B$1+$A$1'],
    ['=SUM(A:A,1:1,$B:C,$2:3)', 1, 1, '=SUM(B:B,2:2,$B:D,$2:4)'],
    ['="A1"&\'A1 B2\'!A1&LOG10(A1)&Имя1', 1, 0, '="A1"&\'A1 B2\'!A2&LOG10(A2)&Имя1'],
    ['=T[A1]+T1!B2', 1, 1, "=T[A1]+'T1'!C3"],
    ['=A2', -2, 0, '=A1048576'],
  ])('%s, %i down and %i right, is %s', (formula, down, right, expected) => {
    expect(new SharedFormula(formula, 5, 5).at(5 + down, 5 + right)).toBe(expected);
  });
});

describe('formulas that work on arrays', () => {
  it.each([
    ['=SUM(A1:A3)', false],
    ['=COUNTIFS(T[Канал],"Розница",T[Сумма],">0")', false],
    ['=[@Сумма]*2', false],
    ['=A1*B1', false],
    ['="A1:A3*2"', false],
    ['=SUM(A1:A3*2)', true],
    ['=SUMPRODUCT((T[Канал]="Розница")*T[Сумма])', true],
    ['=UNIQUE(A1:A9)', true],
    ['=A1#', true],
  ])('%s: %s', (formula, expected) => {
    expect(worksOnArrays(formula)).toBe(expected);
  });
});
