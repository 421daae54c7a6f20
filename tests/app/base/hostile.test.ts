import fc from 'fast-check';
import { looseId } from '../../../src/app/base/ClientIndex';
import { readDate } from '../../../src/app/base/readDate';
import { numberStyle, readNumber } from '../../../src/app/base/readNumber';
import { closedReader, nameKey, saysYes, tidy, totalsKind } from '../../../src/app/base/words';
import type { CellValue } from '../../../src/app/ports';
import { Dictionary } from '../../../src/engine';
import { baseOf, day, findIssue, read } from '../support/book';

const D = day('2026-03-31');
const LONG = 40_000;
const RU = numberStyle('ru-RU');

/** Texts that make a careless pattern look at every part of a run again and again. */
const RUNS = [
  '.',
  '!',
  '-',
  '0',
  '1',
  '1e1',
  ',111',
  '.0',
  'я',
  'р',
  '(',
  '<',
  ' x',
  '1 ',
  ' от ',
  " '",
  '\u00a0',
  '#',
];
const long = (part: string): string => part.repeat(Math.ceil(LONG / part.length));

describe('cells of 40,000 characters', () => {
  // Every reading is one walk; a quadratic one would take 10⁹ steps a cell here, minutes for all of them.
  it.each(RUNS)('of %j are read once over and say nothing', (part) => {
    for (const text of [long(part), `${long(part)}ы`, `1${long(part)}ы`, `янв${long(part)}ы`]) {
      expect(readNumber(text, RU)).toBeNaN();
      expect(readDate(text, false)).toBe(0);
      expect(closedReader()(text)).toBe(false);
      expect(totalsKind(text)).toBeNull();
      expect(looseId(text).length).toBeGreaterThan(0);
      expect(typeof saysYes(text)).toBe('boolean');
      expect(nameKey(nameKey(text))).toBe(nameKey(text));
    }
  });

  it('are ids as any other', () => {
    const [a, b] = [`${long('я')}1`, `${long('я')}2`];
    const base = baseOf({
      clientFields: ['id', 'name', 'channel'],
      clients: [
        [a, a, a],
        [b, b, b],
      ],
      salesFields: ['clientId', 'date', 'amount'],
      sales: [
        [b, D, 1],
        [a, D, 2],
        [`${long('я')}3`, D, 4],
      ],
    });
    expect([...base.sales.client]).toEqual([1, 0, -2]);
    expect(base.channels.size).toBe(2);
  });
});

describe('a great many texts', () => {
  it('that a plain hash takes for one are told apart at once', () => {
    // `Aa` and `BB` hash alike in 31-polynomials: 2¹⁵ chains of them, 5·10⁸ comparisons if they were looked for one by one.
    const texts = Array.from({ length: 1 << 15 }, (_, n) =>
      Array.from({ length: 16 }, (__, bit) => ((n >> bit) & 1 ? 'Aa' : 'BB')).join(''),
    );
    const dictionary = new Dictionary();
    for (const text of texts) dictionary.code(text);
    expect(dictionary.size).toBe(texts.length);
    expect(dictionary.find(texts[12_345] ?? '')).toBe(12_345);
  });
});

describe('characters that nobody sees', () => {
  it.each([
    ['a zero-width space', 'К\u200b1'],
    ['a joiner', 'К\u200d1'],
    ['a word joiner at the end', 'К1\u2060'],
    ['a direction mark', '\u200eК1\u200f'],
    ['a byte order mark', '\ufeffК1'],
    ['a soft hyphen', 'К\u00ad1'],
  ])('%s tells no ids, names and channels apart', (_, text) => {
    expect(tidy(text)).toBe('К1');
    const base = baseOf({
      clientFields: ['id', 'name', 'channel'],
      clients: [
        ['К1', 'К1', 'К1'],
        ['К2', 'К2', text],
      ],
      salesFields: ['clientId', 'date', 'amount'],
      sales: [[text, D, 1]],
    });
    expect([...base.sales.client]).toEqual([0]);
    expect([...base.clients.channel]).toEqual([0, 0]);
  });

  it('stand in dates and numbers too', () => {
    expect(readDate('\u200e31.03.2026\u200e', false)).toBe(D);
    expect(readDate('31.03.2026\u2060', false)).toBe(D);
    expect(readNumber('\u200e1\u20602\u00ad3,5\u200b', RU)).toBe(123.5);
  });

  it('leave spaces alone', () => {
    expect(tidy(' a \u00a0\u2009 b\u200b c\t')).toBe('a b c');
    expect([tidy(''), tidy('\u200b'), tidy('a'), tidy('a b')]).toEqual(['', '', 'a', 'a b']);
  });
});

