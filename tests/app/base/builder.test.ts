import { BaseBuilder } from '../../../src/app/base/builder';
import { baseOf, blocksOf, day, findIssue, optionsOf, read, valueOf, type Book } from '../support/book';

const SALES = ['clientId', 'date', 'amount'];
const D = day('2026-03-31');

const withClients = (clients: Book['clients'], sales: Book['sales'], more: Partial<Book> = {}): Book => ({
  clientFields: ['id', 'name'],
  clients: clients ?? [],
  salesFields: SALES,
  sales,
  ...more,
});

describe('ids', () => {
  it('keep leading zeros, also beside the same number without them', () => {
    const base = baseOf(
      withClients(
        [
          ['0012', 'a'],
          ['12', 'b'],
          [12.5, 'c'],
        ],
        [
          ['0012', D, 1],
          [12, D, 2],
          ['12', D, 4],
          [12.5, D, 8],
        ],
      ),
    );
    expect(base.clients.ids).toEqual(['0012', '12', '12.5']);
    expect([...base.sales.client]).toEqual([0, 1, 1, 2]);
    expect(findIssue(base.issues, 'looseIds')).toBeUndefined();
  });

  it('match a second time without leading zeros, ".0", case and look-alike letters, and say so', () => {
    const base = baseOf(
      withClients(
        [
          ['00012', 'a'],
          ['C7', 'b'],
        ],
        [
          [12, D, 1],
          ['12.0', D, 1],
          ['с7', D, 1],
          ['13', D, 1],
        ],
      ),
    );
    expect([...base.sales.client]).toEqual([0, 0, 1, -2]);
    expect(findIssue(base.issues, 'looseIds')).toMatchObject({ count: 3, examples: ['12', '12.0', 'с7'] });
  });

  it('match no one when the second look-up finds two', () => {
    const base = baseOf(
      withClients(
        [
          ['012', 'a'],
          ['0012', 'b'],
        ],
        [
          ['12', D, 1],
          ['012', D, 1],
        ],
      ),
    );
    expect([...base.sales.client]).toEqual([-2, 0]);
  });

  it('are one client when they differ by white space alone; later rows fill blanks', () => {
    const base = baseOf({
      clientFields: ['id', 'name', 'channel', 'potential', 'status'],
      clients: [
        ['K1', 'Первый', '', '', ''],
        ['K2', 'Второй', 'Опт', 5, ''],
        [' K1\u00a0', 'Другой', 'Розница', 100, 'закрыт'],
        ['K1', '', 'Опт', 200, ''],
      ],
      salesFields: SALES,
      sales: [[' K1', D, 1]],
    });
    expect(base.clients.ids).toEqual(['K1', 'K2']);
    expect(base.clients.names).toEqual(['Первый', 'Второй']);
    expect(base.channels.text(base.clients.channel[0] ?? -1)).toBe('Розница');
    expect([...base.clients.potential]).toEqual([100, 5]);
    expect([...base.clients.closed]).toEqual([1, 0]);
    expect([...base.clients.rowClient]).toEqual([0, 1, 0, 0]);
    expect(base.rows.clients).toBe(2);
    expect(findIssue(base.issues, 'duplicateIds')).toMatchObject({ count: 1, examples: ['K1'] });
  });

  it('of unknown clients are kept with their sales', () => {
    const base = baseOf(
      withClients(
        [['1', 'a']],
        [
          ['1', D, 1],
          ['X', D, 2],
          ['', D, 4],
          ['Y', D, 8],
          ['X', D, 16],
        ],
      ),
    );
    expect([...base.sales.client]).toEqual([0, -2, -1, -3, -2]);
    expect(base.unknownClients).toEqual(['X', 'Y']);
  });

  it('that are missing leave a row out, blank and totals rows without a word', () => {
    const base = baseOf(
      withClients(
        [
          ['', 'Без кода'],
          ['', ''],
          ['Итого', ''],
          ['', 'Всего'],
          ['#N/A', ''],
          ['1', 'a'],
        ],
        [['1', D, 1]],
      ),
    );
    expect([...base.clients.rowClient]).toEqual([-1, -1, -1, -1, -1, 0]);
    expect(findIssue(base.issues, 'missingIds')).toMatchObject({
      count: 2,
      examples: ['Без кода', 'Клиенты!A6'],
    });
  });
});

