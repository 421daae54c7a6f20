import { isLine, isPie, isStacked } from './types';
import type { ChartData, PlottedSeries } from './types';

/** The value axis as it is drawn: its ends and the step between its marks. */
export interface ValueScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly majorUnit: number;
}

/** A title's own text; else the only series' name, or the words that Excel puts there. */
export function titleText({ title, type }: ChartData, series: readonly PlottedSeries[]): string {
  if (title.text !== undefined) return title.text;
  const [first] = series;
  return first !== undefined && (series.length === 1 || isPie(type)) ? first.name : 'Chart Title';
}

/**
 * The scale of the value axis: what was set, and round numbers for the rest. Bars and areas begin at zero; lines too,
 * unless their values lie close together (Excel: when the smallest is more than five sixths of the largest).
 */
export function valueScale(chart: ChartData, series: readonly PlottedSeries[]): ValueScale {
  const { minimum, maximum, majorUnit } = chart.valueAxis;
  if (chart.type.endsWith('100'))
    return { minimum: minimum ?? 0, maximum: maximum ?? 1, majorUnit: majorUnit ?? 0.1 };
  const [low, high] = extremes(chart, series);
  const floats = isLine(chart.type) && low > 0 && low > high * (5 / 6);
  const bottom = minimum ?? (floats ? low - (high - low) / 2 : Math.min(0, low));
  const top = maximum ?? Math.max(0, high);
  const span = top > bottom ? top - bottom : 1;
  const step = majorUnit !== undefined && majorUnit > 0 ? majorUnit : roundStep(span);
  const room = (value: number): number => value + (maximum === undefined ? span * 0.05 : 0);
  return {
    minimum: minimum ?? Math.floor((low < 0 ? bottom - span * 0.05 : bottom) / step) * step,
    maximum: maximum ?? Math.ceil(room(top > bottom ? top : bottom + span) / step - 1e-9) * step,
    majorUnit: step,
  };
}

/** Smallest and largest value, of stacks their sums. */
function extremes({ type }: ChartData, series: readonly PlottedSeries[]): [number, number] {
  const points = Math.max(0, ...series.map(({ values }) => values.length));
  let low = Infinity;
  let high = -Infinity;
  const take = (value: number): void => {
    low = Math.min(low, value);
    high = Math.max(high, value);
  };
  for (let at = 0; at < points; at += 1) {
    let above = 0;
    let below = 0;
    for (const { values } of series) {
      const value = values[at];
      if (typeof value !== 'number') continue;
      if (!isStacked(type)) take(value);
      else if (value < 0) below += value;
      else above += value;
    }
    if (isStacked(type)) {
      take(above);
      take(below);
    }
  }
  return low > high ? [0, 1] : [low, high];
}

/** A step of 1, 2 or 5 times a power of ten that makes five to ten marks. */
function roundStep(span: number): number {
  const raw = span / 6;
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find((each) => each * power >= raw * 0.999) ?? 10;
  return factor * power;
}
