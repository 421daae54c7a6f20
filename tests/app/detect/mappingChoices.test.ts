import {
  fieldChoices,
  headerIn,
  headersToChoose,
  sourceNamed,
  sourcesByItself,
  sourcesToChoose,
  type Role,
} from '../../../src/app';
import { detect } from '../../../src/app/detect/detect';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/domain';
import { CLIENTS, SALES, source, survey, type SheetLiteral } from './surveys';

const ODD: SheetLiteral = { sheet: 'Продажи', headers: ['Дата', 'Код клиента', 'Колонка 7'] };

function look(sheets: readonly SheetLiteral[], mapping: Settings['mapping'] = {}) {
  const settings = { ...DEFAULT_SETTINGS, mapping };
  const detection = detect(survey(...sheets), settings);
  const byItself = (role: Role) =>
    sourcesByItself(role, detection, settings).map(({ sheetName }) => sheetName);
  return { detection, byItself };
}

describe('tables to choose from', () => {
  test('are all of the workbook, by the names that a mapping knows them by', () => {
    const { detection } = look([CLIENTS, { ...SALES, sheet: 'Лист 2', table: 'tblSales' }]);
    expect(sourcesToChoose(detection).map(({ name }) => name)).toEqual(['Клиенты', 'tblSales']);
  });

  test('leave out a sheet that is called as a table elsewhere: its name would mean that one', () => {
    const { detection } = look([
      CLIENTS,
      { ...SALES, sheet: 'Base' },
      { ...SALES, sheet: 'X', table: 'base' },
    ]);
    expect(sourcesToChoose(detection).map(({ name, source: { sheetName } }) => [name, sheetName])).toEqual([
      ['Клиенты', 'Клиенты'],
      ['base', 'X'],
    ]);
  });

  test('are found by their names, case aside; a name that the workbook lost finds none', () => {
    const { detection } = look([CLIENTS, SALES]);
    expect(sourceNamed(detection, ' продажи ')?.sheetName).toBe('Продажи');
    expect(sourceNamed(detection, 'Выгрузка')).toBeUndefined();
  });
});

describe('the tables of a role by itself', () => {
  test('are those that were found, all parts of it', () => {
    const { byItself } = look([CLIENTS, { ...SALES, sheet: 'Янв' }, { ...SALES, sheet: 'Фев' }]);
    expect(byItself('sales')).toEqual(['Янв', 'Фев']);
    expect(byItself('visits')).toEqual([]);
  });

  test('are not what the settings name', () => {
    const twins = [CLIENTS, { ...SALES, sheet: 'Янв' }, { ...SALES, sheet: 'Фев' }];
    expect(look(twins, { sales: { table: 'Фев' } }).byItself('sales')).toEqual(['Янв', 'Фев']);
    expect(look(twins, { sales: { table: 'Нет' } }).byItself('sales')).toEqual(['Янв', 'Фев']);
  });

  test('are found with the columns that the settings name, where they name no table', () => {
    const odd = { sheet: 'TDSheet', headers: ['Кто', 'Дата', 'Колонка 7'] };
    const mapping = { sales: { columns: { clientId: 'Кто', amount: 'Колонка 7' } } };
    expect(look([CLIENTS, odd], mapping).byItself('sales')).toEqual(['TDSheet']);
  });

  test('are the one that lacks a column, where none is whole', () => {
    const { detection, byItself } = look([CLIENTS, ODD]);
    expect(detection.roles.sales).toBeUndefined();
    expect(byItself('sales')).toEqual(['Продажи']);
  });
});

describe('headers to choose from', () => {
  const sheet = source({
    sheet: 'Клиенты',
    headers: ['Код', '', 'Клиент', 'Код', '№', 'Категория ABCDE', 'Наше'],
    ownColumns: [6],
  });

  test('stand once each, without blank ones and columns of our own', () => {
    expect(headersToChoose(sheet)).toEqual(['Код', 'Клиент']);
  });

  test('are found as a mapping writes them', () => {
    expect(headerIn(sheet, 'клиент')).toBe('Клиент');
    expect(headerIn(sheet, 'Менеджер')).toBeUndefined();
  });
});

describe('fields to choose columns for', () => {
  const sales = source(SALES);

  test('begin with the needed ones, each with what is found by itself and why', () => {
    const choices = fieldChoices('sales', sales, {});
    expect(
      choices.slice(0, 4).map(({ field, byItself }) => [field, byItself?.header, byItself?.why]),
    ).toEqual([
      ['clientId', 'Код клиента', 'exact'],
      ['clientName', undefined, undefined],
      ['date', 'Дата', 'exact'],
      ['amount', 'Сумма', 'exact'],
    ]);
    expect(choices[0]?.needed).toEqual(['clientId', 'clientName']);
    expect(choices.slice(4).every(({ needed }) => needed.length === 0)).toBe(true);
    expect(choices.find(({ field }) => field === 'margin')?.byItself?.header).toBe('Валовая прибыль');
  });

  test('a choice shows what would be found without it, and takes its column from the others', () => {
    const choices = fieldChoices('sales', sales, { amount: 'Валовая прибыль' });
    const byItself = Object.fromEntries(choices.map((choice) => [choice.field, choice.byItself?.header]));
    expect(byItself.amount).toBe('Сумма');
    expect(byItself.margin).toBeUndefined();
  });
});
