import type { Opened } from './office';
import { fill, openBlank, refusal } from './office';

describe('range.values through the real Office.js', () => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await openBlank();
  });
  afterEach(() => {
    opened.close();
  });

  const read = (address: string) =>
    opened.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange(address);
      range.load('values,formulas,text,valueTypes,numberFormat');
      await context.sync();
      const { values, formulas, text, valueTypes, numberFormat } = range;
      return { values, formulas, text, valueTypes, numberFormat };
    });

  it.each([
    ['=A9+1', 'formula', '=A9+1'],
    ['+Plus', 'formula', '=+Plus'],
    ['-A9', 'formula', '=-A9'],
    ['-', 'text', '-'],
    ["'=1+1", 'text', '=1+1'],
    ["'00123", 'text', '00123'],
    ['-5', 'number', -5],
    ['+5', 'number', 5],
    ['(123)', 'number', -123],
    ['1,234.5', 'number', 1234.5],
    ['1,2', 'text', '1,2'],
    ['12.5%', 'number', 0.125],
    ['$1,234.00', 'number', 1234],
    ['€5', 'text', '€5'],
    ['1e5', 'number', 100000],
    ['1 1/2', 'number', 1.5],
    ['00123', 'number', 123],
    ['C-001', 'text', 'C-001'],
    ['1 234,50', 'text', '1 234,50'],
    ['TRUE', 'boolean', true],
    ['false', 'boolean', false],
    ['ИСТИНА', 'text', 'ИСТИНА'],
    ['#N/A', 'error', '#N/A'],
    ['Розница', 'text', 'Розница'],
  ])('reads %p as Excel does in en-US: %s (office-platform.md §3.1)', async (typed, kind, expected) => {
    await fill(opened, 'A1', [[typed]]);
    const { values, formulas, valueTypes } = await read('A1');
    expect((kind === 'formula' ? formulas : values)[0]?.[0]).toBe(expected);
    const types: Record<string, string> = {
      text: 'String',
      number: 'Double',
      boolean: 'Boolean',
      error: 'Error',
    };
    if (kind !== 'formula') expect(valueTypes[0]?.[0]).toBe(types[kind]);
  });

  it.each([
    ['2000-01-01', 36526, 'm/d/yyyy', '1/1/2000'],
    ['8/19/2025', 45888, 'm/d/yyyy', '8/19/2025'],
    ['1-Feb-2026', 46054, 'd-mmm-yy', '1-Feb-26'],
    ['Jan-26', 46048, 'd-mmm', '26-Jan'],
    ['1/2', 46024, 'd-mmm', '2-Jan'],
    ['12:30', 12.5 / 24, 'h:mm', '12:30'],
    ['2026-01-15 06:00', 46037.25, 'm/d/yyyy h:mm', '1/15/2026 6:00'],
    ['12%', 0.12, '0%', '12%'],
    ['$5', 5, '$#,##0', '$5'],
  ])(
    'reads %p as a number with a format (office-platform.md §3.1, §3.2)',
    async (typed, value, format, text) => {
      await fill(opened, 'A1', [[typed]]);
      const cell = await read('A1');
      expect(cell.values[0]?.[0]).toBeCloseTo(value, 9);
      expect([cell.numberFormat[0]?.[0], cell.text[0]?.[0]]).toEqual([format, text]);
    },
  );

  it.each(['19-8-2025', '31/12/2025', '2/30/2026', '15.01.2026', '2026.01.15'])(
    'keeps %p, a date of other settings, as text (office-platform.md §3.1)',
    async (typed) => {
      await fill(opened, 'A1', [[typed]]);
      expect((await read('A1')).values).toEqual([[typed]]);
    },
  );

  it('leaves cells alone for null and clears them for "" (office-platform.md §3.1)', async () => {
    await fill(opened, 'A1:C1', [[1, 2, 3]]);
    await fill(opened, 'A1:C1', [[null, '', 'x']]);
    const { values, valueTypes } = await read('A1:C1');
    expect(values).toEqual([[1, '', 'x']]);
    expect(valueTypes).toEqual([['Double', 'Empty', 'String']]);
  });

  it('keeps text under the format @, whatever it looks like (office-platform.md §3.1)', async () => {
    await opened.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:A3');
      range.numberFormat = [['@'], ['@'], ['@']];
      range.values = [['=1+1'], ['00123'], ['2026-01-01']];
      await context.sync();
    });
    expect((await read('A1:A3')).values).toEqual([['=1+1'], ['00123'], ['2026-01-01']]);
  });

  it('takes one value for all cells, and only matrices of the shape (richapi-protocol.md §2.4)', async () => {
    await opened.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:B2');
      (range as { values: unknown }).values = 7;
      await context.sync();
    });
    expect((await read('A1:B2')).values).toEqual([
      [7, 7],
      [7, 7],
    ]);
    const wrong = [
      [[1]],
      [
        [1, 2, 3],
        [1, 2, 3],
      ],
      [[1, 2], [1]],
      null,
    ];
    for (const values of wrong) {
      const code = await refusal(opened, (context) => {
        (context.workbook.worksheets.getFirst().getRange('A1:B2') as { values: unknown }).values = values;
      });
      expect(code).toBe('InvalidArgument');
    }
  });

  it('refuses a formula that is none, and writes nothing (office-platform.md §3.1)', async () => {
    for (const text of ['-5°', '+7 900 123', '=SUM(', '=1+', '="a', '-10 кг']) {
      const code = await refusal(opened, (context) => {
        context.workbook.worksheets.getFirst().getRange('A1:A2').values = [[1], [text]];
      });
      expect([text, code]).toEqual([text, 'InvalidArgument']);
    }
    expect((await read('A1:A2')).values).toEqual([[''], ['']]);
  });

  it('reads whole columns and rows as null and refuses to write them (office-platform.md §1.1)', async () => {
    expect((await read('A:C')).values).toBeNull();
    expect((await read('2:4')).formulas).toBeNull();
    const code = await refusal(opened, (context) => {
      (context.workbook.worksheets.getFirst().getRange('A:A') as { values: unknown }).values = 1;
    });
    expect(code).toBe('InvalidArgument');
  });

  it('reads more than 5,000,000 cells as null (office-platform.md §1.1)', async () => {
    expect((await read('A1:J500001')).values).toBeNull();
  });

  it('shows texts by the culture of the book (office-platform.md §3.3)', async () => {
    await opened.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:E1');
      range.numberFormat = [['#,##0.00', 'm/d/yyyy', '0.0%', 'General', '[$-419]d mmmm yyyy;@']];
      range.values = [[1234567.891, 46000, 0.1234, 1.5, 46000]];
      await context.sync();
    });
    expect((await read('A1:E1')).text).toEqual([
      ['1,234,567.89', '12/9/2025', '12.3%', '1.5', '9 декабря 2025'],
    ]);
    opened.book.culture = 'ru-RU';
    expect((await read('A1:E1')).text).toEqual([
      ['1\u00a0234\u00a0567,89', '09.12.2025', '12,3%', '1,5', '9 декабря 2025'],
    ]);
    expect((await read('A1:E1')).values[0]?.[0]).toBe(1234567.891);
  });

  it('writes large ranges in pieces of one request, and reads them back (richapi-protocol.md §2.4)', async () => {
    const values = Array.from({ length: 20_000 }, (_, row) =>
      Array.from({ length: 8 }, (__, column) => (column < 3 ? `Клиент ${row % 500}` : row * column + 0.5)),
    );
    await fill(opened, 'A1:H20000', values);
    const blocks = await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const ranges = [0, 10_000].map((row) => sheet.getRangeByIndexes(row, 0, 10_000, 8).load('values'));
      await context.sync();
      return ranges.map((range) => range.values as unknown[][]);
    });
    const back = blocks.flat();
    expect(back).toEqual(values);
  });
});