describe('й as one character or two', () => {
  it('is one channel', () => {
    const base = baseOf({
      clientFields: ['id', 'name', 'channel'],
      clients: [
        ['1', 'a', 'Розничный'],
        ['2', 'b', 'Розничный'.normalize('NFD')],
      ],
      salesFields: ['clientId', 'date', 'amount'],
      sales: [['1', D, 1]],
    });
    expect([...base.clients.channel]).toEqual([0, 0]);
  });
});

describe('names that mean something to a program', () => {
  const NAMES = [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'NaN',
    'null',
    'undefined',
    '\ud800',
    '\udc00x',
  ];

  it('are clients and channels as any other', () => {
    const base = baseOf({
      clientFields: ['id', 'name', 'channel', 'manager'],
      clients: NAMES.map((name) => [name, name, name, name]),
      salesFields: ['clientId', 'date', 'amount', 'sku'],
      sales: NAMES.map((name) => [name, D, 1, name]),
    });
    const all = NAMES.map((_, n) => n);
    expect([...base.sales.client]).toEqual(all);
    expect([...base.clients.channel]).toEqual(all);
    expect(base.channels.all()).toEqual(NAMES);
    expect([...(base.sales.sku ?? [])]).toEqual(all);
  });

  it('and our own word for no channel means none', () => {
    const base = baseOf({
      clientFields: ['id', 'name', 'channel'],
      clients: [
        ['1', 'a', '(none)'],
        ['2', 'b', '(None)'],
        ['3', 'c', 'none'],
      ],
      salesFields: ['clientId', 'date', 'amount'],
      sales: [['1', D, 1]],
    });
    expect([...base.clients.channel]).toEqual([-1, -1, 0]);
  });
});

describe('money', () => {
  it.each(['12р50', '5 руб. 30', '1$2', '7€,5', '1 000 р 500'])(
    '%p stands around a currency: no number',
    (text) => {
      expect(readNumber(text, RU)).toBeNaN();
    },
  );

  it.each([
    ['12,5р.', 12.5],
    ['р.12,5', 12.5],
    ['₽ 1 000', 1000],
    ['(5 руб.)', -5],
    ['-5₽', -5],
    ['5₽-', -5],
    ['1е5', NaN],
    ['1e1e1', NaN],
    ['e5', NaN],
    ['1e', NaN],
    ['1e99', NaN],
    [`0${'0'.repeat(200)}`, NaN],
  ])('%p is %d', (text, value) => {
    expect(readNumber(text, RU)).toBe(value);
  });

  it.each<[string, CellValue]>([
    ['not a number', NaN],
    ['infinite', Infinity],
    ['infinite below', -Infinity],
    ['2⁵³', 2 ** 53],
    ['−2⁵³', -(2 ** 53)],
    ['text of it', '9007199254740992'],
    ['true', true],
  ])('%s is refused, in amounts, margins, quantities and potentials alike', (_, cell) => {
    const base = baseOf({
      clientFields: ['id', 'name', 'potential'],
      clients: [
        ['1', 'a', cell],
        ['2', 'b', 5],
      ],
      salesFields: ['clientId', 'date', 'amount', 'margin', 'quantity'],
      sales: [
        ['1', D, 10, 5, 1],
        ['1', D, cell, 5, 1],
        ['1', D, 10, cell, 1],
        ['1', D, 10, 5, cell],
      ],
    });
    expect([...base.clients.potential]).toEqual([NaN, 5]);
    expect(findIssue(base.issues, 'unreadablePotentials')?.count).toBe(1);
    expect([...base.sales.amount].map((amount) => amount / base.moneyScale)).toEqual([10, 0, 10, 10]);
    expect([...(base.sales.margin ?? [])].map((margin) => margin / base.moneyScale)).toEqual([5, 0, 0, 5]);
    expect([...(base.sales.quantity ?? [])].map((quantity) => quantity / 10_000)).toEqual([1, 0, 1, 0]);
    expect(findIssue(base.issues, 'unreadableAmounts')).toMatchObject({ count: 1, examples: ['Продажи!C3'] });
    expect(findIssue(base.issues, 'unreadableMargins')).toMatchObject({ count: 1, examples: ['Продажи!D4'] });
  });

  it('of just below 2⁵³ is taken', () => {
    const base = baseOf({
      clientFields: ['id', 'name'],
      clients: [['1', 'a']],
      salesFields: ['clientId', 'date', 'amount'],
      sales: [['1', D, 2 ** 53 - 1]],
    });
    expect(base.rows.skipped).toBe(0);
  });
});

