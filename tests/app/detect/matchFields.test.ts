import { matchFields } from '../../../src/app/detect/matchFields';
import { ROLE_WORDS } from '../../../src/app/detect/roleWords';
import { ROLES, type CellValue, type Role } from '../../../src/app';
import { normaliseHeader } from '../../../src/app/detect/headers';
import { source } from './surveys';

/** Field → header, as the headers (and first rows) alone give it. */
function read(
  role: Role,
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[] = [],
): Record<string, string> {
  const { fields } = matchFields(role, source({ sheet: 'Лист1', headers, rows }));
  return Object.fromEntries(fields.map(({ field, header }) => [field, header]));
}

describe('normaliseHeader', () => {
  test.each([
    ['  Кол-во,\u00a0шт. ', 'кол во шт'],
    ['С/С', 'с с'],
    ['Ёмкость', 'емкость'],
    ['№ договора', 'номер договора'],
    ['№', ''],
    ['Маржа, %', 'маржа %'],
    ['ClientID', 'client id'],
    ['client_name', 'client name'],
    ['ИНН/КПП', 'инн кпп'],
    ['***', ''],
  ])('%j → %j', (header, words) => {
    expect(normaliseHeader(header)).toBe(words);
  });
});

describe('columns of a clients table', () => {
  test.each<[string, readonly string[], Record<string, string>]>([
    [
      'Russian, full',
      [
        '№',
        'Код ТТ',
        'Торговая точка',
        'Контрагент',
        'ИНН',
        'Канал сбыта',
        'Тип ТТ',
        'Торговый представитель',
        'Город',
        'Годовой потенциал, руб.',
        '№ договора',
        'В плане визитов',
        'Визитов в месяц',
        'Статус ТТ',
        'Телефон',
        'E-mail',
        'Адрес доставки',
        'Контактное лицо',
        'Дата оценки потенциала',
        'Дата создания',
      ],
      {
        id: 'Код ТТ',
        name: 'Торговая точка',
        counterparty: 'Контрагент',
        taxId: 'ИНН',
        channel: 'Канал сбыта',
        outletType: 'Тип ТТ',
        manager: 'Торговый представитель',
        territory: 'Город',
        potential: 'Годовой потенциал, руб.',
        contract: '№ договора',
        planned: 'В плане визитов',
        visitsPerMonth: 'Визитов в месяц',
        status: 'Статус ТТ',
        phone: 'Телефон',
        email: 'E-mail',
        address: 'Адрес доставки',
        contact: 'Контактное лицо',
        potentialDate: 'Дата оценки потенциала',
        createdDate: 'Дата создания',
      },
    ],
    [
      'English, full',
      [
        'Customer ID',
        'Customer name',
        'Channel',
        'Outlet type',
        'Sales rep',
        'Region',
        'Annual potential',
        'Contract',
        'Visit plan',
        'Visits per month',
        'Status',
        'Phone',
        'Email',
        'Address',
        'Contact person',
        'Created date',
      ],
      {
        id: 'Customer ID',
        name: 'Customer name',
        channel: 'Channel',
        outletType: 'Outlet type',
        manager: 'Sales rep',
        territory: 'Region',
        potential: 'Annual potential',
        contract: 'Contract',
        planned: 'Visit plan',
        visitsPerMonth: 'Visits per month',
        status: 'Status',
        phone: 'Phone',
        email: 'Email',
        address: 'Address',
        contact: 'Contact person',
        createdDate: 'Created date',
      },
    ],
    ['camel case', ['clientId', 'clientName'], { id: 'clientId', name: 'clientName' }],
    [
      'a counterparty alone is the client',
      ['Код контрагента', 'Контрагент'],
      { id: 'Код контрагента', name: 'Контрагент' },
    ],
    [
      'codes of other things are not the id',
      ['Код менеджера', 'Код региона', 'Код', 'Наименование клиента', 'Менеджер клиента'],
      { id: 'Код', name: 'Наименование клиента', manager: 'Менеджер клиента' },
    ],
    [
      'our own columns are no fields, in either language',
      [
        'Код',
        'Клиент',
        'Категория ABCDE',
        'Сегмент',
        'Название сегмента',
        'Статус базы',
        'Base status',
        'Segment name',
      ],
      { id: 'Код', name: 'Клиент' },
    ],
    [
      'the user’s status beside our own',
      ['Код', 'Клиент', 'Статус базы', 'Статус'],
      { id: 'Код', name: 'Клиент', status: 'Статус' },
    ],
    [
      'a potential’s level and date are not the potential',
      ['Код', 'Клиент', 'Уровень потенциала', 'Дата потенциала', 'Потенциал закупок'],
      {
        id: 'Код',
        name: 'Клиент',
        potential: 'Потенциал закупок',
        potentialDate: 'Дата потенциала',
      },
    ],
  ])('%s', (_, headers, expected) => {
    expect(read('clients', headers)).toEqual(expected);
  });

  test('a column of ours that the user renamed is no field', () => {
    const headers = ['Код', 'Клиент', 'Статус'];
    const renamed = source({ sheet: 'Клиенты', headers, ownColumns: [2] });
    expect(matchFields('clients', renamed).fields.map(({ field }) => field)).toEqual(['id', 'name']);
  });
});

