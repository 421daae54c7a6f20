import { intersect } from '../../workbook/area';
import type { Sheet } from '../../workbook/Sheet';
import type { CellStyle, CellValue, ConditionalFormatData } from '../../workbook/types';
import type { Book } from '../../workbook/Book';
import { customRule } from './customRule';
import { iconCount } from './icons';
import type { Icon } from './icons';
import { mix } from './tableStyles';

/** What a conditional format adds to a cell. */
export interface Dressing extends CellStyle {
  /** Share of the cell's width that a data bar takes. */
  readonly bar?: { readonly share: number; readonly color: string; readonly isGradient: boolean };
  readonly hidesValue?: boolean;
  readonly icon?: Icon;
}

/** A rule made ready for a sheet: what it adds to a cell, or nothing. */
export type Rule = (value: CellValue, text: string, row: number, column: number) => Dressing | null;

type Body = Readonly<Record<string, unknown>>;

/** Makes a conditional format ready to be asked cell by cell; `null` for what the page does not draw (dates relative to today). */
export function compileRule(book: Book, sheet: Sheet, format: ConditionalFormatData): Rule | null {
  const body: Body = format.body;
  switch (format.type) {
    case 'CellValue':
      return whenTrue(compareValues(part(body.rule)), body);
    case 'ContainsText':
      return whenTrue(compareTexts(part(body.rule)), body);
    case 'TopBottom':
      return whenTrue(compareRank(part(body.rule), numbersOf(sheet, format)), body);
    case 'PresetCriteria':
      return whenTrue(comparePreset(part(body.rule), sheet, format), body);
    case 'ColorScale':
      return colorScale(part(body.criteria), numbersOf(sheet, format));
    case 'DataBar':
      return dataBar(body, numbersOf(sheet, format));
    case 'IconSet':
      return iconSet(body, numbersOf(sheet, format));
    case 'Custom':
      return customRule(book, sheet, format, dressingOf(part(body.format)));
    default:
      return null;
  }
}

type Test = (value: CellValue, text: string) => boolean;

function whenTrue(test: Test | null, body: Body): Rule | null {
  if (test === null) return null;
  const dressing = dressingOf(part(body.format));
  return (value, text) => (test(value, text) ? dressing : null);
}

/** A format as Office.js states it: `{ fill: { color }, font: { color, bold, … } }`. */
function dressingOf(format: Body): Dressing {
  const fill = part(format.fill).color;
  const font = part(format.font);
  return {
    ...(typeof fill === 'string' && fill !== '' ? { fillColor: fill } : {}),
    ...(typeof font.color === 'string' && font.color !== '' ? { fontColor: font.color } : {}),
    ...(font.bold === true ? { bold: true } : {}),
    ...(font.italic === true ? { italic: true } : {}),
    ...(font.strikethrough === true ? { strikethrough: true } : {}),
  };
}

function part(value: unknown): Body {
  return typeof value === 'object' && value !== null ? (value as Body) : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A limit that is written out; one that is a formula or a reference gives `null`. */
function literal(formula: unknown): string | number | boolean | null {
  const text = typeof formula === 'number' ? String(formula) : typeof formula === 'string' ? formula : '';
  const bare = text.replace(/^=/, '').trim();
  if (/^".*"$/s.test(bare)) return bare.slice(1, -1).replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(bare)) return bare.toUpperCase() === 'TRUE';
  return bare !== '' && Number.isFinite(Number(bare)) ? Number(bare) : null;
}

function compareValues(rule: Body): Test | null {
  const a = literal(rule.formula1);
  const b = literal(rule.formula2);
  const operator = String(rule.operator);
  if (a === null || (operator.endsWith('Between') && b === null)) return null;
  const order = (value: CellValue, limit: string | number | boolean): number | null => {
    const known = typeof value === 'string' ? value.toLowerCase() : value;
    const other = typeof limit === 'string' ? limit.toLowerCase() : limit;
    if (known === null || typeof known !== typeof other) return null;
    return known === other ? 0 : known < other ? -1 : 1;
  };
  return (value) => {
    const first = order(value, a);
    if (operator === 'NotEqualTo') return first !== 0;
    if (first === null) return false;
    const second = b === null ? null : order(value, b);
    const isInside = first >= 0 && second !== null && second <= 0;
    switch (operator) {
      case 'EqualTo':
        return first === 0;
      case 'GreaterThan':
        return first > 0;
      case 'GreaterThanOrEqual':
        return first >= 0;
      case 'LessThan':
        return first < 0;
      case 'LessThanOrEqual':
        return first <= 0;
      default:
        return operator === 'Between' ? isInside : !isInside;
    }
  };
}

function compareTexts(rule: Body): Test | null {
  const wanted = textOf(rule.text).toLowerCase();
  if (wanted === '') return null;
  return (_value, text) => {
    const shown = text.toLowerCase();
    if (rule.operator === 'NotContains') return !shown.includes(wanted);
    if (rule.operator === 'BeginsWith') return shown.startsWith(wanted);
    return rule.operator === 'EndsWith' ? shown.endsWith(wanted) : shown.includes(wanted);
  };
}

function compareRank(rule: Body, numbers: Float64Array): Test {
  const type = String(rule.type);
  const rank = Number(rule.rank ?? 10);
  const count = type.endsWith('Percent') ? Math.max(1, Math.floor((numbers.length * rank) / 100)) : rank;
  const isTop = type.startsWith('Top');
  const limit =
    numbers[isTop ? Math.max(0, numbers.length - count) : Math.min(numbers.length, count) - 1] ?? 0;
  return (value) => typeof value === 'number' && (isTop ? value >= limit : value <= limit);
}

