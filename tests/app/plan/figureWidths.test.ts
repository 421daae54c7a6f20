import { fitFigures } from '../../../src/app/plan/figureWidths';
import type { TableColumnPlan } from '../../../src/app/plan/types';
import { createFormats } from '../../../src/i18n';

function column(width: number, values: TableColumnPlan['values'] = [], kind: 'money' | 'text' = 'text') {
  return { key: 'x', header: 'X', aliases: [], kind, width, values };
}

test('columns are widened for their sums and for the figures of the card, never narrowed', () => {
  const columns = [
    column(12, [1_000, -9_876_543_210, null], 'money'),
    column(12, [5], 'money'),
    column(10, ['9'.repeat(40)]),
    column(12),
    column(30),
  ];
  const value = { row: 0, role: 'value', value: 123_456_789_012 } as const;
  const card = [
    { ...value, column: 3, kind: 'money' },
    { ...value, column: 4, kind: 'money' },
    // Over merged cells there is room; a text is wrapped.
    { ...value, column: 1, kind: 'money', span: 4 },
    { ...value, column: 2, kind: 'text', value: '123456789012345' },
  ] as const;
  const fitted = fitFigures(columns, card, createFormats('en'));
  // "-9,876,543,210" and "-123,456,789,012" with two characters of edges.
  expect(fitted.map(({ width }) => width)).toEqual([16, 12, 10, 18, 30]);
});