describe('columns of a sales table', () => {
  test.each<[string, readonly string[], Record<string, string>]>([
    [
      'a 1C export',
      [
        'Период',
        'Регистратор',
        'Контрагент',
        'Номенклатура',
        'Номенклатурная группа',
        'Количество',
        'Стоимость продажи',
        'Себестоимость',
        'Валовая прибыль',
        'Рентабельность, %',
        'Эффективность, %',
      ],
      {
        date: 'Период',
        document: 'Регистратор',
        clientName: 'Контрагент',
        sku: 'Номенклатура',
        productCategory: 'Номенклатурная группа',
        quantity: 'Количество',
        amount: 'Стоимость продажи',
        cost: 'Себестоимость',
        margin: 'Валовая прибыль',
      },
    ],
    [
      'English',
      [
        'Invoice date',
        'Invoice no',
        'Ship-to code',
        'Customer name',
        'SKU',
        'Product category',
        'Qty',
        'Net sales',
        'COGS',
        'Gross profit',
        'Gross margin %',
        'Sales rep',
        'Sales channel',
      ],
      {
        date: 'Invoice date',
        document: 'Invoice no',
        clientId: 'Ship-to code',
        clientName: 'Customer name',
        sku: 'SKU',
        productCategory: 'Product category',
        quantity: 'Qty',
        amount: 'Net sales',
        cost: 'COGS',
        margin: 'Gross profit',
      },
    ],
    [
      'the day of delivery before the day of the document',
      ['Дата документа', 'Дата отгрузки', 'Дата оплаты', 'Код клиента', 'Сумма'],
      { date: 'Дата отгрузки', clientId: 'Код клиента', amount: 'Сумма' },
    ],
    [
      'an outlet before its counterparty',
      ['Дата', 'Контрагент', 'Торговая точка', 'Сумма'],
      { date: 'Дата', clientName: 'Торговая точка', amount: 'Сумма' },
    ],
    [
      'sums of other things are not the amount',
      ['Дата', 'Код клиента', 'Сумма НДС', 'Сумма скидки', 'Сумма оплаты', 'Сумма с НДС'],
      { date: 'Дата', clientId: 'Код клиента', amount: 'Сумма с НДС' },
    ],
    [
      'without VAT before with VAT, as the margin is',
      ['Дата', 'Код клиента', 'Сумма с НДС', 'Сумма без НДС'],
      { date: 'Дата', clientId: 'Код клиента', amount: 'Сумма без НДС' },
    ],
    [
      'profitability and efficiency are shares, not margin',
      ['Дата', 'Код клиента', 'Выручка', 'Рентабельность', 'Эффективность', 'Маржа, %'],
      { date: 'Дата', clientId: 'Код клиента', amount: 'Выручка' },
    ],
    [
      'the product’s code is not the client’s',
      ['Дата', 'Код товара', 'Код клиента', 'Сумма'],
      { date: 'Дата', sku: 'Код товара', clientId: 'Код клиента', amount: 'Сумма' },
    ],
    [
      'the client’s category is not the product’s',
      ['Дата', 'Код клиента', 'Категория клиента', 'Категория товара', 'Сумма'],
      {
        date: 'Дата',
        clientId: 'Код клиента',
        productCategory: 'Категория товара',
        amount: 'Сумма',
      },
    ],
    [
      'units in the header',
      ['Дата', 'Код клиента', 'Сумма, руб.', 'Кол-во, шт', 'ВМД, руб.'],
      {
        date: 'Дата',
        clientId: 'Код клиента',
        amount: 'Сумма, руб.',
        quantity: 'Кол-во, шт',
        margin: 'ВМД, руб.',
      },
    ],
  ])('%s', (_, headers, expected) => {
    expect(read('sales', headers)).toEqual(expected);
  });

  test('values tell a realisation as a document from a realisation as a sum', () => {
    const headers = ['Дата', 'Код клиента', 'Реализация'];
    const asSum = read('sales', headers, [[46_000, '001', 1250.5]]);
    const asDocument = read('sales', [...headers, 'Сумма'], [[46_000, '001', 'Реализация 5', 10]]);
    expect(asSum.amount).toBe('Реализация');
    expect(asDocument).toMatchObject({ amount: 'Сумма', document: 'Реализация' });
  });

  test('values decide between two headers that fit', () => {
    const headers = ['Дата отгрузки', 'Дата документа', 'Код клиента', 'Сумма'];
    const fit = matchFields(
      'sales',
      source({ sheet: 'Лист1', headers, rows: [['склад 1', '31.03.2026', '001', 5]] }),
    );
    const date = fit.fields.find(({ field }) => field === 'date');
    expect(date).toMatchObject({ header: 'Дата документа', why: 'values' });
    expect(date?.alternatives).toEqual([{ column: 0, header: 'Дата отгрузки' }]);
  });

  test('a column of clients that holds codes is the id', () => {
    const rows = [
      [46_000, '00012', 5],
      [46_001, 'A-7', 5],
    ];
    expect(read('sales', ['Дата', 'Клиент', 'Сумма'], rows)).toEqual({
      date: 'Дата',
      clientId: 'Клиент',
      amount: 'Сумма',
    });
  });

  test('a margin of fractions is a share, whatever its header says', () => {
    const headers = ['Дата', 'Код клиента', 'Сумма', 'Маржа'];
    expect(read('sales', headers, [[46_000, '1', 100, 0.25]])).not.toHaveProperty('margin');
    expect(read('sales', headers, [[46_000, '1', 100, 25]])).toHaveProperty('margin', 'Маржа');
  });
});