describe('names in place of ids', () => {
  const clients = [
    ['1', 'ООО «Ромашка»'],
    ['2', 'Ёлка'],
    ['3', 'Двойник'],
    ['4', 'двойник'],
  ];

  it('find their client whatever the case, quotes and spaces', () => {
    const base = baseOf({
      clientFields: ['id', 'name'],
      clients,
      salesFields: ['clientName', 'date', 'amount'],
      sales: [
        ['ооо "ромашка"', D, 1],
        ['ЕЛКА\u00a0', D, 1],
        ['Двойник', D, 1],
        ['Чужой', D, 1],
      ],
    });
    expect([...base.sales.client]).toEqual([0, 1, 2, -2]);
    expect(base.unknownClients).toEqual(['Чужой']);
    expect(findIssue(base.issues, 'ambiguousNames')).toMatchObject({ count: 1, examples: ['Двойник'] });
  });

  it('help out where a line has no id', () => {
    const base = baseOf({
      clientFields: ['id', 'name'],
      clients,
      salesFields: ['clientId', 'clientName', 'date', 'amount'],
      sales: [
        ['1', 'Ёлка', D, 1],
        ['', 'Ёлка', D, 1],
      ],
    });
    expect([...base.sales.client]).toEqual([0, 1]);
  });
});

describe('a book without a clients table', () => {
  it('takes the clients from the sales', () => {
    const base = baseOf({
      salesFields: SALES,
      sales: [
        ['B', D, 1],
        ['A', D, 2],
        ['B ', D, 3],
      ],
    });
    expect(base.hasClientsTable).toBe(false);
    expect(base.clients.ids).toEqual(['B', 'A']);
    expect([...base.sales.client]).toEqual([0, 1, 0]);
    expect(findIssue(base.issues, 'noPotential')).toMatchObject({ count: 2 });
  });
});

describe('attributes', () => {
  it('are one when they differ by case, quotes and spaces; dashes, errors and empty references are none', () => {
    const base = baseOf({
      clientFields: ['id', 'name', 'channel'],
      clients: [
        ['1', 'a', 'Розница'],
        ['2', 'b', ' РОЗНИЦА\u00a0'],
        ['3', 'c', '—'],
        ['4', 'd', '<Объект не найден>'],
        ['5', 'e', '#N/A'],
        ['6', 'f', 'Опт'],
      ],
      salesFields: SALES,
      sales: [['1', D, 1]],
    });
    expect([...base.clients.channel]).toEqual([0, 0, -1, -1, -1, 1]);
    expect(base.channels.all()).toEqual(['Розница', 'Опт']);
  });

  it('of the potential: text numbers count, zero and blank are missing, the rest is unreadable', () => {
    const base = baseOf({
      clientFields: ['id', 'name', 'potential'],
      clients: [
        ['1', 'a', '1\u00a0200 000,50'],
        ['2', 'b', 0],
        ['3', 'c', ''],
        ['4', 'd', 'много'],
        ['5', 'e', -5],
        ['6', 'f', '#REF!'],
        ['7', 'g', '—'],
        ['8', 'h', 1e18],
        ['9', 'i', NaN],
      ],
      salesFields: SALES,
      sales: [['1', D, 1]],
    });
    expect([...base.clients.potential]).toEqual([1_200_000.5, NaN, NaN, NaN, NaN, NaN, NaN, NaN, NaN]);
    expect(findIssue(base.issues, 'noPotential')).toMatchObject({
      count: 8,
      examples: ['2', '3', '4', '5', '6'],
    });
    expect(findIssue(base.issues, 'unreadablePotentials')).toMatchObject({
      count: 4,
      examples: ['Клиенты!C5', 'Клиенты!C6', 'Клиенты!C9', 'Клиенты!C10'],
    });
    expect(findIssue(base.issues, 'errorCells')).toMatchObject({ count: 1, examples: ['Клиенты!C7'] });
  });

  it('of the visit plan and the contract', () => {
    const base = baseOf({
      clientFields: ['id', 'name', 'planned', 'contract', 'visitsPerMonth'],
      clients: [
        ['1', 'a', 'да', 'Д-12/25', 4],
        ['2', 'b', '', 'нет', '2,5'],
        ['3', 'c', 3, '—', 'часто'],
        ['4', 'd', 'нет', '', ''],
      ],
      salesFields: SALES,
      sales: [['1', D, 1]],
    });
    expect([...base.clients.planned]).toEqual([1, 0, 1, 0]);
    expect([...base.clients.hasContract]).toEqual([1, 0, 0, 0]);
    expect([...base.clients.visitsPerMonth]).toEqual([4, 2.5, NaN, NaN]);
  });
});

