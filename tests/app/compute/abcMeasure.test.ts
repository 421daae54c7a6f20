/** The measure of ABC (DOMAIN.md §7): margin, revenue or quantity rank the same clients differently. */
import { BaseBuilder } from '../../../src/app/base/builder';
import { abcValues } from '../../../src/app/compute/abcMeasure';
import { computeResult } from '../../../src/app/compute/segment';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/domain';
import { baseOf, day, optionsOf, valueOf } from '../support/book';

type Measure = Settings['abc']['measure'];

const FIELDS = ['clientId', 'date', 'amount', 'margin', 'quantity'];
/** Margin 10 : 80 : 10, revenue 500 : 400 : 100, quantity 1 : 1.5 : 97.5 (a return of 2.5 among them). */
const SALES = [
  ['K', day('2026-03-10'), 500, 10, 1],
  ['L', day('2026-03-10'), 400, 80, 1.5],
  ['M', day('2026-03-10'), 120, 12, 100],
  ['M', day('2026-03-11'), -20, -2, -2.5],
  // Outside the window, and of nobody.
  ['K', day('2024-03-10'), 9999, 9999, 9999],
  ['?', day('2026-03-10'), 9999, 9999, 9999],
];
const CLIENTS = [
  ['K', 'k'],
  ['L', 'l'],
  ['M', 'm'],
];

function book(fields: readonly string[] = FIELDS) {
  const at = fields.map((field) => FIELDS.indexOf(field));
  return baseOf({
    clientFields: ['id', 'name'],
    clients: CLIENTS,
    salesFields: [...fields],
    sales: SALES.map((row) => at.map((n) => row[n] ?? '')),
  });
}

function abcBy(measure: Measure, base = book()): { classes: string; codes: readonly string[] } {
  const settings = { ...DEFAULT_SETTINGS, asOf: '2026-03-31', abc: { measure } };
  const { clients, issues } = valueOf(computeResult(base, settings));
  return {
    classes: Array.from(clients.abc, (code) => '-ABC'[code]).join(''),
    codes: issues.map(({ code }) => code),
  };
}

test('the profit measure ranks unless another is set', () => {
  // Before L 0, before K and M 80 of 100: B both, as ties are.
  expect(abcBy('profit').classes).toBe('BAB');
  expect(DEFAULT_SETTINGS.abc.measure).toBe('profit');
});

test('revenue: before L 50 %, before M 90 %', () => {
  expect(abcBy('revenue').classes).toBe('AAB');
});

test('quantity: before L 97.5 %, before K 99 %', () => {
  const { classes, codes } = abcBy('quantity');
  expect(classes).toBe('CCA');
  expect(codes).not.toContain('noQuantityColumn');
});

test('quantities are net, of the window and of known clients, in ten-thousandths', () => {
  const window = { from: day('2025-04-01'), to: day('2026-03-31') };
  expect([...abcValues(book(), 'quantity', window)]).toEqual([10_000, 15_000, 975_000]);
});

test('an edited quantity ranks anew', () => {
  const rows = { clientFields: ['id', 'name'], clients: CLIENTS, salesFields: FIELDS, sales: SALES };
  const builder = new BaseBuilder(optionsOf(rows));
  builder.addClients({ firstRow: 1, rows: CLIENTS });
  builder.addSales({ firstRow: 1, rows: SALES });
  expect(abcBy('quantity', valueOf(builder.finish())).classes).toBe('CCA');
  // K sells 900 pieces instead of one: 900 of 999 are before M.
  builder.addSales({ firstRow: 1, rows: [['K', day('2026-03-10'), 500, 10, 900]] });
  expect(abcBy('quantity', valueOf(builder.finish())).classes).toBe('ACB');
});

test('without quantities the profit measure ranks, and that is said', () => {
  const { classes, codes } = abcBy('quantity', book(['clientId', 'date', 'amount', 'margin']));
  expect(classes).toBe('BAB');
  expect(codes).toContain('noQuantityColumn');
});

test('with neither quantities nor margin revenue ranks, and both are said', () => {
  const { classes, codes } = abcBy('quantity', book(['clientId', 'date', 'amount']));
  expect(classes).toBe('AAB');
  expect(codes.slice(0, 2)).toEqual(['noMarginColumn', 'noQuantityColumn']);
});