describe('a mapping that says there is no column for a field', () => {
  const match = (headers: readonly string[], columns: Record<string, string>, rows?: CellValue[][]) => {
    const fit = matchFields('sales', source({ sheet: 'Продажи', headers, ...(rows && { rows }) }), {
      columns,
    });
    const fields = Object.fromEntries(fit.fields.map(({ field, header }) => [field, header]));
    return { fields, missing: fit.missingRequired, unmapped: fit.unmapped };
  };

  test('leaves the field out, and its column to others', () => {
    const headers = ['Дата', 'Код клиента', 'Сумма', 'Маржа', ''];
    expect(match(headers, { margin: '' })).toEqual({
      fields: { date: 'Дата', clientId: 'Код клиента', amount: 'Сумма' },
      missing: [],
      unmapped: [],
    });
    expect(match(headers, { margin: '', cost: 'Маржа' }).fields).toHaveProperty('cost', 'Маржа');
  });

  test('leaves a needed field missing, unless another one does as well', () => {
    const headers = ['Дата', 'Код клиента', 'Контрагент', 'Сумма'];
    expect(match(headers, { amount: '' }).missing).toEqual(['amount']);
    expect(match(headers, { clientId: '' })).toMatchObject({
      fields: { clientName: 'Контрагент' },
      missing: [],
    });
    expect(match(headers, { clientId: '', clientName: '' }).missing).toEqual(['clientId']);
  });

  test('keeps names that look like codes from being ids', () => {
    const rows = [[46_000, '00012', 5]];
    expect(match(['Дата', 'Клиент', 'Сумма'], { clientId: '' }, rows).fields).toMatchObject({
      clientName: 'Клиент',
    });
  });
});

test('words are written as normalised headers are', () => {
  const words = ROLES.flatMap((role) => {
    const { fields, names, notNames } = ROLE_WORDS[role];
    return [...fields.flatMap((field) => [...field.words, ...(field.not ?? [])]), ...names, ...notNames];
  }).map((word) => word.replace(/^=/, ''));
  expect(words.filter((word) => normaliseHeader(word) !== word)).toEqual([]);
});

test('every word of every field is understood as that field by itself', () => {
  const misread = ROLES.flatMap((role) =>
    ROLE_WORDS[role].fields.flatMap((field) =>
      field.words
        .map((word) => word.replace('=', ''))
        .filter((word) => !isFieldAlone(role, field.id, word))
        .map((word) => `${role}.${field.id}: ${word}`),
    ),
  );
  // Words of two fields of one role: alone the required field has them, both are filled where there are two columns.
  expect(misread).toEqual([
    'clients.counterparty: контрагент',
    'clients.counterparty: юрлицо',
    'clients.counterparty: sold to party',
    'sales.document: реализация',
  ]);
});

function isFieldAlone(role: Role, field: string, word: string): boolean {
  return read(role, [word])[field] !== undefined;
}