describe('sales lines', () => {
  it('without a readable date or amount are skipped and named by their address', () => {
    const base = baseOf(
      withClients(
        [['1', 'a']],
        [
          ['1', D, 10],
          ['1', 'когда-то', 10],
          ['1', D, 'много'],
          ['1', '#N/A', 10],
          ['1', D, '#DIV/0!'],
          ['1', 0, 10],
          ['1', 3e6, 10],
          ['1', D, Infinity],
          ['1', D, ''],
          ['1', D, true],
          ['', '', ''],
          ['1', '31.03.2026', '5 руб.'],
        ],
      ),
    );
    expect(base.rows).toEqual({ clients: 1, sales: 11, skipped: 9 });
    expect(findIssue(base.issues, 'unreadableDates')).toMatchObject({
      count: 3,
      examples: ['Продажи!B3', 'Продажи!B7', 'Продажи!B8'],
    });
    expect(findIssue(base.issues, 'unreadableAmounts')).toMatchObject({
      count: 4,
      examples: ['Продажи!C4', 'Продажи!C9', 'Продажи!C10', 'Продажи!C11'],
    });
    expect(findIssue(base.issues, 'errorCells')).toMatchObject({
      count: 2,
      examples: ['Продажи!B5', 'Продажи!C6'],
    });
    expect([...base.sales.amount].reduce((a, b) => a + b, 0) / base.moneyScale).toBe(15);
    expect([...base.sales.day].filter((serial) => serial !== 0)).toEqual([D, D]);
  });

  it('names at most five places, quoted as Excel does', () => {
    const options = optionsOf(withClients([['1', 'a']], Array(9).fill(['1', 'x', 1])));
    const builder = new BaseBuilder({
      ...options,
      sales: options.sales.map((source) => ({
        ...source,
        place: { ...source.place, sheetName: "Sales '26", columns: { date: 27 } },
      })),
    });
    builder.addClients({ firstRow: 1, rows: [['1', 'a']] });
    for (const block of blocksOf([...Array<string[]>(9).fill(['1', 'x', '1']), ['1', D, 1]]))
      builder.addSales(block);
    const met = findIssue(valueOf(builder.finish()).issues, 'unreadableDates');
    expect(met?.count).toBe(9);
    expect(met?.examples).toEqual([
      "'Sales ''26'!AB2",
      "'Sales ''26'!AB3",
      "'Sales ''26'!AB4",
      "'Sales ''26'!AB5",
      "'Sales ''26'!AB6",
    ]);
  });

  it('leave totals rows out and keep the last grand total', () => {
    const base = baseOf(
      withClients(
        [['1', 'a']],
        [
          ['1', D, 10],
          ['Итого по Ромашка', '', 10],
          ['1', D, 20],
          ['Итого', '', '30,00'],
        ],
      ),
    );
    expect(base.sourceTotal).toBe(30);
    expect(base.rows).toEqual({ clients: 1, sales: 2, skipped: 0 });
    expect(base.issues).toHaveLength(1);
  });

  it('take the figure of a table that shows its totals row', () => {
    const base = baseOf(withClients([['1', 'a']], [['1', D, 10]], { sourceTotal: '1 000,5' }));
    expect(base.sourceTotal).toBe(1000.5);
    expect(baseOf(withClients([['1', 'a']], [['1', D, 10]], { sourceTotal: '' })).sourceTotal).toBeNull();
  });

  it('of several sources are read as one', () => {
    const options = optionsOf(withClients([['1', 'a']], [['1', D, 1]]));
    const [first] = options.sales;
    if (first === undefined) throw new Error('No source');
    const second = {
      ...first,
      place: { ...first.place, sheetName: 'Март', firstRow: 5 },
      fields: { date: 0, clientId: 1, amount: 2 },
    };
    const builder = new BaseBuilder({ ...options, sales: [first, second] });
    builder.addClients({ firstRow: 1, rows: [['1', 'a']] });
    builder.addSales(
      {
        firstRow: 5,
        rows: [
          [D, '1', 4],
          ['x', '1', 8],
        ],
      },
      1,
    );
    builder.addSales({ firstRow: 1, rows: [['1', D, 1]] }, 0);
    const base = valueOf(builder.finish());
    expect([...base.sales.amount].map((amount) => amount / base.moneyScale)).toEqual([1, 4, 0]);
    expect(findIssue(base.issues, 'unreadableDates')?.examples).toEqual(['Март!B7']);
  });
});

