import fc from 'fast-check';
import { toQuestion } from '../../../src/app/formula/question';

function periodOf(period: unknown): string | undefined | false {
  const question = toQuestion('AKB_COUNT', period, null);
  return question.ok ? question.value.period : false;
}

test.each([
  [null, undefined],
  [[['']], undefined],
  // What desktop Excel hands over for an empty cell.
  [[[0]], undefined],
  [[[null]], undefined],
  [[['2026-Q1']], '2026-Q1'],
  [' 2026-03 ', '2026-03'],
  [[[2026]], '2026'],
  // 46097 is 2026-03-16: a date stands for its month.
  [[[46_097]], '2026-03'],
  [[[46_097.75]], '2026-03'],
  [[[46_023, 46_112]], '2026-01-01..2026-03-31'],
  [[[46_023], [46_112]], '2026-01-01..2026-03-31'],
  [[[2025, 2026]], '2025-01-01..2026-12-31'],
  [[['2026-01-15', '2026-02-10']], '2026-01-15..2026-02-10'],
  [[['2026-01', 46_112]], '2026-01..2026-03-31'],
  [[[{ type: 'FormattedNumber', basicValue: 46_097, numberFormat: 'mmm yyyy' }]], '2026-03'],
])('the period %j is %j', (period, expected) => {
  expect(periodOf(period)).toBe(expected);
});

test.each([[[[true]]], [[[5]]], [[[-46_097]]], [[[2026, 2027, 2028]]]])('%j is no period', (period) => {
  expect(toQuestion('AKB_COUNT', period, null)).toEqual({ ok: false, trouble: 'badPeriod' });
});

test('criteria are pairs in any shape; blank pairs do not count', () => {
  const question = toQuestion('AKB_COUNT', null, [
    [['Канал']],
    [['Розница']],
    [
      ['Категория', 'A'],
      ['', null],
      ['Сегмент', 9],
    ],
  ]);
  expect(question).toEqual({
    ok: true,
    value: {
      id: 'AKB_COUNT',
      criteria: [
        { field: 'Канал', value: 'Розница' },
        { field: 'Категория', value: 'A' },
        { field: 'Сегмент', value: '9' },
      ],
    },
  });
});

test('a value that is a range means any of its cells; blanks in it do not count', () => {
  const question = toQuestion('AKB_COUNT', null, [
    [['Канал']],
    [['Розница'], [0], ['Опт'], ['Розница']],
    [['Менеджер']],
    [['Ив*']],
  ]);
  expect(question).toMatchObject({
    ok: true,
    value: {
      criteria: [
        { field: 'Канал', value: ['Розница', 'Опт'] },
        { field: 'Менеджер', value: 'Ив*' },
      ],
    },
  });
});

test('omitted criteria and empty cells ask for the whole base', () => {
  for (const criteria of [null, [], [[[null]]], [[['']]]]) {
    expect(toQuestion('AKB_COUNT', null, criteria)).toEqual({
      ok: true,
      value: { id: 'AKB_COUNT', criteria: [] },
    });
  }
});

test('a field without a value asks for the empty value, a value without a field is refused', () => {
  const blank = toQuestion('AKB_COUNT', null, [[['Канал']], [[null]]]);
  expect(blank).toMatchObject({ ok: true, value: { criteria: [{ field: 'Канал', value: '' }] } });
  expect(toQuestion('AKB_COUNT', null, [[[null]], [['Розница']]])).toEqual({
    ok: false,
    trouble: 'oddCriteria',
  });
  expect(toQuestion('AKB_COUNT', null, [[['Канал']]])).toEqual({ ok: false, trouble: 'oddCriteria' });
});

test('an error among the arguments is said, not counted', () => {
  const error = { type: 'CustomFunctionError', code: '#N/A' };
  expect(toQuestion('AKB_COUNT', [[error]], null)).toEqual({ ok: false, trouble: 'errorValue' });
  expect(toQuestion('AKB_COUNT', null, [[['Канал']], [[error]]])).toEqual({
    ok: false,
    trouble: 'errorValue',
  });
});

test('texts ask what the same texts in cells ask', () => {
  const text = fc.constantFrom('', ' ', 'Канал', ' Розница ', '2026-Q1', '0', '<>', 'A*');
  fc.assert(
    fc.property(fc.option(text), fc.array(text, { maxLength: 5 }), (period, texts) => {
      const cells = texts.map((each) => [[each]]);
      expect(toQuestion('AKB_COUNT', period, texts)).toEqual(
        toQuestion('AKB_COUNT', period === null ? [[null]] : [[period]], cells),
      );
    }),
  );
});
