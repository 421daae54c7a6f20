import { fieldChoices, parseSettings, type Role } from '../../../src/app';
import { DEFAULT_SETTINGS, NO_COLUMN, type Settings } from '../../../src/domain';
import {
  BY_ITSELF,
  draftOf,
  forbids,
  headersFor,
  mappingChange,
  troublesOf,
  withColumn,
  withTable,
  type MappingDraft,
} from '../../../src/taskpane/mapping/draft';
import { CLIENTS, SALES, source } from '../../app/detect/surveys';

const CLIENTS_MAPPING = { table: 'Клиенты', columns: { name: 'Клиент' } };

function settingsWith(mapping: Settings['mapping']): Settings {
  return { ...DEFAULT_SETTINGS, mapping };
}

/** The mapping that the settings have once a form is saved. */
function saved(role: Role, draft: MappingDraft, before: Settings['mapping']): Settings['mapping'] {
  const settings = settingsWith(before);
  const outcome = parseSettings(mappingChange(role, draft, settings), settings);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value.mapping;
}

describe('what is saved', () => {
  test('is the form, and the mapping of other roles stays', () => {
    const draft = { table: 'Выгрузка', columns: { amount: 'Колонка 7' } };
    expect(saved('sales', draft, { clients: CLIENTS_MAPPING })).toEqual({
      clients: CLIENTS_MAPPING,
      sales: { table: 'Выгрузка', columns: { amount: 'Колонка 7' } },
    });
  });

  test('leaves nothing of what the role had before', () => {
    const before = { sales: { table: 'Старая', columns: { amount: 'Сумма', date: 'День' } } };
    expect(saved('sales', { table: '', columns: { date: 'Дата' } }, before)).toEqual({
      sales: { columns: { date: 'Дата' } },
    });
    expect(saved('sales', { table: 'Новая', columns: {} }, before)).toEqual({ sales: { table: 'Новая' } });
  });

  test('takes the mapping of the role away when all is found by itself', () => {
    const before = { clients: CLIENTS_MAPPING, sales: { table: 'Старая' } };
    expect(saved('sales', BY_ITSELF, before)).toEqual({ clients: CLIENTS_MAPPING });
    expect(saved('visits', BY_ITSELF, before)).toEqual(before);
  });

  test('opens again as it was saved', () => {
    const draft = { table: 'Выгрузка', columns: { amount: 'Колонка 7' } };
    expect(draftOf('sales', settingsWith(saved('sales', draft, {})))).toEqual(draft);
    expect(draftOf('clients', DEFAULT_SETTINGS)).toEqual(BY_ITSELF);
  });
});

describe('editing', () => {
  test('another table keeps the choices whose headers it has, written as they stand there', () => {
    const draft = { table: '', columns: { amount: 'СУММА', date: 'День' } };
    expect(withTable(draft, 'Продажи', source(SALES))).toEqual({
      table: 'Продажи',
      columns: { amount: 'Сумма' },
    });
  });

  test('no table of its own has no columns of its own', () => {
    const draft = { table: 'Продажи', columns: { amount: 'Сумма' } };
    expect(withTable(draft, '', undefined)).toEqual(BY_ITSELF);
  });

  test('a column is chosen, chosen anew, and left to be found', () => {
    const first = withColumn(BY_ITSELF, 'amount', 'Сумма');
    expect(first.columns).toEqual({ amount: 'Сумма' });
    expect(withColumn(first, 'amount', 'Итог').columns).toEqual({ amount: 'Итог' });
    expect(withColumn(first, 'amount', undefined)).toEqual(BY_ITSELF);
  });

  test('a table may be said to have no column for a field, another table then too', () => {
    const draft = withColumn(BY_ITSELF, 'margin', NO_COLUMN);
    expect(draft.columns).toEqual({ margin: NO_COLUMN });
    expect(withTable(draft, 'Продажи', source(SALES)).columns).toEqual({ margin: NO_COLUMN });
    expect(saved('sales', draft, {})).toEqual({ sales: { columns: { margin: '' } } });
  });

  test('headers are those of the table; a choice that is not among them stands first, to be seen', () => {
    expect(headersFor(source(CLIENTS), 'Код')).toEqual(CLIENTS.headers);
    expect(headersFor(source(CLIENTS), 'Прежний')).toEqual(['Прежний', ...CLIENTS.headers]);
    expect(headersFor(source(CLIENTS), NO_COLUMN)).toEqual(CLIENTS.headers);
  });
});

describe('what is wrong', () => {
  const odd = source({ sheet: 'TDSheet', headers: ['Дата', 'Кто', 'Колонка 7'] });

  function troubles(columns: Record<string, string>) {
    const draft = { table: 'TDSheet', columns };
    return Object.fromEntries(troublesOf(fieldChoices('sales', odd, columns), draft, odd));
  }

  test('needed fields without a column, of alternatives the first', () => {
    expect(troubles({})).toEqual({
      clientId: { kind: 'missing', others: ['clientName'] },
      amount: { kind: 'missing', others: [] },
    });
    expect(troubles({ clientName: 'Кто', amount: 'Колонка 7' })).toEqual({});
  });

  test('needed fields that the table is said to have no column for', () => {
    expect(
      troubles({ date: NO_COLUMN, clientId: 'Кто', clientName: NO_COLUMN, amount: 'Колонка 7' }),
    ).toEqual({
      date: { kind: 'missing', others: [] },
    });
  });

  test('a header that is gone', () => {
    expect(troubles({ clientId: 'Кто', amount: 'Колонка 8' })).toEqual({
      amount: { kind: 'gone', header: 'Колонка 8' },
    });
  });

  test('one header for two fields, told at both; it may be meant', () => {
    const found = troubles({ clientId: 'Кто', clientName: 'кто', amount: 'Колонка 7' });
    expect(found).toEqual({
      clientId: { kind: 'twice', others: ['clientName'] },
      clientName: { kind: 'twice', others: ['clientId'] },
    });
    expect(Object.values(found).some(forbids)).toBe(false);
    expect(Object.values(troubles({})).every(forbids)).toBe(true);
  });
});
