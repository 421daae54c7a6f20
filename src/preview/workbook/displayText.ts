import { format as formatNumber, getFormatInfo, isValidFormat } from 'numfmt';
import type { Culture } from './Book';
import type { CellValue } from './types';

/** Excel's short date and time, which the file format keeps as m/d/yyyy, follow the culture's settings. */
const SYSTEM_FORMATS: Record<string, string> = {
  'm/d/yyyy': 'dd.mm.yyyy',
  'm/d/yy': 'dd.mm.yyyy',
  'm/d/yyyy h:mm': 'dd.mm.yyyy h:mm',
  'm/d/yy h:mm': 'dd.mm.yyyy h:mm',
};

const BOOLEANS: Record<Culture, readonly [string, string]> = {
  'en-US': ['FALSE', 'TRUE'],
  'ru-RU': ['ЛОЖЬ', 'ИСТИНА'],
};

/** The text that a cell shows, whatever the width of its column: no `####` (office-platform.md §3.2). */
export function displayText(value: CellValue, format: string, culture: Culture): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return BOOLEANS[culture][value ? 1 : 0];
  if (typeof value === 'string' && !format.includes('@')) return value;
  if (typeof value === 'number' && (format === '@' || format === 'General')) return general(value, culture);
  const pattern = culture === 'ru-RU' ? (SYSTEM_FORMATS[format] ?? format) : format;
  try {
    return formatNumber(pattern, value, { locale: culture });
  } catch {
    return String(value);
  }
}

function general(value: number, culture: Culture): string {
  const plain = String(value);
  // General shows up to eleven characters; the formatter is asked only for what must be cut or needs an exponent.
  if (plain.length > 11 || plain.includes('e')) return formatNumber('General', value, { locale: culture });
  return culture === 'ru-RU' ? plain.replace('.', ',') : plain;
}

export function isNumberFormat(format: string): boolean {
  return isValidFormat(format);
}

const CATEGORIES: Record<string, string> = {
  currency: 'Currency',
  date: 'Date',
  datetime: 'Date',
  fraction: 'Fraction',
  general: 'General',
  grouped: 'Number',
  number: 'Number',
  percent: 'Percentage',
  scientific: 'Scientific',
  text: 'Text',
  time: 'Time',
};

/** `Excel.NumberFormatCategory` of a format. */
export function numberFormatCategory(format: string): string {
  if (!isValidFormat(format)) return 'Custom';
  if (/^_[(-].*\*/.test(format)) return 'Accounting';
  return CATEGORIES[getFormatInfo(format).type] ?? 'Custom';
}
