import type { Role } from '../../../src/app';
import { detect } from '../../../src/app/detect/detect';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/domain';
import { CLIENTS, SALES, survey, type SheetLiteral } from './surveys';

const found = (literal: SheetLiteral, mapping: Settings['mapping'] = {}) =>
  detect(survey(CLIENTS, SALES, literal), { ...DEFAULT_SETTINGS, mapping });

const rolesOf = (literal: SheetLiteral): Record<string, readonly string[]> =>
  Object.fromEntries(
    Object.values(found(literal).roles).map(({ role, fields }) => [role, fields.map(({ field }) => field)]),
  );

describe('optional tables are found by their headers', () => {
  it.each<[Role, string, string[], string[]]>([
    ['visits', 'Лист3', ['Код клиента', 'Месяц', 'Плановых визитов', 'Визитов факт'], ['clientId', 'month', 'planned', 'made']],
    ['visits', 'Sheet3', ['Client code', 'Date', 'Planned calls', 'Calls made'], ['clientId', 'date', 'planned', 'made']],
    ['routeCosts', 'Лист3', ['Менеджер', 'Месяц', 'Заработная плата', 'Амортизация авто', 'ГСМ'], ['manager', 'month', 'pay', 'car', 'fuel']],
    ['routeCosts', 'Sheet3', ['Sales rep', 'Month', 'Payroll', 'Car', 'Fuel'], ['manager', 'month', 'pay', 'car', 'fuel']],
    ['receivables', 'Лист3', ['Контрагент', 'Общая задолженность', 'Просроченный долг', 'Отсрочка, дней'], ['clientId', 'total', 'overdue', 'terms']],
    ['receivables', 'Sheet3', ['Customer ID', 'Total debt', 'Overdue', 'Payment terms'], ['clientId', 'total', 'overdue', 'terms']],
    ['payments', 'Лист3', ['Дата платежа', 'Код клиента', 'Плановый платеж', 'Поступило'], ['date', 'planned', 'paid', 'clientId']],
    ['payments', 'Sheet3', ['Due date', 'Client code', 'Expected payment', 'Received'], ['date', 'planned', 'paid', 'clientId']],
    ['audits', 'Лист3', ['Дата', 'Код ТТ', 'Артикул', 'Наличие на полке'], ['clientId', 'date', 'sku', 'present']],
    ['audits', 'Sheet3', ['Date', 'Outlet code', 'SKU', 'Available'], ['clientId', 'date', 'sku', 'present']],
    ['mml', 'MML', ['Артикул', 'Тип ТТ'], ['sku', 'outletType']],
    ['contacts', 'История', ['Дата', 'Клиент', 'Тип контакта', 'Комментарий'], ['clientId', 'date', 'type', 'note']],
    ['targets', 'Цели', ['Показатель', 'Срез', 'Цель'], ['kpi', 'slice', 'value']],
    ['targets', 'Targets', ['KPI', 'Slice', 'Target'], ['kpi', 'slice', 'value']],
  ])('%s on %s', (role, sheet, headers, fields) => {
    const roles = rolesOf({ sheet, headers });
    expect(Object.keys(roles)).toEqual(['clients', 'sales', role]);
    expect(roles[role]).toEqual(fields);
  }); // prettier-ignore

  it('or by the mapping', () => {
    const literal = { sheet: 'Данные', headers: ['A1', 'B1', 'C1'] };
    const columns = { clientId: 'A1', total: 'B1', overdue: 'C1' };
    const { roles } = found(literal, { receivables: { table: 'Данные', columns } });
    expect(roles.receivables?.byMapping).toBe(true);
    expect(roles.receivables?.parts[0].columns).toEqual({ clientId: 0, total: 1, overdue: 2 });
  });

  it('and are told when they are called so and lack a column', () => {
    const { fatal, issues } = found({ sheet: 'Дебиторка', headers: ['Код клиента', 'Долг'] });
    expect(fatal).toEqual([]);
    expect(issues).toMatchObject([
      {
        code: 'optionalIncomplete',
        place: { sheet: 'Дебиторка' },
        params: { role: 'receivables', fields: ['overdue'] },
      },
    ]);
  });
});
