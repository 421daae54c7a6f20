import { readEntry } from '../../../src/preview/workbook/entry';

const read = (text: string, culture: 'en-US' | 'ru-RU' = 'ru-RU') => {
  const entry = readEntry(text, culture, 2026);
  if (entry === null) return null;
  return entry.kind === 'formula' ? entry.formula : entry.value;
};

describe('what is typed at the grid', () => {
  it.each([
    ['1,5', 1.5],
    ['1 234,50', 1234.5],
    ['1\u00a0234\u00a0567', 1234567],
    ['12,5%', 0.125],
    ['1 500 ₽', 1500],
    ['15.01.2026', 46037],
    ['15.01.26', 46037],
    ['15/01/2026', 46037],
    ['2026-01-15', 46037],
    ['15 янв 2026', 46037],
    ['15 января', 46037],
    ['1.2', 46054],
    ['15.01.2026 06:00', 46037.25],
    ['12:30', 12.5 / 24],
    ['ИСТИНА', true],
    ['false', false],
    ['-5,5', -5.5],
    ['1.5.', '1.5.'],
    ['32.01.2026', '32.01.2026'],
    ['12 34', '12 34'],
    ['C-001', 'C-001'],
    ["'1,5", '1,5'],
    ['=A1', '=A1'],
  ])('reads %p in Russian settings', (text, expected) => {
    const value = read(text);
    if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 9);
    else expect(value).toBe(expected);
  });

  it('refuses a text longer than a cell holds (office-platform.md §1.3)', () => {
    expect(read('x'.repeat(32_767))).toHaveLength(32_767);
    expect(read('x'.repeat(32_768))).toBeNull();
  });
});
