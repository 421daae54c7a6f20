/** Rules that people give our tables — conditional formats and validations — outlive a rebuild; ours are not doubled. */
import { shiftFormula } from '../../src/excel/shiftFormula';
import type { ConditionalFormatData, ValidationData } from '../../src/preview/workbook/types';
import { addTableColumn } from '../../src/preview/workbook/edit/tableParts';
import type { Fault } from '../../src/preview/faults/faultPlan';
import type { RequestBody } from '../../src/preview/transport/wire';
import type { Opened } from './support/actionBook';
import { build, columnOf, open, sheetOf, type } from './support/actionBook';
import { closePorts, valueOf } from './support/openPort';

afterEach(closePorts);

/** The whole body of a column. */
function bodyOf(place: ReturnType<typeof sheetOf>, header: string) {
  const { row, rows } = place.table.area;
  return { row: row + 1, rows: rows - 1, column: columnOf(place.table, header), columns: 1 };
}

function formats(place: ReturnType<typeof sheetOf>, header: string): ConditionalFormatData[] {
  const { column } = bodyOf(place, header);
  return place.sheet.conditionalFormats.filter(({ area }) => area.column === column);
}

function validation(place: ReturnType<typeof sheetOf>, header: string): ValidationData[] {
  const { column } = bodyOf(place, header);
  return place.sheet.validations.filter(({ area }) => area.column === column);
}

const RED = { format: { fill: { color: '#FF0000' }, font: { color: '#FFFFFF', bold: true } } };

/** As a person would leave the sheet: rules of several kinds on columns of ours and of their own. */
async function arranged(): Promise<Opened> {
  const opened = await open();
  const { book } = opened;
  const place = sheetOf(book);
  addTableColumn(book, place, 2, null, 'Скидка');
  type(book, 'b', 'Скидка', 0.1);
  const at = sheetOf(book);
  const first = at.table.area.row + 2;
  let number = 900;
  const put = (header: string, kind: string, body: Record<string, unknown>, rows?: number): void => {
    const area = { ...bodyOf(at, header), ...(rows === undefined ? {} : { rows }) };
    at.sheet.conditionalFormats.push({
      id: `{own-${String((number += 1))}}`,
      type: kind,
      priority: number,
      stopIfTrue: kind === 'Custom',
      area,
      body,
    });
  };
  put('Скидка', 'CellValue', { rule: { formula1: '=0.05', operator: 'GreaterThan' }, ...RED });
  put('Маржа за 12 мес', 'Custom', {
    rule: { formula: `=$I${String(first)}<K${String(first)}*0.1` },
    ...RED,
  });
  put('Потенциал', 'DataBar', {
    showDataBarOnly: false,
    positiveFormat: { fillColor: '#638EC6', gradientFill: true, borderColor: '' },
  });
  put('Клиент', 'ContainsText', { rule: { operator: 'Contains', text: 'лавка' }, ...RED }, 1);
  at.sheet.validations.push({
    area: bodyOf(at, 'Скидка'),
    rule: { decimal: { formula1: 0, formula2: 0.3, operator: 'Between' } },
    ignoreBlanks: true,
    errorAlert: { message: 'До 30 %', showAlert: true, style: 'Stop', title: 'Скидка' },
    prompt: { message: 'Доля', showPrompt: true, title: '' },
  });
  return opened;
}

test('conditional formats of people stay, with their formulas moved along; ours are there once', async () => {
  const opened = await arranged();
  const ours = sheetOf(opened.book).sheet.conditionalFormats.filter(({ id }) => !id.startsWith('{own'));
  expect(ours.length).toBeGreaterThan(3);
  for (let turn = 0; turn < 2; turn += 1) {
    // The card grows by the line that says what was cut: the table stands lower than before.
    if (turn === 1) valueOf(await opened.session.changeSettings({ actionSheets: { maxRows: 3 } }));
    const before = sheetOf(opened.book).table.area.row;
    await build(opened);
    const place = sheetOf(opened.book);
    expect(place.table.area.row - before).toBe(turn);
    const first = String(place.table.area.row + 2);
    expect(formats(place, 'Скидка')).toEqual([
      expect.objectContaining({
        type: 'CellValue',
        area: bodyOf(place, 'Скидка'),
        body: { rule: { formula1: '=0.05', operator: 'GreaterThan' }, ...RED },
      }),
    ]);
    expect(formats(place, 'Маржа за 12 мес')).toMatchObject([
      { type: 'Custom', stopIfTrue: true, body: { rule: { formula: `=$I${first}<K${first}*0.1` } } },
    ]);
    expect(formats(place, 'Потенциал')).toMatchObject([
      { type: 'DataBar', body: { positiveFormat: { fillColor: '#638EC6', gradientFill: true } } },
    ]);
    expect(formats(place, 'Клиент')).toMatchObject([{ type: 'ContainsText', area: { rows: 1 } }]);
    expect(place.sheet.conditionalFormats).toHaveLength(ours.length + 4);
    expect(validation(place, 'Скидка')).toEqual([
      {
        area: bodyOf(place, 'Скидка'),
        rule: { decimal: { formula1: 0, formula2: 0.3, operator: 'Between' } },
        ignoreBlanks: true,
        errorAlert: { message: 'До 30 %', showAlert: true, style: 'Stop', title: 'Скидка' },
        prompt: { message: 'Доля', showPrompt: true, title: '' },
      },
    ]);
  }
});