describe('codes and quantities beyond what their columns begin with', () => {
  it('stay what they were, before and after the line that does not fit', () => {
    const lines = 33_000;
    const sales = Array.from({ length: lines }, (_, n) => {
      const quantity = n === 500 ? 214_749 : n === 32_900 ? -9e8 : n % 7;
      return ['1', D, 1, `A${n}`, `C${Math.min(n, 300)}`, quantity];
    });
    const fields = ['clientId', 'date', 'amount', 'sku', 'productCategory', 'quantity'];
    const base = baseOf(withClients([['1', 'a']], sales, { salesFields: fields }));
    const { sku, productCategory, quantity } = base.sales;
    const rows = Array.from({ length: lines }, (_, n) => n);
    expect([...(sku ?? [])]).toEqual(rows);
    expect([...(productCategory ?? [])]).toEqual(rows.map((n) => Math.min(n, 300)));
    expect([...(quantity ?? [])]).toEqual(sales.map(([, , , , , units]) => Number(units) * 10_000 + 0));
    expect(base.skus.text(sku?.[32_999] ?? 0)).toBe('A32999');
    expect(base.productCategories.text(productCategory?.[200] ?? 0)).toBe('C200');
  });
});

describe('margin', () => {
  const margins = (fields: readonly string[], rows: readonly (readonly (string | number)[])[]) => {
    const base = baseOf({
      clientFields: ['id', 'name'],
      clients: [['1', 'a']],
      salesFields: [...SALES, ...fields],
      sales: rows.map((row) => ['1', D, 100, ...row]),
    });
    return {
      values: base.sales.margin && [...base.sales.margin].map((value) => value / base.moneyScale),
      issues: base.issues,
    };
  };

  it('is amount − cost where there is no margin', () => {
    expect(margins(['cost'], [[70], ['130,5']]).values).toEqual([30, -30.5]);
  });

  it('counts where cost says otherwise, and the difference is said', () => {
    const { values, issues } = margins(
      ['margin', 'cost'],
      [
        [30, 70],
        [25, 70],
        ['', 60],
      ],
    );
    expect(values).toEqual([30, 25, 40]);
    expect(findIssue(issues, 'marginCostMismatch')).toMatchObject({ count: 1, examples: ['Продажи!D3'] });
  });

  it('that cannot be read counts as 0, and that is said', () => {
    const { values, issues } = margins(['margin'], [[''], ['?'], [5]]);
    expect(values).toEqual([0, 0, 5]);
    expect(findIssue(issues, 'unreadableMargins')).toMatchObject({
      count: 2,
      examples: ['Продажи!D2', 'Продажи!D3'],
    });
  });

  it('is absent where the table has neither', () => {
    expect(margins([], [[]]).values).toBeUndefined();
  });
});

describe('money', () => {
  const total = (amounts: readonly (number | string)[]) => {
    const base = baseOf(
      withClients(
        [['1', 'a']],
        amounts.map((amount) => ['1', D, amount]),
      ),
    );
    const sum = [...base.sales.amount].reduce((a, b) => a + b, 0);
    return { scale: base.moneyScale, sum };
  };

  it('is summed exactly, in ten-thousandths', () => {
    expect(total(Array(1000).fill(0.1))).toEqual({ scale: 10_000, sum: 1_000_000 });
    expect(total([0.1, 0.2, -0.3])).toEqual({ scale: 10_000, sum: 0 });
    expect(total([1.00005, -1.00005])).toEqual({ scale: 10_000, sum: 0 });
  });

  it('goes over to kopecks when the sum of sizes reaches 2^53 ten-thousandths', () => {
    const limit = 2 ** 53 / 10_000;
    expect(total([limit - 1]).scale).toBe(10_000);
    expect(total([limit + 1])).toEqual({ scale: 100, sum: Math.round((limit + 1) * 100) });
    expect(total([limit, -limit, 0.01])).toEqual({ scale: 100, sum: 1 });
  });

  it('takes amounts of 10¹⁵ and refuses what no money is', () => {
    expect(total([1e15, 0.25]).scale).toBe(100);
    const base = baseOf(
      withClients(
        [['1', 'a']],
        [
          ['1', D, 1],
          ['1', D, 1e16],
          ['1', D, '99999999999999999999'],
        ],
      ),
    );
    expect(findIssue(base.issues, 'unreadableAmounts')?.count).toBe(2);
  });
});

