import fc from 'fast-check';
import { createFormats, LOCALES } from '../../../src/i18n';
import { typedNumber } from '../../../src/taskpane/settings/typedNumber';

test.each([
  ['en', '1,500', 1500],
  ['en', '1,234,567.8', 1_234_567.8],
  ['en', '1,5', 1.5],
  ['en', '0,500', 0.5],
  ['en', '1 500', 1500],
  ['ru', '1,500', 1.5],
  ['ru', '1\u00a0500,25', 1500.25],
  ['ru', '1.5', 1.5],
] as const)('%s: %s', (locale, text, value) => {
  expect(typedNumber(text, locale)).toBe(value);
});

test.each(['', '-1', '1,2,3', '1e3', 'ten', '5%', '.5'])('%s is no number', (text) => {
  for (const locale of LOCALES) expect(typedNumber(text, locale)).toBeNull();
});

test.each(LOCALES)('what the form writes in %s is read as the same number', (locale) => {
  const formats = createFormats(locale);
  const numbers = fc.oneof(
    fc.nat({ max: 1_000_000_000 }),
    fc.integer({ min: 0, max: 1e12 }).map((n) => n / 10_000),
  );
  fc.assert(fc.property(numbers, (value) => expect(typedNumber(formats.exact(value), locale)).toBe(value)));
});
