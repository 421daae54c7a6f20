import { DEFAULT_SETTINGS } from '../../src/domain/settings';

describe('the settings of a new book', () => {
  it('are the defaults of the rules', () => {
    expect(DEFAULT_SETTINGS).toEqual({
      asOf: null,
      windowMonths: 12,
      period: 'quarter',
      profit: { measure: 'margin', cuts: [80, 95], minClients: 10, perChannel: true },
      potential: { method: 'thresholds', cuts: [50_000, 500_000], perChannel: {} },
      abc: { measure: 'profit' },
      progress: { reachedFrom: 100 },
      grid: [Array.from('ABB'), Array.from('BBC'), Array.from('CCD')],
      active: { minAmount: 0, minSkus: 0, mode: 'and' },
      effectiveOrder: { minAmount: 0, minSkus: 0 },
      lostAfterDays: 60,
      visits: { A: 4, B: 4, C: 2, D: 0, E: 0 },
      nextSteps: { order: [], off: [] },
      actionSheets: { maxRows: 20_000, perManager: false },
      mapping: {},
    });
  });
});
