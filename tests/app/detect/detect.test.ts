import { detect } from '../../../src/app/detect/detect';
import type { Detection } from '../../../src/app';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/domain';
import { CLIENTS, SALES, survey, type SheetLiteral } from './surveys';

function found(...sheets: readonly SheetLiteral[]): Detection {
  return detect(survey(...sheets), DEFAULT_SETTINGS);
}

function withMapping(mapping: Settings['mapping']): Settings {
  return { ...DEFAULT_SETTINGS, mapping };
}

function codes(detection: Detection): { fatal: string[]; issues: string[] } {
  return {
    fatal: detection.fatal.map(({ code }) => code),
    issues: detection.issues.map(({ code }) => code),
  };
}

function headersOf(detection: Detection, role: 'clients' | 'sales'): Record<string, string> {
  const fields = detection.roles[role]?.fields ?? [];
  return Object.fromEntries(fields.map(({ field, header }) => [field, header]));
}

describe('a book with clients and sales', () => {
  test('is read without a word from the user, whatever the order of its sheets', () => {
    for (const sheets of [
      [CLIENTS, SALES],
      [SALES, CLIENTS],
    ]) {
      const detection = found(...sheets);
      expect(codes(detection)).toEqual({ fatal: [], issues: [] });
      expect(headersOf(detection, 'clients')).toEqual({
        id: 'Код',
        name: 'Клиент',
        channel: 'Канал',
        manager: 'Менеджер',
        potential: 'Потенциал',
      });
      expect(headersOf(detection, 'sales')).toEqual({
        clientId: 'Код клиента',
        date: 'Дата',
        amount: 'Сумма',
        margin: 'Валовая прибыль',
      });
      expect(detection.roles.sales?.parts[0].columns).toEqual({
        clientId: 1,
        date: 0,
        amount: 2,
        margin: 3,
      });
    }
  });

  test('a list of staff, a price list and an own sheet of notes are nobody', () => {
    const detection = found(
      CLIENTS,
      { sheet: 'Сотрудники', headers: ['Код', 'Наименование', 'Телефон'] },
      { sheet: 'Прайс', headers: ['Код', 'Наименование', 'Группа', 'Цена'] },
      { sheet: 'Заметки', headers: ['Что', 'Когда'] },
      SALES,
    );
    expect(codes(detection)).toEqual({ fatal: [], issues: [] });
    expect(Object.keys(detection.roles)).toEqual(['clients', 'sales']);
  });

  test('a register of sales that repeats the columns of the client is still sales', () => {
    const detection = found(CLIENTS, {
      sheet: 'Лист1',
      headers: ['Дата', 'Код клиента', 'Клиент', 'Канал', 'Менеджер', 'Регион', 'Сумма'],
    });
    expect(codes(detection)).toEqual({ fatal: [], issues: [] });
    expect(detection.roles.clients?.parts[0].source.sheetName).toBe('Клиенты');
    expect(detection.roles.sales?.parts[0].source.sheetName).toBe('Лист1');
  });

  test('a list of clients with the date and the sum of the last delivery is no register', () => {
    const detection = found(SALES, {
      sheet: 'Клиенты',
      headers: ['Код', 'Клиент', 'Канал', 'Дата последней отгрузки', 'Сумма долга'],
    });
    expect(codes(detection)).toEqual({ fatal: [], issues: [] });
    expect(detection.roles.clients?.parts[0].source.sheetName).toBe('Клиенты');
  });

  test('tables of later analyses have their own roles', () => {
    const detection = found(
      CLIENTS,
      SALES,
      { sheet: 'Визиты', headers: ['Код клиента', 'Дата', 'План визитов', 'Визиты факт'] },
      { sheet: 'Затраты', headers: ['Менеджер', 'Месяц', 'Зарплата', 'Амортизация', 'ГСМ'] },
      { sheet: 'Дебиторка', headers: ['Код клиента', 'Долг', 'Просрочено', 'Отсрочка'] },
      { sheet: 'Оплаты', headers: ['Дата', 'Плановая оплата', 'Оплачено', 'Код клиента'] },
      { sheet: 'Аудит полки', headers: ['Код ТТ', 'Дата', 'Артикул', 'Наличие'] },
      { sheet: 'MML', headers: ['Артикул', 'Тип ТТ'] },
      { sheet: 'Контакты', headers: ['Код клиента', 'Дата', 'Тип контакта', 'Комментарий'] },
      { sheet: 'Цели', headers: ['KPI', 'Срез', 'Цель'] },
    );
    expect(codes(detection)).toEqual({ fatal: [], issues: [] });
    const places = Object.entries(detection.roles).map(([role, { parts }]) => [
      role,
      parts[0].source.sheetName,
    ]);
    expect(Object.fromEntries(places)).toEqual({
      clients: 'Клиенты',
      sales: 'Продажи',
      visits: 'Визиты',
      routeCosts: 'Затраты',
      receivables: 'Дебиторка',
      payments: 'Оплаты',
      audits: 'Аудит полки',
      mml: 'MML',
      contacts: 'Контакты',
      targets: 'Цели',
    });
    expect(detection.roles.visits?.missing).toEqual(['month']);
  });
});