describe('dates', () => {
  it.each<CellValue>([
    '31.12.1899',
    '30.12.1899',
    '01.01.10000',
    '1899-12-31',
    '12026-03-31',
    '30.02.2026',
    '29.02.2100',
    '2026-13-01',
    '2026-00-10',
    '31/31/2026',
    '1.1.1',
    '45.67.89',
    'вчера',
    '٣١.٠٣.٢٠٢٦',
    NaN,
    Infinity,
    -1,
    0.5,
    2_958_466,
    1e300,
    true,
  ])('%p is none: the line is left out and named', (cell) => {
    const base = baseOf({
      clientFields: ['id', 'name'],
      clients: [['1', 'a']],
      salesFields: ['clientId', 'date', 'amount'],
      sales: [
        ['1', D, 1],
        ['1', cell, 1],
      ],
    });
    expect([...base.sales.day]).toEqual([D, 0]);
    expect(base.rows).toEqual({ clients: 1, sales: 2, skipped: 1 });
    expect(findIssue(base.issues, 'unreadableDates')).toMatchObject({ count: 1, examples: ['Продажи!B3'] });
  });

  it('at the ends of the calendar are taken', () => {
    const base = baseOf({
      clientFields: ['id', 'name'],
      clients: [['1', 'a']],
      salesFields: ['clientId', 'date', 'amount'],
      sales: [
        ['1', 1, 1],
        ['1', 2_958_465.99, 1],
        ['1', '01.01.1900', 1],
        ['1', '31.12.9999', 1],
      ],
    });
    expect([...base.sales.day]).toEqual([1, 2_958_465, 1, 2_958_465]);
  });
});

describe('any cells at all', () => {
  const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom('', '1', '2', '31.03.2026', '5,5', '#N/A', 'Итого', '__proto__', '—'),
    fc.integer({ min: -5, max: 60_000 }),
  );
  const FIELDS = [
    'clientId',
    'date',
    'amount',
    'margin',
    'cost',
    'quantity',
    'sku',
    'document',
    'productCategory',
  ];
  const CLIENT_FIELDS = [
    'id',
    'name',
    'channel',
    'potential',
    'status',
    'contract',
    'planned',
    'visitsPerMonth',
  ];

  it('give a base of finite figures, or issues; blocks may be empty', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyCell, { minLength: 8, maxLength: 8 }), { maxLength: 8 }),
        fc.array(fc.array(anyCell, { minLength: 9, maxLength: 9 }), { maxLength: 12 }),
        (clients, sales) => {
          const outcome = read({
            clientFields: CLIENT_FIELDS,
            clients: [['1', 'a', '', 5, '', '', '', ''], ...clients],
            salesFields: FIELDS,
            sales: [['1', D, 1, 1, 0, 1, 's', 'd', 'c'], ...sales],
          });
          if (!outcome.ok) throw new Error('There is a line to read');
          const { sales: lines, clients: read1, rows, moneyScale } = outcome.value;
          for (const column of [lines.amount, lines.margin ?? [], lines.quantity ?? []]) {
            expect([...column].every((value) => Number.isInteger(value))).toBe(true);
          }
          expect([10_000, 100]).toContain(moneyScale);
          expect([...lines.day].every((serial) => serial >= 0 && serial <= 2_958_465)).toBe(true);
          expect([...lines.client].every((client) => client < read1.count)).toBe(true);
          expect([...read1.potential].every((value) => Number.isNaN(value) || value > 0)).toBe(true);
          expect(rows.sales - rows.skipped).toBe([...lines.day].filter((serial) => serial > 0).length);
        },
      ),
    );
  });
});
