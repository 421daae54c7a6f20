import fc from 'fast-check';
import {
  addMonths,
  daysInMonth,
  isDate,
  isoOfSerial,
  LAST_SERIAL,
  monthEnd,
  monthIndex,
  monthStart,
  serialOfDate,
  serialOfIso,
} from '../../src/domain/calendar';

const day = (iso: string): number => serialOfIso(iso) ?? NaN;
const shift = (iso: string, months: number): string => isoOfSerial(addMonths(day(iso), months));

describe('serial days', () => {
  it.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['1970-01-01', 25_569],
    ['2026-03-31', 46_112],
    ['9999-12-31', LAST_SERIAL],
  ])('%s is %i, as in Excel', (iso, serial) => {
    expect(serialOfIso(iso)).toBe(serial);
    expect(isoOfSerial(serial)).toBe(iso);
  });

  it('takes the day that never was for the last of February 1900', () => {
    expect([59, 60, 61].map(isoOfSerial)).toEqual(['1900-02-28', '1900-02-28', '1900-03-01']);
  });

  it.each(['2000-02-29', '2400-02-29', '2100-02-28', '2100-03-01', '1999-12-31', '2000-03-01'])(
    'knows the turns of centuries: %s',
    (iso) => {
      const serial = Date.parse(iso) / 86_400_000 + 25_569;
      expect(serialOfIso(iso)).toBe(serial);
      expect(isoOfSerial(serial)).toBe(iso);
    },
  );

  it('agrees with the calendar of the language on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: LAST_SERIAL }), (serial) => {
        const date = new Date((serial - 25_569) * 86_400_000);
        expect(isoOfSerial(serial)).toBe(date.toISOString().slice(0, 10));
        expect(serialOfDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(serial);
      }),
    );
  });

  it('knows which dates there are', () => {
    expect([isDate(2024, 2, 29), isDate(2025, 2, 29), isDate(2000, 2, 29), isDate(2100, 2, 29)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect([isDate(1899, 12, 31), isDate(10_000, 1, 1), isDate(2026, 13, 1), isDate(2026, 4, 31)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
    const months = Array.from({ length: 12 }, (_, n) => n + 1);
    expect(months.map((month) => daysInMonth(2026, month))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
    expect([2024, 2100, 2000].map((year) => daysInMonth(year, 2))).toEqual([29, 28, 29]);
    expect([isDate(2026, 1, 1), isDate(2026, 1, 0), isDate(2026, 0, 1), isDate(2026, 12, 31)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect([isDate(1900, 1, 1), isDate(9999, 12, 31)]).toEqual([true, true]);
    const noDates = ['2026-02-30', '31.03.2026', '12026-03-31', '2026-03-310', ' 2026-03-31', '2026-3-31'];
    expect(noDates.map(serialOfIso)).toEqual(noDates.map(() => null));
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-03-31', -12, '2025-03-31'],
    ['2024-02-29', -12, '2023-02-28'],
    ['2025-02-28', -12, '2024-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-12-31', 2, '2027-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(shift(from, months)).toBe(to);
  });
});

describe('months', () => {
  it('begin and end', () => {
    const march = monthIndex(day('2026-03-17'));
    expect(isoOfSerial(monthStart(march))).toBe('2026-03-01');
    expect(isoOfSerial(monthEnd(march))).toBe('2026-03-31');
    expect(isoOfSerial(monthEnd(march - 1))).toBe('2026-02-28');
    expect(monthIndex(day('2027-01-01')) - march).toBe(10);
  });
});