function comparePreset(rule: Body, sheet: Sheet, format: ConditionalFormatData): Test | null {
  const criterion = String(rule.criterion);
  if (criterion === 'Blanks') return (_value, text) => text.trim() === '';
  if (criterion === 'NonBlanks') return (_value, text) => text.trim() !== '';
  if (criterion === 'Errors') return (value) => typeof value === 'object' && value !== null;
  if (criterion === 'NonErrors') return (value) => typeof value !== 'object' || value === null;
  if (criterion === 'AboveAverage' || criterion === 'BelowAverage') {
    const numbers = numbersOf(sheet, format);
    const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
    return (value) =>
      typeof value === 'number' && (criterion === 'AboveAverage' ? value > mean : value < mean);
  }
  if (criterion !== 'UniqueValues' && criterion !== 'DuplicateValues') return null;
  const counts = new Map<CellValue, number>();
  eachValue(sheet, format, (value) => counts.set(value, (counts.get(value) ?? 0) + 1));
  const isUnique = criterion === 'UniqueValues';
  return (value) => value !== null && (counts.get(value) ?? 0) > 1 !== isUnique;
}

function colorScale(criteria: Body, numbers: Float64Array): Rule {
  const points = ['minimum', 'midpoint', 'maximum']
    .map((name) => part(criteria[name]))
    .filter((point) => typeof point.color === 'string')
    .map((point, index) => ({ at: limitOf(point, numbers, index === 0), color: String(point.color) }));
  return (value) => {
    if (typeof value !== 'number') return null;
    const above = points.findIndex((point) => value <= point.at);
    const upper = points[above === -1 ? points.length - 1 : above];
    const lower = points[Math.max(0, (above === -1 ? points.length : above) - 1)];
    if (upper === undefined || lower === undefined) return null;
    const share = upper.at === lower.at ? 1 : (value - lower.at) / (upper.at - lower.at);
    return { fillColor: mix(lower.color, upper.color, Math.min(1, Math.max(0, share))) };
  };
}

function dataBar(body: Body, numbers: Float64Array): Rule {
  const color = textOf(part(body.positiveFormat).fillColor) || '#638EC6';
  const isGradient = part(body.positiveFormat).gradientFill !== false;
  const low = Math.min(0, limitOf(part(body.lowerBoundRule), numbers, true));
  const high = limitOf(part(body.upperBoundRule), numbers, false);
  return (value) => {
    if (typeof value !== 'number' || high <= low) return null;
    const share = Math.min(1, Math.max(0, (value - low) / (high - low)));
    return {
      bar: { share, color, isGradient },
      ...(body.showDataBarOnly === true ? { hidesValue: true } : {}),
    };
  };
}

/** A limit of a scale or bar over the sorted numbers of its area. */
function limitOf(limit: Body, numbers: Float64Array, isLower: boolean): number {
  const least = numbers[0] ?? 0;
  const most = numbers[numbers.length - 1] ?? 0;
  const share = Number(literal(limit.formula) ?? 0);
  switch (limit.type) {
    case 'Number':
      return share;
    case 'Percent':
      return least + ((most - least) * share) / 100;
    case 'Percentile':
      return numbers[Math.round(((numbers.length - 1) * share) / 100)] ?? 0;
    case 'LowestValue':
      return least;
    case 'HighestValue':
      return most;
    default:
      return isLower ? least : most;
  }
}

/** The numbers of a format's area, sorted. */
function numbersOf(sheet: Sheet, format: ConditionalFormatData): Float64Array {
  const numbers: number[] = [];
  eachValue(sheet, format, (value) => {
    if (typeof value === 'number') numbers.push(value);
  });
  return Float64Array.from(numbers).sort();
}

function eachValue(sheet: Sheet, format: ConditionalFormatData, visit: (value: CellValue) => void): void {
  const used = sheet.cells.usedValues();
  if (used === null) return;
  for (const area of [format.area, ...(format.otherAreas ?? [])]) {
    const common = intersect(area, used);
    if (common === null) continue;
    for (let row = common.row; row < common.row + common.rows; row += 1) {
      for (let column = common.column; column < common.column + common.columns; column += 1) {
        visit(sheet.cells.value(row, column));
      }
    }
  }
}

/** The icon of the highest limit that a value reaches; the first icon has none. */
function iconSet(body: Body, numbers: Float64Array): Rule {
  const style = textOf(body.style) || 'ThreeTrafficLights1';
  const count = iconCount(style);
  const given: unknown[] = Array.isArray(body.criteria) ? body.criteria : [];
  const limits = Array.from({ length: count }, (_, index) => {
    const criterion = part(given[index]);
    const known =
      criterion.type === undefined ? { type: 'Percent', formula: `=${(100 * index) / count}` } : criterion;
    return { at: limitOf(known, numbers, true), isBeyond: criterion.operator === 'GreaterThan' };
  });
  return (value) => {
    if (typeof value !== 'number') return null;
    const reached = limits.findLastIndex(
      ({ at, isBeyond }, index) => index === 0 || (isBeyond ? value > at : value >= at),
    );
    const rank = body.reverseIconOrder === true ? count - 1 - reached : reached;
    return { icon: { style, rank, count }, ...(body.showIconOnly === true ? { hidesValue: true } : {}) };
  };
}
