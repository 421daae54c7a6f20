import fc from 'fast-check';
import { createExplainer } from '../../../src/app/compute/explain';
import { computeResult } from '../../../src/app/compute/segment';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/domain';
import { baseOf, day, valueOf, type Book } from '../support/book';

const D = day('2026-03-31');
const SETTINGS: Settings = { ...DEFAULT_SETTINGS, profit: { ...DEFAULT_SETTINGS.profit, perChannel: false } };

function bookOf(rows: readonly { margin: number; potential?: number | string; status?: string }[]): Book {
  return {
    clientFields: ['id', 'name', 'channel', 'potential', 'status'],
    clients: rows.map(({ potential = 600_000, status = '' }, n) => [
      `K${n}`,
      `n${n}`,
      'Опт',
      potential,
      status,
    ]),
    salesFields: ['clientId', 'date', 'amount', 'margin'],
    sales: [['K0', day('2024-01-01'), 0, 0], ...rows.map(({ margin }, n) => [`K${n}`, D, 100, margin])],
  };
}

function explain(book: Book, settings = SETTINGS) {
  const base = baseOf(book);
  const result = valueOf(computeResult(base, settings));
  return { result, reason: createExplainer(base, result) };
}

describe('why a client has its category', () => {
  it('says the rule, the figures and the ranking', () => {
    const { reason } = explain(
      bookOf([
        { margin: 80 },
        { margin: 15, potential: '' },
        { margin: -5 },
        { margin: 5, status: 'закрыт' },
      ]),
    );
    expect([0, 1, 2, 3].map((n) => reason(n).rule)).toEqual(['grid', 'noPotential', 'negative', 'closed']);
    expect(reason(0)).toMatchObject({
      profit: 80,
      rankedIn: 'base',
      rankedAmong: 3,
      channel: 'Опт',
      potential: 600_000,
      potentialCuts: [50_000, 500_000],
    });
  });

  it('says the channel where it ranks its own clients', () => {
    const { reason } = explain(bookOf(Array.from({ length: 10 }, () => ({ margin: 1 }))), DEFAULT_SETTINGS);
    expect(reason(0)).toMatchObject({ rankedIn: 'channel', rankedAmong: 10 });
  });

  it('says what is missing to the next category', () => {
    const { reason } = explain(bookOf([{ margin: 80 }, { margin: 15 }, { margin: 5 }]));
    // 15 → share before it 80 of 100; one ten-thousandth more and 80 is less than 80 % of the total.
    expect(reason(0).byProfit).toBeNull();
    expect(reason(1).byProfit).toEqual({ category: 1, need: 0.0001 });
    expect(reason(2).byProfit).toEqual({ category: 2, need: 0.0001 });
  });

  it('names the highest category that the same rise reaches', () => {
    // Alone in its pool a client has all of the profit, as soon as there is any.
    const { reason } = explain(bookOf([{ margin: 0 }]));
    expect(reason(0).byProfit).toEqual({ category: 1, need: 0.0001 });
  });

  it('says it of a loss: up to zero', () => {
    const { reason } = explain(bookOf([{ margin: 80 }, { margin: -12.5, potential: 10 }]));
    expect(reason(1).byProfit).toEqual({ category: 4, need: 12.5 });
  });

  it('says it of the potential, and of the segment', () => {
    const { reason } = explain(
      bookOf([
        { margin: 80, potential: 500_000 },
        { margin: 80, potential: 40_000 },
      ]),
    );
    expect(reason(0).byPotential).toEqual({ category: 1, need: 0.0001 });
    expect(reason(0).toNextSegment).toEqual({ segment: 6, need: 499_900 });
    // max × low and max × mid are both B; only high potential is better.
    expect(reason(1).byPotential?.category).toBe(1);
    expect(reason(1).byPotential?.need).toBeCloseTo(460_000.0001, 4);
  });

  it('asks for exactly the rise that changes the category', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -500, max: 3000 }), { minLength: 1, maxLength: 12 }),
        fc.nat(),
        (kopecks, n) => {
          const rows = kopecks.map((value) => ({ margin: value / 100 }));
          const client = n % rows.length;
          const { result, reason } = explain(bookOf(rows));
          const lift = reason(client).byProfit;
          if (lift === null) {
            expect(result.clients.category[client]).toBe(1);
            return;
          }
          const lifted = (need: number): number => {
            const risen = rows.map((row, at) => (at === client ? { margin: row.margin + need } : row));
            return explain(bookOf(risen)).result.clients.category[client] ?? 0;
          };
          expect(lifted(lift.need)).toBe(lift.category);
          expect(lifted(lift.need - 0.0001)).toBeGreaterThan(lift.category);
        },
      ),
      { numRuns: 60 },
    );
  });
});