describe('what cannot be used at all', () => {
  const codes = (book: Book) => {
    const outcome = read(book);
    return outcome.ok ? [] : outcome.issues.map(({ code }) => code);
  };

  it.each([
    ['no rows', [], ['salesEmpty']],
    ['blank rows', [['', '', '']], ['salesEmpty']],
    ['no readable date', [['1', 'x', 5]], ['noReadableDate', 'unreadableDates']],
    ['no readable amount', [['1', D, 'x']], ['noReadableAmount', 'unreadableAmounts']],
    ['no known client', [['7', D, 5]], ['noKnownClient']],
  ])('%s', (_, sales, expected) => {
    expect(codes(withClients([['1', 'a']], sales))).toEqual(expected);
  });

  it('names ids as they look in the sales', () => {
    const outcome = read(withClients([['1', 'a']], [['К-7', D, 5]]));
    expect(outcome.ok ? null : outcome.issues[0]).toMatchObject({
      examples: ['К-7'],
      place: { sheet: 'Продажи' },
    });
  });
});

describe('hostile data', () => {
  it('takes names of 40,000 characters and names of objects', () => {
    const long = 'я'.repeat(40_000);
    const base = baseOf(
      withClients(
        [
          [long, long],
          ['__proto__', 'constructor'],
          ['=1+1', '@cmd'],
        ],
        [
          [long, D, 1],
          ['__proto__', D, 2],
          ['constructor', D, 3],
        ],
      ),
    );
    expect([...base.sales.client]).toEqual([0, 1, -2]);
    expect(base.clients.names[0]).toHaveLength(40_000);
  });

  it('grows where the workbook has more rows than it said', () => {
    const options = optionsOf(withClients([['1', 'a']], [['1', D, 1]]));
    const builder = new BaseBuilder(options);
    builder.addClients({ firstRow: 1, rows: Array.from({ length: 50 }, (_, i) => [String(i), `n${i}`]) });
    builder.addSales({ firstRow: 1, rows: Array.from({ length: 70 }, (_, i) => [String(i % 50), D, 1]) });
    const base = valueOf(builder.finish());
    expect(base.clients.count).toBe(50);
    expect([...base.sales.amount].reduce((a, b) => a + b, 0) / base.moneyScale).toBe(70);
    expect([...base.clients.channel]).toEqual(Array(50).fill(-1));
  });

  it('refuses a block from above the table: that is our own mistake', () => {
    const builder = new BaseBuilder(optionsOf(withClients([['1', 'a']], [['1', D, 1]])));
    expect(() => builder.addClients({ firstRow: 0, rows: [['1', 'a']] })).toThrow(RangeError);
    expect(() => builder.addSales({ firstRow: 0, rows: [['1', D, 1]] })).toThrow(RangeError);
  });
});

describe('rows that are read again', () => {
  it('take their old places, and counts and issues follow', () => {
    const book = withClients(
      [
        ['1', 'a'],
        ['2', 'b'],
      ],
      [
        ['1', D, 1],
        ['1', 'x', 2],
        ['2', D, 4],
      ],
    );
    const builder = new BaseBuilder(optionsOf(book));
    for (const block of blocksOf(book.clients ?? [])) builder.addClients(block);
    for (const block of blocksOf(book.sales)) builder.addSales(block);
    expect(valueOf(builder.finish()).rows.skipped).toBe(1);
    builder.replaceSales({
      firstRow: 2,
      rows: [
        ['2', D, 2],
        ['', '', ''],
      ],
    });
    const base = valueOf(builder.finish());
    expect([...base.sales.client]).toEqual([0, 1, -1]);
    expect([...base.sales.amount].map((amount) => amount / base.moneyScale)).toEqual([1, 2, 0]);
    expect(base.rows).toEqual({ clients: 2, sales: 2, skipped: 0 });
    expect(findIssue(base.issues, 'unreadableDates')).toBeUndefined();
  });
});
