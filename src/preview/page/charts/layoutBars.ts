import { isStacked } from '../../workbook/charts/types';
import type { CellValue } from '../../workbook/types';
import { labelText } from './labelText';
import type { ChartScene } from './scene';
import { fontOf, pointColor } from './scene';
import type { Plot } from './scene';
import { isDrawnAcross } from './scene';
import type { Mark } from './marks';
import { textHeight } from './marks';

/** Columns and bars, side by side or stacked, with their labels. */
export function layoutBars(scene: ChartScene, plot: Plot, marks: Mark[]): void {
  const { chart } = scene;
  const members = chart.series.flatMap((series, index) =>
    isDrawnAcross(series.type ?? chart.type) ? [] : [index],
  );
  if (members.length === 0) return;
  const stacked = isStacked(chart.type);
  const lanes = stacked ? 1 : members.length;
  const overlap = stacked ? 1 : chart.overlap / 100;
  for (let point = 0; point < plot.count; point += 1) {
    const slot = plot.slot(point);
    // So many bars, less their overlaps, and a gap of so much of a bar fill the slot.
    const bar = slot.size / (lanes - (lanes - 1) * overlap + chart.gapWidth / 100);
    const start = slot.start + (bar * chart.gapWidth) / 200;
    const stack = stackOf(scene, members, point);
    members.forEach((series, order) => {
      const reach = stack(series);
      if (reach === null) return;
      // The first series of lying bars is the lowest.
      const lane = stacked ? 0 : plot.isSide ? lanes - 1 - order : order;
      const along = { from: start + lane * bar * (1 - overlap), size: bar };
      pushBar(scene, plot, { series, point, along, ...reach }, marks);
    });
  }
}

/** From where to where each series' bar of a point reaches; of hundred per cent in shares. */
function stackOf(
  { chart, series }: ScenePart,
  members: readonly number[],
  point: number,
): (series: number) => { from: number; to: number } | null {
  const valueOf = (index: number): CellValue => series[index]?.values[point] ?? null;
  const sizes = members.map((index) => Math.abs(numeric(valueOf(index)) ?? 0));
  const whole = chart.type.endsWith('100') ? sizes.reduce((sum, size) => sum + size, 0) || 1 : 1;
  let above = 0;
  let below = 0;
  return (index) => {
    const value = numeric(valueOf(index));
    if (value === null) return null;
    if (!isStacked(chart.type)) return { from: 0, to: value };
    const share = value / whole;
    const from = share < 0 ? below : above;
    if (share < 0) below += share;
    else above += share;
    return { from, to: from + share };
  };
}

type ScenePart = Pick<ChartScene, 'chart' | 'series'>;

function numeric(value: CellValue): number | null {
  return typeof value === 'number' ? value : null;
}

interface Bar {
  readonly series: number;
  readonly point: number;
  readonly along: { readonly from: number; readonly size: number };
  readonly from: number;
  readonly to: number;
}

function pushBar(scene: ChartScene, plot: Plot, bar: Bar, marks: Mark[]): void {
  const { chart } = scene;
  const [a, b] = [plot.at(bar.from), plot.at(bar.to)];
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  const fill = pointColor(chart, bar.series, bar.point);
  const box = plot.isSide
    ? { x: low, y: bar.along.from, width: high - low, height: bar.along.size }
    : { x: bar.along.from, y: low, width: bar.along.size, height: high - low };
  if (fill !== 'none') marks.push({ kind: 'rect', ...box, fill });
  const labels = chart.series[bar.series]?.labels;
  if (labels === undefined) return;
  const text = labelText(scene, labels, bar);
  if (text === '') return;
  const font = fontOf(chart, labels.font);
  const usual = isStacked(chart.type) ? 'Center' : 'OutsideEnd';
  const gap = plot.isSide ? 3 : textHeight(font) / 2;
  const direction = (b >= a ? 1 : -1) * 1;
  const middle = bar.along.from + bar.along.size / 2;
  const position = labels.position ?? usual;
  const end =
    position === 'Center'
      ? (a + b) / 2
      : position === 'InsideBase'
        ? a + direction * gap
        : position === 'InsideEnd'
          ? b - direction * gap
          : b + direction * gap;
  const isOutward = position === 'OutsideEnd' || position === 'InsideBase';
  if (!plot.isSide) marks.push({ kind: 'text', x: middle, y: end, text, font, align: 'center' });
  else {
    const align = position === 'Center' ? 'center' : isOutward === direction > 0 ? 'left' : 'right';
    marks.push({ kind: 'text', x: end, y: middle, text, font, align });
  }
}
