/** Numbers, money, shares, dates and plurals in the reader's format. */
import type { Locale } from './translate';

const TAGS: Readonly<Record<Locale, string>> = { en: 'en-US', ru: 'ru-RU' };
const DAY_MS = 86_400_000;
/** Excel serial of 1970-01-01. */
const UNIX_EPOCH_SERIAL = 25_569;
const GROUP = 3;
const THOUSAND = 1_000;
const MILLION = 1_000_000;
/** Beyond it, and for what is no number, the platform's formatter is asked. */
const MOST_EXACT = 1e15;
/** As many decimals as the platform's formatter takes. */
const ALL_DECIMALS = 20;
/** Days whose text is remembered. */
const MOST_DAYS = 5_000;

export interface Formats {
  readonly locale: Locale;
  /** Whole number with thousands separators. */
  count(value: number): string;
  /** Money in major units, no decimals, no currency sign (the book does not say which it is). */
  money(value: number): string;
  /** A fraction as percent: 0.834 → 83.4 %. */
  share(value: number): string;
  /** A number with one decimal at most. */
  decimal(value: number): string;
  /** A number with all its digits, to be edited. */
  exact(value: number): string;
  /** An Excel serial day as a date. */
  date(serial: number): string;
  /** The right form for a number: English takes one/other, Russian one/few/many. */
  plural<F extends string>(value: number, forms: { one: F; few?: F; many?: F; other: F }): F;
}

const made = new Map<Locale, Formats>();

/** Formats of one language; made once and kept: the platform's formatters are slow to make. */
export function createFormats(locale: Locale): Formats {
  let formats = made.get(locale);
  if (formats === undefined) made.set(locale, (formats = makeFormats(locale)));
  return formats;
}

/** What the platform's formatter gives, ten times as fast: half away from zero, groups of three digits. */
function grouped(value: number, separator: string): string {
  let rest = Math.round(Math.abs(value));
  if (rest < THOUSAND) return String(value < 0 ? -rest || 0 : rest);
  let text = '';
  for (; rest >= THOUSAND; rest = Math.floor(rest / THOUSAND)) {
    text = separator + String(rest % THOUSAND).padStart(GROUP, '0') + text;
  }
  return (value < 0 ? '-' : '') + String(rest) + text;
}

function makeFormats(locale: Locale): Formats {
  const tag = TAGS[locale];
  const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const tenth = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const all = new Intl.NumberFormat(tag, { maximumFractionDigits: ALL_DECIMALS });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(tag, {
    timeZone: 'UTC',
    day: '2-digit',
    month: locale === 'ru' ? '2-digit' : 'short',
    year: 'numeric',
  });
  const rules = new Intl.PluralRules(tag);
  const separator = whole.formatToParts(MILLION).find(({ type }) => type === 'group')?.value ?? '';
  const wholeNumber = (value: number): string =>
    Math.abs(value) < MOST_EXACT ? grouped(value, separator) : whole.format(value);
  const chosen: Record<number, Intl.LDMLPluralRule> = {};
  // A book has few days and many clients, and the platform takes its time for each.
  const days = new Map<number, string>();
  return {
    locale,
    count: wholeNumber,
    money: wholeNumber,
    decimal: (value) => tenth.format(value),
    exact: (value) => all.format(value),
    share: (value) => percent.format(value),
    date: (serial) => {
      let text = days.get(serial);
      if (text === undefined) {
        if (days.size >= MOST_DAYS) days.clear();
        days.set(serial, (text = day.format(new Date((serial - UNIX_EPOCH_SERIAL) * DAY_MS))));
      }
      return text;
    },
    plural: (value, forms) => {
      const form = (chosen[value] ??= rules.select(value));
      if (form === 'one') return forms.one;
      if (form === 'few') return forms.few ?? forms.other;
      if (form === 'many') return forms.many ?? forms.other;
      return forms.other;
    },
  };
}
