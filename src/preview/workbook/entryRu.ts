const MONTHS: Record<string, string> = {
  янв: 'Jan',
  фев: 'Feb',
  мар: 'Mar',
  апр: 'Apr',
  май: 'May',
  мая: 'May',
  июн: 'Jun',
  июл: 'Jul',
  авг: 'Aug',
  сен: 'Sep',
  окт: 'Oct',
  ноя: 'Nov',
  дек: 'Dec',
};

/**
 * Puts a number or date typed with Russian settings into its en-US form: decimal comma, spaces between thousands,
 * day before month, months by name. `null` when it is neither.
 */
export function russianEntry(text: string): string | null {
  const trimmed = text.trim().replace(/[\u00a0\u202f]/g, ' ');
  return russianNumber(trimmed) ?? russianDate(trimmed);
}

function russianNumber(text: string): string | null {
  const match = /^([-+]?)(\d+|\d{1,3}(?: \d{3})+)(?:,(\d*))?(e[-+]?\d+)?( ?%)?(?: ?(?:₽|р\.|руб\.?))?$/i.exec(
    text,
  );
  if (match === null) return /^\d{1,2}:\d{2}(?::\d{2})?$/.test(text) ? text : null;
  const [, sign = '', whole = '', decimals, exponent = '', percent] = match;
  const grouped = whole.includes(' ') ? whole.replace(/ /g, ',') : whole;
  return `${sign}${grouped}${decimals === undefined ? '' : `.${decimals}`}${exponent}${percent === undefined ? '' : '%'}`;
}

function russianDate(text: string): string | null {
  const numeric = /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{2}|\d{4}))?( \d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text);
  if (numeric !== null) {
    const [, day, month, year, time = ''] = numeric;
    if (year === undefined) return time === '' ? `${month ?? ''}/${day ?? ''}` : null;
    return `${month ?? ''}/${day ?? ''}/${year}${time}`;
  }
  if (/^\d{4}-\d{1,2}-\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?$/.test(text)) return text;
  const named = /^(\d{1,2})[ -]([а-яё]{3})[а-яё.]*(?:[ -](\d{2}|\d{4}))?$/i.exec(text);
  const month = MONTHS[(named?.[2] ?? '').toLowerCase()];
  if (named === null || month === undefined) return null;
  return `${named[1] ?? ''}-${month}${named[3] === undefined ? '' : `-${named[3]}`}`;
}
