import { AXIS_TITLE_FONT, GRID_COLOR, TITLE_FONT } from '../../workbook/charts/looks';
import { titleText } from '../../workbook/charts/scale';
import { isLine, isPie } from '../../workbook/charts/types';
import type { ChartAxisData, ChartData } from '../../workbook/charts/types';
import type { Box, Mark } from './marks';
import { cut, textHeight } from './marks';
import { layoutPie } from './layoutPie';
import { layoutPlot } from './layoutPlot';
import { fontOf, pointColor, seriesColor } from './scene';
import type { ChartScene } from './scene';

const PADDING = 8;

/** Lays out a chart in a size in pixels: ground, title, legend, axes, then bars, lines or slices. */
export function layoutChart(scene: ChartScene, size: { width: number; height: number }): Mark[] {
  const { chart } = scene;
  const marks: Mark[] = [ground(chart, size)];
  let room: Box = {
    x: PADDING,
    y: PADDING,
    width: size.width - 2 * PADDING,
    height: size.height - 2 * PADDING,
  };
  if (room.width < 20 || room.height < 20) return marks;
  room = layoutTitle(scene, room, marks);
  room = layoutLegend(scene, room, marks);
  if (isPie(chart.type)) layoutPie(scene, room, marks);
  else layoutPlot(scene, layoutAxisTitles(scene, room, marks), marks);
  return marks;
}

function ground({ format }: ChartData, { width, height }: { width: number; height: number }): Mark {
  const { line } = format ?? {};
  return {
    kind: 'rect',
    x: 0,
    y: 0,
    width,
    height,
    ...(format?.fill === 'none' ? {} : { fill: format?.fill ?? '#FFFFFF' }),
    ...(line?.style === 'None'
      ? {}
      : { stroke: line?.color ?? GRID_COLOR, weight: (line?.weight ?? 0.75) * (4 / 3) }),
  };
}

function layoutTitle(scene: ChartScene, room: Box, marks: Mark[]): Box {
  const { chart, series } = scene;
  if (!chart.title.visible) return room;
  const font = fontOf(chart, chart.title.font, TITLE_FONT);
  const lines = titleText(chart, series).split('\n');
  const step = textHeight(font);
  lines.forEach((text, index) => {
    marks.push({
      kind: 'text',
      x: room.x + room.width / 2,
      y: room.y + step * (index + 0.5),
      text,
      font,
      align: 'center',
    });
  });
  return chart.title.overlay === true ? room : cut(room, 'top', step * lines.length + 6);
}

/** Names with their colours: of the series, or of a pie's points. */
function layoutLegend(scene: ChartScene, room: Box, marks: Mark[]): Box {
  const { chart, series, width } = scene;
  if (!chart.legend.visible) return room;
  const font = fontOf(chart, chart.legend.font);
  const entries = isPie(chart.type)
    ? (series[0]?.categories ?? []).map((text, index) => ({
        text,
        color: pointColor(chart, 0, index),
        isLine: false,
      }))
    : series.map(({ name }, index) => ({
        text: name,
        color: seriesColor(chart, index),
        isLine: isLine(chart.series[index]?.type ?? chart.type),
      }));
  const step = textHeight(font);
  const wide = entries.map(({ text }) => width(text, font) + 32);
  const entry = (index: number, x: number, y: number): void => {
    const each = entries[index];
    if (each === undefined) return;
    if (each.isLine)
      marks.push({
        kind: 'line',
        points: [
          [x, y],
          [x + 16, y],
        ],
        color: each.color,
        weight: 3,
      });
    else marks.push({ kind: 'rect', x: x + 5, y: y - 4, width: 8, height: 8, fill: each.color });
    marks.push({ kind: 'text', x: x + 20, y, text: each.text, font, align: 'left' });
  };
  if (chart.legend.position === 'Top' || chart.legend.position === 'Bottom') {
    const rows = breakRows(wide, room.width);
    const height = rows.length * step + 6;
    const top = chart.legend.position === 'Top' ? room.y : room.y + room.height - height + 6;
    rows.forEach((row, at) => {
      let x = room.x + (room.width - row.reduce((sum, index) => sum + (wide[index] ?? 0), 0)) / 2;
      for (const index of row) {
        entry(index, x, top + step * (at + 0.5));
        x += wide[index] ?? 0;
      }
    });
    return cut(room, chart.legend.position === 'Top' ? 'top' : 'bottom', height);
  }
  const size = Math.min(room.width / 2, Math.max(0, ...wide));
  const isLeft = chart.legend.position === 'Left';
  const top =
    chart.legend.position === 'Corner'
      ? room.y
      : room.y + Math.max(0, (room.height - step * entries.length) / 2);
  entries.forEach((_each, index) =>
    entry(index, isLeft ? room.x : room.x + room.width - size, top + step * (index + 0.5)),
  );
  return cut(room, isLeft ? 'left' : 'right', size + 6);
}

function breakRows(widths: readonly number[], room: number): number[][] {
  const rows: number[][] = [[]];
  let used = 0;
  widths.forEach((width, index) => {
    if (used > 0 && used + width > room) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(index);
    used += width;
  });
  return rows;
}

/** Titles of both axes, each at the side where its axis stands. */
function layoutAxisTitles({ chart }: ChartScene, room: Box, marks: Mark[]): Box {
  const isSide = chart.type.startsWith('Bar');
  let left = room;
  const below = isSide ? chart.valueAxis : chart.categoryAxis;
  const beside = isSide ? chart.categoryAxis : chart.valueAxis;
  if (isTitled(below)) {
    const font = fontOf(chart, below.title?.font, AXIS_TITLE_FONT);
    const y = left.y + left.height - textHeight(font) / 2;
    marks.push({
      kind: 'text',
      x: left.x + left.width / 2,
      y,
      text: below.title?.text ?? '',
      font,
      align: 'center',
    });
    left = cut(left, 'bottom', textHeight(font) + 4);
  }
  if (isTitled(beside)) {
    const font = fontOf(chart, beside.title?.font, AXIS_TITLE_FONT);
    const x = left.x + textHeight(font) / 2;
    const y = left.y + left.height / 2;
    marks.push({ kind: 'text', x, y, text: beside.title?.text ?? '', font, align: 'center', turned: true });
    left = cut(left, 'left', textHeight(font) + 4);
  }
  return left;
}

function isTitled(axis: ChartAxisData): boolean {
  return axis.title?.visible === true && (axis.title.text ?? '') !== '';
}
