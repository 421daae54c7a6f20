import fc from 'fast-check';
import { computeResult } from '../../../src/app/compute/segment';
import { createWhatIf } from '../../../src/app/compute/whatIf';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/domain';
import { baseOf, day, valueOf } from '../support/book';

const DATE = day('2026-03-31');

const clients = fc.array(
  fc.record({
    margin: fc.integer({ min: -50, max: 500 }),
    potential: fc.integer({ min: 0, max: 900_000 }),
    age: fc.nat(300),
    closed: fc.boolean(),
  }),
  { minLength: 1, maxLength: 30 },
);
const settings = fc
  .record({
    first: fc.integer({ min: 1, max: 50 }),
    second: fc.integer({ min: 50, max: 99 }),
    low: fc.integer({ min: 1, max: 400_000 }),
    reachedFrom: fc.integer({ min: 1, max: 200 }),
    lostAfterDays: fc.integer({ min: 1, max: 200 }),
    method: fc.constantFrom('thresholds' as const, 'share' as const, 'terciles' as const),
    windowMonths: fc.constantFrom(6, 12),
  })
  .map((drawn): Settings => ({
    ...DEFAULT_SETTINGS,
    windowMonths: drawn.windowMonths,
    profit: { ...DEFAULT_SETTINGS.profit, cuts: [drawn.first, drawn.second] },
    potential: { method: drawn.method, cuts: [drawn.low, drawn.low + 100_000], perChannel: {} },
    progress: { reachedFrom: drawn.reachedFrom },
    lostAfterDays: drawn.lostAfterDays,
  }));

test('says what computing with these settings would give, and who moves', () => {
  fc.assert(
    fc.property(clients, settings, (rows, other) => {
      const base = baseOf({
        clientFields: ['id', 'name', 'potential', 'status'],
        clients: rows.map(({ potential, closed }, n) => [
          `K${n}`,
          `n${n}`,
          potential,
          closed ? 'закрыт' : '',
        ]),
        salesFields: ['clientId', 'date', 'amount', 'margin'],
        sales: [['K0', DATE, 1, 1], ...rows.map(({ margin, age }, n) => [`K${n}`, DATE - age, 1000, margin])],
      });
      const before = valueOf(computeResult(base, DEFAULT_SETTINGS)).clients;
      const after = valueOf(computeResult(base, other)).clients;
      const answer = valueOf(createWhatIf(base, valueOf(computeResult(base, DEFAULT_SETTINGS)))(other));
      for (const kind of ['category', 'segment', 'status', 'flags', 'whiteSpace'] as const) {
        expect(answer.after[kind]).toEqual(after[kind]);
      }
      const open = rows.flatMap(({ closed }, n) => (closed ? [] : [n]));
      for (const kind of ['category', 'segment', 'status'] as const) {
        const { matrix, moved } = answer[kind];
        expect([...moved]).toEqual(open.filter((n) => before[kind][n] !== after[kind][n]));
        matrix.forEach((row, from) => {
          row.forEach((count, to) => {
            expect(count).toBe(open.filter((n) => before[kind][n] === from && after[kind][n] === to).length);
          });
        });
      }
    }),
    { numRuns: 50 },
  );
});