/** Excel refuses whatever sets the rule with this text, when it is half made. */
function refusing(text: string): Fault {
  const refused = (body: RequestBody) => JSON.stringify(body).includes(text);
  return { at: refused, kind: 'failing', code: 'InvalidArgument', afterActions: 6 };
}

test.each([
  ['Маржа за 12 мес', '*0.1', { formats: 1, validations: 0 }],
  ['Скидка', 'До 30 %', { formats: 0, validations: 1 }],
])('a rule of people in «%s» that Excel refuses is said, all others stay', async (header, text, lost) => {
  const opened = await arranged();
  const count = () => {
    const { sheet } = sheetOf(opened.book);
    return { formats: sheet.conditionalFormats.length, validations: sheet.validations.length };
  };
  const before = count();
  opened.host.expect([refusing(text)]);
  expect(await build(opened)).toContain('ownRulesRefused');
  const place = sheetOf(opened.book);
  const { row, rows, column } = bodyOf(place, header);
  const letter = String.fromCharCode(65 + column);
  const [told] = opened.session.getState().issues.filter(({ code }) => code === 'ownRulesRefused');
  expect(told).toMatchObject({
    count: 1,
    examples: [`Действия A!${letter}${String(row + 1)}:${letter}${String(row + rows)}`],
  });
  // Nothing half made is left.
  expect(count()).toEqual({
    formats: before.formats - lost.formats,
    validations: before.validations - lost.validations,
  });
  expect(place.sheet.conditionalFormats.every(({ body }) => Object.keys(body).length > 0)).toBe(true);
  opened.host.expect([]);
  valueOf(await opened.session.restoreLastRun());
  expect(count()).toEqual(before);
});

test('an answer that is lost doubles no rule', async () => {
  const opened = await arranged();
  const before = sheetOf(opened.book).sheet.conditionalFormats.length;
  let told = 0;
  const once = (body: RequestBody) => JSON.stringify(body).includes('*0.1') && (told += 1) === 1;
  opened.host.expect([{ at: once, kind: 'lost' }]);
  expect(await build(opened)).not.toContain('ownRulesRefused');
  expect(told).toBe(2);
  expect(sheetOf(opened.book).sheet.conditionalFormats).toHaveLength(before);
});

test('a list that people put in place of ours stays, and ours stand where they left them', async () => {
  const opened = await open();
  const place = sheetOf(opened.book);
  const { sheet } = place;
  const statuses = validation(place, 'Статус');
  sheet.validations = sheet.validations.filter((each) => !validation(place, 'Ответственный').includes(each));
  const area = bodyOf(place, 'Ответственный');
  sheet.validations.push({
    area,
    ignoreBlanks: true,
    rule: { list: { inCellDropDown: true, source: 'Оля,Петя' } },
  });
  await build(opened);
  const after = sheetOf(opened.book);
  expect(validation(after, 'Ответственный')).toMatchObject([
    { area, rule: { list: { inCellDropDown: true, source: 'Оля,Петя' } } },
  ]);
  expect(validation(after, 'Статус')).toEqual(statuses);
  expect(validation(after, 'Срок')).toMatchObject([{ rule: { date: { operator: 'GreaterThan' } } }]);
});

test.each([
  ['=$I5<K5*0.1', 2, 0, '=$I7<K7*0.1'],
  ['=A1&"B2"&\'C3 лист\'!D4', 1, 1, '=B2&"B2"&\'C3 лист\'!E5'],
  ['=SUM($A$1:A10)>LOG10(B2)', 3, 1, '=SUM($A$1:B13)>LOG10(C5)'],
  ['=AKB_1>0', 1, 1, '=AKB_1>0'],
  ['=A1', -5, -1, '=A1'],
])('%s moved by %i rows and %i columns', (formula, rows, columns, moved) => {
  expect(shiftFormula(formula, rows, columns)).toBe(moved);
});