describe('several tables of one kind', () => {
  test('sales with one header are read as one, in the order of the book and by their own columns', () => {
    const detection = found(
      CLIENTS,
      { ...SALES, sheet: '2025' },
      { ...SALES, sheet: '2026', headers: ['Код клиента', 'Дата', 'Сумма', 'Валовая прибыль'] },
    );
    expect(codes(detection)).toEqual({ fatal: [], issues: [] });
    const parts = detection.roles.sales?.parts ?? [];
    expect(parts.map(({ source, columns }) => [source.sheetName, columns.date])).toEqual([
      ['2025', 0],
      ['2026', 1],
    ]);
  });

  test('sales with another header are not read, and that is said', () => {
    const detection = found(CLIENTS, SALES, {
      sheet: 'Продажи архив',
      headers: ['Дата', 'Код клиента', 'Сумма'],
    });
    expect(codes(detection)).toEqual({ fatal: [], issues: ['otherSalesTables'] });
    expect(detection.issues[0]).toMatchObject({
      examples: ['Продажи архив'],
      params: { tables: ['Продажи'] },
    });
  });

  test('two clients tables that fit equally are both named', () => {
    const detection = found(CLIENTS, { ...CLIENTS, sheet: 'База', table: 'Base' }, SALES);
    expect(detection.fatal).toEqual([
      expect.objectContaining({ code: 'twoClientsTables', examples: ['Клиенты', 'Base'] }),
    ]);
    expect(detection.roles.clients).toBeUndefined();
  });

  test('of two clients tables the one with more fields is read, and the other is named', () => {
    const short = { sheet: 'Клиенты старые', headers: ['Код', 'Клиент', 'Канал'] };
    const detection = found(short, CLIENTS, SALES);
    expect(codes(detection)).toEqual({ fatal: [], issues: ['otherClientsTables'] });
    expect(detection.roles.clients?.parts[0].source.sheetName).toBe('Клиенты');
  });

  test('an empty twin does not make two', () => {
    const detection = found(CLIENTS, { ...CLIENTS, sheet: 'Клиенты 2', dataRows: 0 }, SALES);
    expect(codes(detection)).toEqual({ fatal: [], issues: [] });
  });
});

describe('something is missing', () => {
  test('no sales table: says which columns it needs', () => {
    const detection = found(CLIENTS);
    expect(detection.fatal).toEqual([
      expect.objectContaining({
        code: 'noSalesTable',
        params: { role: 'sales', fields: ['clientId', 'date', 'amount'] },
      }),
    ]);
  });

  test('an empty book has no sales table', () => {
    expect(codes(found())).toEqual({ fatal: ['noSalesTable'], issues: ['noClientsTable'] });
  });

  test('no clients table: clients come from the sales, and that is said', () => {
    expect(codes(found(SALES))).toEqual({ fatal: [], issues: ['noClientsTable'] });
  });

  test.each([
    ['salesEmpty', CLIENTS, { ...SALES, dataRows: 0 }],
    [
      'salesEmpty',
      CLIENTS,
      {
        ...SALES,
        rows: [
          ['', '', '', ''],
          [' ', '', '', ''],
        ],
      },
    ],
    ['clientsEmpty', { ...CLIENTS, dataRows: 0 }, SALES],
  ] as const)('%s: headers only', (code, clients, sales) => {
    expect(codes(found(clients, sales)).fatal).toEqual([code]);
  });

  test.each([
    ['date', ['Код клиента', 'Сумма']],
    ['amount', ['Код клиента', 'Дата']],
    ['clientId', ['Дата', 'Сумма']],
  ])('a sales table without %s is told by the name of its sheet', (field, headers) => {
    const detection = found(CLIENTS, { sheet: 'Продажи', headers });
    expect(detection.fatal).toEqual([
      expect.objectContaining({
        code: 'missingColumn',
        place: { sheet: 'Продажи' },
        params: { role: 'sales', fields: [field] },
      }),
    ]);
  });

  test('a clients table without an id is told', () => {
    const detection = found({ sheet: 'Клиенты', headers: ['Клиент', 'Канал'] }, SALES);
    expect(detection.fatal).toEqual([
      expect.objectContaining({
        code: 'missingColumn',
        params: { role: 'clients', fields: ['id'] },
      }),
    ]);
  });
});

