import { isoOfSerial, monthIndex, serialOfIso } from '../../src/domain/calendar';
import {
  completeMonths,
  isMonthComplete,
  wholeMonths,
  windowOf,
  yearScale,
  type DayRange,
} from '../../src/domain/stretches';

const day = (iso: string): number => serialOfIso(iso) ?? NaN;
const shown = (range: DayRange): string => `${isoOfSerial(range.from)}..${isoOfSerial(range.to)}`;
const range = (from: string, to: string): DayRange => ({ from: day(from), to: day(to) });
const month = (iso: string): number => monthIndex(day(`${iso}-01`));

describe('the window', () => {
  it.each([
    ['2026-03-31', 12, '2025-04-01..2026-03-31'],
    ['2026-03-15', 12, '2025-03-16..2026-03-15'],
    ['2024-02-29', 12, '2023-03-01..2024-02-29'],
    ['2025-02-28', 12, '2024-02-29..2025-02-28'],
    ['2026-08-31', 6, '2026-03-01..2026-08-31'],
  ])('of %s and %i months is %s', (asOf, months, expected) => {
    expect(shown(windowOf(day(asOf), months))).toBe(expected);
  });
});

describe('complete months', () => {
  it('end no more than 3 days after the report date', () => {
    expect(isMonthComplete(month('2026-03'), day('2026-03-28'))).toBe(true);
    expect(isMonthComplete(month('2026-03'), day('2026-03-27'))).toBe(false);
    expect(isMonthComplete(month('2026-03'), day('2026-04-15'))).toBe(true);
  });

  it('are those of the period that it covers', () => {
    expect(completeMonths(range('2026-01-01', '2026-03-28'), day('2026-03-28'))).toHaveLength(3);
    expect(completeMonths(range('2026-01-01', '2026-03-27'), day('2026-03-27'))).toHaveLength(2);
    expect(completeMonths(range('2026-01-02', '2026-03-31'), day('2026-05-01'))).toHaveLength(2);
    expect(completeMonths(range('2026-01-01', '2026-03-30'), day('2026-05-01'))).toHaveLength(2);
  });

  it('are wholly inside only when both ends are', () => {
    expect(wholeMonths(range('2025-03-16', '2026-03-15'))).toHaveLength(11);
    expect(wholeMonths(range('2025-04-01', '2026-03-31'))).toHaveLength(12);
    expect(wholeMonths(range('2025-03-31', '2026-03-30'))).toHaveLength(11);
    expect(wholeMonths(range('2026-03-31', '2026-03-30'))).toHaveLength(0);
    expect(wholeMonths(range('2026-04-01', '2026-03-31'))).toHaveLength(0);
    expect(wholeMonths(range('2024-02-01', '2024-02-28'))).toHaveLength(0);
    expect(wholeMonths(range('2024-02-01', '2024-02-29'))).toEqual([month('2024-02')]);
  });

  it('of an empty range are none', () => {
    expect(completeMonths(range('2026-04-01', '2026-03-31'), day('2026-03-31'))).toEqual([]);
    expect(completeMonths(range('2026-03-15', '2026-03-14'), day('2026-03-14'))).toEqual([]);
  });
});

describe('purchases a year', () => {
  const plain = (multiplier: number, divisor: number) => ({
    multiplier,
    divisor,
    annualised: false,
    shortHistory: false,
  });
  it.each([
    ['a year and more of sales', '2024-12-03', '2026-03-31', 12, plain(12, 12)],
    ['sales from the first day of the window', '2025-04-01', '2026-03-31', 12, plain(12, 12)],
    // Mid-month: twelve months lie between, though only eleven of the calendar are full.
    ['sales from the same day a year before', '2025-03-15', '2026-03-15', 12, plain(12, 12)],
    ['from the day after', '2025-03-16', '2026-03-15', 12, { ...plain(12, 11), annualised: true }],
    ['twelve months covered by the tolerance', '2025-04-01', '2026-03-28', 12, plain(12, 12)],
    ['eleven without it', '2025-04-01', '2026-03-27', 12, { ...plain(12, 11), annualised: true }],
    ['eleven full months', '2025-04-02', '2026-03-31', 12, { ...plain(12, 11), annualised: true }],
    ['two', '2026-02-01', '2026-03-31', 12, { ...plain(1, 1), shortHistory: true }],
    ['one day', '2026-03-31', '2026-03-31', 12, { ...plain(1, 1), shortHistory: true }],
    ['a window of two years', '2024-11-20', '2026-03-31', 24, { ...plain(12, 16), annualised: true }],
    ['eight full months', '2025-07-15', '2026-03-31', 12, { ...plain(12, 8), annualised: true }],
    ['three full months', '2026-01-01', '2026-03-31', 12, { ...plain(12, 3), annualised: true }],
    ['below three', '2026-01-02', '2026-03-31', 12, { ...plain(1, 1), shortHistory: true }],
    ['a window of six months', '2024-01-01', '2026-03-31', 6, plain(12, 6)],
    ['a window of six months that the sales cover', '2025-08-01', '2026-03-31', 6, plain(12, 6)],
  ])('%s', (_, first, asOf, months, expected) => {
    expect(yearScale(day(first), day(asOf), months)).toEqual(expected);
  });
});
