import { OpenSheet } from '../calc/openSheet';
import { objectionTo } from '../../../src/preview/page/edit/objection';
import { Looks } from '../../../src/preview/page/looks/Looks';
import type { ConditionalFormatData, ValidationData } from '../../../src/preview/workbook/types';

const area = { row: 1, column: 0, rows: 4, columns: 2 };

function format(type: string, body: Record<string, unknown>): ConditionalFormatData {
  return { id: type, area, type, priority: 0, stopIfTrue: false, body };
}

/** Plan in A, fact in B, of rows 2 to 5. */
function opened(...formats: ConditionalFormatData[]): OpenSheet {
  const open = new OpenSheet();
  open.type('A1', [
    ['План', 'Факт'],
    [100, 120],
    [100, 95],
    [100, 50],
    [100, '=A5*1'],
  ]);
  open.sheet.conditionalFormats.push(...formats);
  return open;
}

test('a rule with a formula is asked as of each cell, and asked again when cells change', () => {
  const open = opened(
    format('Custom', { rule: { formula: '=$B2>=$A2' }, format: { fill: { color: '#C6EFCE' } } }),
  );
  const looks = new Looks(open.book, open.sheet);
  const fills = (): unknown[] => [1, 2, 3, 4].map((row) => looks.at(row, 1).style.fillColor);
  expect(fills()).toEqual(['#C6EFCE', undefined, undefined, '#C6EFCE']);
  expect(looks.at(1, 0).style.fillColor).toBe('#C6EFCE');
  expect(looks.at(0, 1).style.fillColor).toBeUndefined();
  open.type('B3', 100);
  looks.forget();
  expect(fills()).toEqual(['#C6EFCE', '#C6EFCE', undefined, '#C6EFCE']);
  open.close();
});

test('icons are those of the highest limit reached, the other way round when asked', () => {
  const criteria = [
    {},
    { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=90' },
    { type: 'Number', operator: 'GreaterThan', formula: '=100' },
  ];
  const body = { style: 'ThreeTrafficLights1', criteria };
  const ranks = (more: object): unknown[] => {
    const open = opened(format('IconSet', { ...body, ...more }));
    const looks = new Looks(open.book, open.sheet);
    open.calculation.calculator.flush();
    const found = [1, 2, 3, 4].map((row) => looks.at(row, 1).icon?.rank);
    open.close();
    return found;
  };
  expect(ranks({})).toEqual([2, 1, 0, 1]);
  expect(ranks({ reverseIconOrder: true })).toEqual([0, 1, 2, 1]);
});

test.each([
  ['a text of the list', { list: { source: 'да,нет' } }, 'да', true],
  ['a text that is not in the list', { list: { source: 'да,нет' } }, 'может быть', false],
  ['an empty text', { list: { source: 'да,нет' } }, '', true],
  ['a formula', { list: { source: 'да,нет' } }, '=1+1', true],
  ['a text of a range', { list: { source: '=$A$1:$B$1' } }, 'Факт', true],
  ['a text that the range lacks', { list: { source: '=$A$1:$B$1' } }, 'Иное', false],
  ['a whole number between', { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } }, '5', true],
  ['a whole number beyond', { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } }, '6', false],
  ['a broken number', { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } }, '2.5', false],
  ['a limit that is a formula', { decimal: { formula1: '=A1', operator: 'GreaterThan' } }, '-1', true],
  ['a long text', { textLength: { formula1: '=3', operator: 'LessThanOrEqualTo' } }, 'abcd', false],
])('validation of what is typed: %s', (_name, rule, text, isTaken) => {
  const open = opened();
  const validation: ValidationData = { area, rule, ignoreBlanks: true };
  open.sheet.validations.push(validation);
  const cell = { row: 2, column: 1 };
  const goOn = jest.fn();
  expect(objectionTo(open.book, open.sheet, cell, text, goOn) === null).toBe(isTaken);
  validation.errorAlert = { message: 'Так нельзя', showAlert: true, style: 'Warning', title: 'Стоп' };
  const warning = objectionTo(open.book, open.sheet, cell, text, goOn);
  expect(warning?.text).toBe(isTaken ? undefined : 'Так нельзя');
  expect(warning?.goOn).toBe(isTaken ? undefined : goOn);
  open.close();
});