describe('a mapping of the settings', () => {
  const odd = { sheet: 'Лист1', table: 'Base1', headers: ['K', 'N', 'P'] };

  test('finds a table by its name and columns by their headers, case aside', () => {
    const settings = withMapping({
      clients: { table: 'BASE1', columns: { id: 'k', name: 'N', potential: 'P' } },
    });
    const detection = detect(survey(odd, SALES), settings);
    expect(codes(detection)).toEqual({ fatal: [], issues: [] });
    expect(detection.roles.clients).toMatchObject({ byMapping: true, confidence: 1 });
    expect(headersOf(detection, 'clients')).toEqual({ id: 'K', name: 'N', potential: 'P' });
  });

  test('is told of a role whose table it says only what it has not', () => {
    const { roles } = detect(survey(CLIENTS, SALES), withMapping({ sales: { columns: { margin: '' } } }));
    expect([roles.clients?.byMapping, roles.sales?.byMapping]).toEqual([false, true]);
  });

  test('falls back to the name of the sheet', () => {
    const settings = withMapping({
      clients: { table: 'Лист1', columns: { id: 'K', name: 'N' } },
    });
    expect(codes(detect(survey(odd, SALES), settings)).fatal).toEqual([]);
  });

  test('chooses between two tables that fit equally', () => {
    const settings = withMapping({ clients: { table: 'База' } });
    const detection = detect(survey(CLIENTS, { ...CLIENTS, sheet: 'База' }, SALES), settings);
    expect(codes(detection)).toEqual({ fatal: [], issues: [] });
    expect(detection.roles.clients?.parts[0].source.sheetName).toBe('База');
  });

  test('one table of sales by name leaves its twins unread', () => {
    const settings = withMapping({ sales: { table: '2026' } });
    const books = survey(CLIENTS, { ...SALES, sheet: '2025' }, { ...SALES, sheet: '2026' });
    const detection = detect(books, settings);
    expect(detection.roles.sales?.parts.map(({ source }) => source.sheetName)).toEqual(['2026']);
    expect(codes(detection)).toEqual({ fatal: [], issues: [] });
  });

  test('one column may serve two fields when the mapping says so', () => {
    const settings = withMapping({ clients: { columns: { id: 'Клиент', name: 'Клиент' } } });
    const clients = { sheet: 'Клиенты', headers: ['Клиент', 'Канал'] };
    expect(codes(detect(survey(clients, SALES), settings)).fatal).toEqual([]);
  });

  test('a column that the header alone would not give', () => {
    const settings = withMapping({ sales: { columns: { amount: 'Сумма с НДС' } } });
    const sales = { ...SALES, headers: ['Дата', 'Код клиента', 'Сумма', 'Сумма с НДС'] };
    const detection = detect(survey(CLIENTS, sales), settings);
    expect(headersOf(detection, 'sales').amount).toBe('Сумма с НДС');
  });

  test.each([
    ['mappedTableMissing', { clients: { table: 'Нет такой' } }],
    ['mappedColumnMissing', { clients: { table: 'Клиенты', columns: { potential: 'Нет' } } }],
    ['mappedColumnMissing', { clients: { columns: { potential: 'Нет' } } }],
    ['mappedColumnMissing', { sales: { columns: { amount: 'Нет' } } }],
  ])('that does not fit the book: %s', (code, mapping: Settings['mapping']) => {
    const detection = detect(survey(CLIENTS, SALES), withMapping(mapping));
    expect(codes(detection).fatal).toEqual([code]);
  });

  test('of a header that is gone is told also where no name speaks for the table', () => {
    const settings = withMapping({ sales: { columns: { clientId: 'Кто', amount: 'Нет' } } });
    const sales = { sheet: 'TDSheet', headers: ['Дата', 'Кто', 'Колонка 7'] };
    expect(detect(survey(CLIENTS, sales), settings).fatal).toMatchObject([
      {
        code: 'mappedColumnMissing',
        place: { sheet: 'TDSheet' },
        params: { field: 'amount', header: 'Нет' },
      },
    ]);
  });

  test('of a header of an optional table that is gone is told, and stops nothing', () => {
    const settings = withMapping({ payments: { columns: { paid: 'Поступило' } } });
    const payments = { sheet: 'Лист3', headers: ['Дата платежа', 'Код клиента', 'Колонка 7'] };
    const detection = detect(survey(CLIENTS, SALES, payments), settings);
    expect(codes(detection)).toEqual({ fatal: [], issues: ['mappedColumnMissing'] });
  });

  test('everything that a mapping can name is listed', () => {
    expect(found(CLIENTS, SALES).sources.map(({ sheetName }) => sheetName)).toEqual(['Клиенты', 'Продажи']);
  });
});
