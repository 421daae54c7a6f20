/** Number formats that files name by number alone, in en-US as `Range.numberFormat` gives them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0_);($#,##0)',
  6: '$#,##0_);[Red]($#,##0)',
  7: '$#,##0.00_);($#,##0.00)',
  8: '$#,##0.00_);[Red]($#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Formats 5–8 and 41–44 show the reader's own currency: a format given as text is not one of them. */
const LOCAL = new Set([5, 6, 7, 8, 41, 42, 43, 44]);

/** The format of a number; East Asian dates (27–36, 50–58) show as a date. */
export function builtInFormat(id: number): string {
  const known = BUILT_IN[id];
  if (known !== undefined) return known;
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'm/d/yyyy' : 'General';
}

/** The number of a format that needs no text in the file, or `undefined`. */
export function builtInId(format: string): number | undefined {
  const found = Object.entries(BUILT_IN).find(([id, text]) => text === format && !LOCAL.has(Number(id)));
  return found === undefined ? undefined : Number(found[0]);
}

/** Whether a format shows a date or a time, so that its numbers are serials. */
export function isDateFormat(format: string): boolean {
  const [first = ''] = format.split(';', 1);
  const bare = first
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general/gi, '');
  return /[ymdhs]/i.test(bare);
}
