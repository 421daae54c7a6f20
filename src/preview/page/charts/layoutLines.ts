import { SERIES_LINE } from '../../workbook/charts/looks';
import { isLine, isStacked } from '../../workbook/charts/types';
import { labelText } from './labelText';
import type { ChartScene } from './scene';
import { fontOf, seriesColor } from './scene';
import type { Plot } from './scene';
import { isDrawnAcross } from './scene';
import type { Mark, Point } from './marks';
import { textHeight } from './marks';

const DASHES: Readonly<Record<string, number[]>> = { Dash: [8, 6], Dot: [2, 3], DashDot: [8, 4, 2, 4] };

/** Lines and areas; an empty cell interrupts a line. */
export function layoutLines(scene: ChartScene, plot: Plot, marks: Mark[]): void {
  const { chart, series } = scene;
  const below = new Array<number>(plot.count).fill(0);
  chart.series.forEach((data, index) => {
    const type = data.type ?? chart.type;
    if (!isDrawnAcross(type)) return;
    const stacked = isStacked(type);
    const points: (Point | null)[] = [];
    const base: Point[] = [];
    for (let at = 0; at < plot.count; at += 1) {
      const value = series[index]?.values[at];
      const slot = plot.slot(at);
      const x = slot.start + slot.size / 2;
      const from = stacked ? (below[at] ?? 0) : 0;
      base.push([x, plot.at(from)]);
      if (typeof value !== 'number') points.push(null);
      else {
        points.push([x, plot.at(from + value)]);
        if (stacked) below[at] = from + value;
      }
    }
    if (isLine(type)) pushLine(scene, index, points, marks);
    else pushArea(scene, index, points, base, marks);
    pushLabels(scene, index, points, marks);
  });
}

function pushLine(
  { chart }: ChartScene,
  index: number,
  points: readonly (Point | null)[],
  marks: Mark[],
): void {
  const data = chart.series[index];
  const color = seriesColor(chart, index);
  const line = data?.format?.line;
  const weight = (line?.weight ?? SERIES_LINE) * (4 / 3);
  if (line?.style !== 'None') {
    for (const run of runsOf(points)) {
      const dash = DASHES[line?.style ?? ''];
      marks.push({
        kind: 'line',
        points: run,
        color,
        weight,
        ...(dash === undefined ? {} : { dash }),
        smooth: data?.smooth === true,
      });
    }
  }
  if (!(data?.type ?? chart.type).includes('Markers')) return;
  const radius = ((data?.markerSize ?? 5) * (4 / 3)) / 2;
  for (const point of points)
    if (point !== null)
      marks.push({ kind: 'dot', x: point[0], y: point[1], radius, fill: data?.markerColor ?? color });
}

function pushArea(
  { chart }: ChartScene,
  index: number,
  points: readonly (Point | null)[],
  base: readonly Point[],
  marks: Mark[],
): void {
  const top = points.map((point, at) => point ?? base[at] ?? ([0, 0] as const));
  marks.push({ kind: 'area', points: [...top, ...[...base].reverse()], fill: seriesColor(chart, index) });
}

function pushLabels(
  scene: ChartScene,
  index: number,
  points: readonly (Point | null)[],
  marks: Mark[],
): void {
  const { chart } = scene;
  const labels = chart.series[index]?.labels;
  if (labels === undefined) return;
  const font = fontOf(chart, labels.font);
  const shift = textHeight(font) / 2 + 5;
  const [x, y] =
    { Top: [0, -shift], Bottom: [0, shift], Left: [-6, 0], Right: [6, 0] }[labels.position as string] ??
    (labels.position === 'Center' ? [0, 0] : [6, 0]);
  points.forEach((point, at) => {
    if (point === null) return;
    const text = labelText(scene, labels, { series: index, point: at });
    const align = (x ?? 0) > 0 ? 'left' : (x ?? 0) < 0 ? 'right' : 'center';
    marks.push({ kind: 'text', x: point[0] + (x ?? 0), y: point[1] + (y ?? 0), text, font, align });
  });
}

function runsOf(points: readonly (Point | null)[]): Point[][] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (point !== null) runs.at(-1)?.push(point);
    else if ((runs.at(-1)?.length ?? 0) > 0) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}
