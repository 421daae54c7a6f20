/** Numbers that were exported or typed as text (DOMAIN.md, `facts`: 1C exports). */

/** Cultures that set thousands apart with a point, so that `1.234` means a thousand there. */
const POINT_GROUPS = new Set([
  'de',
  'es',
  'it',
  'pt',
  'nl',
  'tr',
  'da',
  'el',
  'id',
  'hr',
  'sl',
  'sr',
  'ro',
  'vi',
]);
/** Cultures that set thousands apart with a comma, so that `1,234` means a thousand there. */
const COMMA_GROUPS = new Set(['en', 'zh', 'ja', 'ko', 'th', 'he', 'hi']);
/** White space and what has no width. */
const SPACES = /[\s\u00a0\u00ad\u2000-\u200f\u202f\u205f-\u2064\u3000\ufeff'’]/g;
const CURRENCY = /(рублей|рубля|рубль|руб|р|rub|rur|usd|eur|uah|kzt|byn|₽|\$|€|£|₸|₴)\.?/gi;
/** Stands for a currency while it is looked at where it stood: between digits (`12р50`) it says something else. */
const MARK = '¤';
const MARK_BETWEEN_DIGITS = /\d[.,]?¤+[.,]?\d/;
/** No number is as long; it keeps a cell full of digits from costing time. */
const LONGEST = 100;
const MINUS = /[\u2212\u2012-\u2015\u2010\u2011\ufe63\uff0d]/g;
const DIGITS = /^\d+$/;
const POWER = /^([\d.,]*\d)[eE]([+-]?\d{1,2})$/;
/** From here on doubles do not tell neighbouring whole numbers apart: a barcode, not money. */
const TOO_LARGE = 2 ** 53;

/** How one culture writes numbers where the text leaves it open. */
export interface NumberStyle {
  /** The sign that groups thousands when exactly three digits follow it; '' where neither comma nor point does. */
  readonly group: ',' | '.' | '';
}

/** The style of a culture such as `ru-RU` (there both comma and point are decimal signs). */
export function numberStyle(culture: string): NumberStyle {
  const language = culture.toLowerCase().split('-')[0] ?? '';
  if (COMMA_GROUPS.has(language)) return { group: ',' };
  return { group: POINT_GROUPS.has(language) ? '.' : '' };
}

/** Whether a number is one that can be money or a quantity. */
export function isPlausible(value: number): boolean {
  return value > -TOO_LARGE && value < TOO_LARGE;
}

/**
 * The number in a text, NaN when it holds none: grouped thousands (also by NBSP and thin spaces), decimal comma or
 * point, leading or trailing or typographic minus, brackets for negatives, a currency word or sign; `—` is 0.
 * Percents, multipliers (`тыс.`) and anything else with letters are refused: never guess.
 */
export function readNumber(text: string, style: NumberStyle): number {
  let rest = text.replace(SPACES, '').replace(MINUS, '-');
  if (rest === '-') return 0;
  if (rest.length > LONGEST) return NaN;
  if (!/^[\d.,+()-]+$/.test(rest)) {
    rest = rest.replace(CURRENCY, MARK);
    if (MARK_BETWEEN_DIGITS.test(rest)) return NaN;
    rest = rest.replaceAll(MARK, '');
  }
  let sign = 1;
  if (rest.startsWith('(') && rest.endsWith(')')) {
    sign = -1;
    rest = rest.slice(1, -1);
  }
  if (rest.startsWith('-') || rest.endsWith('-')) {
    if (sign < 0) return NaN;
    sign = -1;
    rest = rest.startsWith('-') ? rest.slice(1) : rest.slice(0, -1);
  } else if (rest.startsWith('+')) rest = rest.slice(1);
  const value = readUnsigned(rest, style);
  return isPlausible(value) ? sign * value + 0 : NaN;
}

function readUnsigned(text: string, style: NumberStyle): number {
  const power = POWER.exec(text);
  if (power !== null) return readUnsigned(power[1] ?? '', style) * 10 ** Number(power[2]);
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  if (comma < 0 && point < 0) return DIGITS.test(text) ? Number(text) : NaN;
  if (comma >= 0 && point >= 0) {
    return comma > point ? assemble(text, '.', comma) : assemble(text, ',', point);
  }
  const sign = comma >= 0 ? ',' : '.';
  const last = Math.max(comma, point);
  const repeated = text.indexOf(sign) !== last;
  const thousands =
    repeated || (sign === style.group && text.length - last === 4 && last > 0 && !text.startsWith('0'));
  return thousands ? assemble(text, sign, text.length) : assemble(text, '', last);
}

/** Digits before `decimal` with groups of three set apart by `group`, and those after it. */
function assemble(text: string, group: string, decimal: number): number {
  const whole = text.slice(0, decimal);
  const fraction = text.slice(decimal + 1);
  const parts = group === '' ? [whole] : whole.split(group);
  const grouped = parts.every((part, i) =>
    i === 0 ? parts.length === 1 || (part.length > 0 && part.length <= 3) : part.length === 3,
  );
  const digits = parts.join('');
  if (!grouped || (digits !== '' && !DIGITS.test(digits)) || (fraction !== '' && !DIGITS.test(fraction))) {
    return NaN;
  }
  return digits === '' && fraction === '' ? NaN : Number(`${digits || '0'}.${fraction || '0'}`);
}
