import { isRecovered, statusOf } from '../../src/domain/baseStatus';

describe('base status', () => {
  const end = 46_112;
  it.each([
    ['an order in the period', 1, end - 200, false, 1],
    ['last order 59 days before the end', 0, end - 59, false, 2],
    ['last order 60 days before the end', 0, end - 60, false, 3],
    ['a contract does not change that', 0, end - 59, true, 2],
    ['a contract and no order ever', 0, 0, true, 3],
    ['neither order nor contract', 0, 0, false, 4],
  ])('%s', (_, orders, lastBefore, contract, status) => {
    expect(statusOf(orders, lastBefore, contract, end, 60)).toBe(status);
  });

  it('is recovered after 60 days without an order', () => {
    expect(isRecovered(end, end - 60, 60)).toBe(true);
    expect(isRecovered(end, end - 59, 60)).toBe(false);
    expect(isRecovered(end, 0, 60)).toBe(false);
    expect(isRecovered(0, end - 90, 60)).toBe(false);
  });
});
