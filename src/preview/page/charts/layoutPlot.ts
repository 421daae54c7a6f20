import { displayText } from '../../workbook/displayText';
import { GRID_COLOR } from '../../workbook/charts/looks';
import { valueScale } from '../../workbook/charts/scale';
import type { ValueScale } from '../../workbook/charts/scale';
import { isBar } from '../../workbook/charts/types';
import type { Box, Mark } from './marks';
import { cut, textHeight } from './marks';
import { fontOf } from './scene';
import type { ChartScene, Plot } from './scene';
import { layoutBars } from './layoutBars';
import { layoutLines } from './layoutLines';

/** Axes and their gridlines, then what stands on them. */
export function layoutPlot(scene: ChartScene, room: Box, marks: Mark[]): void {
  const { chart, series } = scene;
  const scale = valueScale(chart, series);
  const count = Math.max(1, ...series.map(({ values }) => values.length));
  const box = plotBox(scene, room, scale);
  if (box.width < 10 || box.height < 10) return;
  const plot = makePlot(scene, box, scale, count);
  layoutValues(scene, plot, marks);
  layoutCategories(scene, plot, marks);
  layoutBars(scene, plot, marks);
  layoutLines(scene, plot, marks);
}

function valueFormat({ chart, series }: ChartScene): string {
  if (chart.valueAxis.numberFormat !== undefined) return chart.valueAxis.numberFormat;
  return chart.type.endsWith('100') ? '0%' : (series[0]?.numberFormat ?? 'General');
}

function marksOf({ minimum, maximum, majorUnit }: ValueScale): number[] {
  const count = Math.min(100, Math.floor((maximum - minimum) / majorUnit + 1e-9));
  return Array.from({ length: count + 1 }, (_, index) =>
    Number((minimum + index * majorUnit).toPrecision(12)),
  );
}

/** The room without what the labels of both axes need. */
function plotBox(scene: ChartScene, room: Box, scale: ValueScale): Box {
  const { chart, series, culture, width } = scene;
  const isSide = isBar(chart.type);
  const shows = (axis: typeof chart.valueAxis): boolean => axis.visible && axis.tickLabelPosition !== 'None';
  const valueFont = fontOf(chart, chart.valueAxis.font);
  const categoryFont = fontOf(chart, chart.categoryAxis.font);
  const format = valueFormat(scene);
  const widest = Math.max(
    0,
    ...marksOf(scale).map((value) => width(displayText(value, format, culture), valueFont)),
  );
  const names = Math.max(0, ...(series[0]?.categories ?? []).map((text) => width(text, categoryFont)));
  const beside = isSide
    ? shows(chart.categoryAxis)
      ? Math.min(names, room.width * 0.4) + 8
      : 0
    : shows(chart.valueAxis)
      ? widest + 8
      : 0;
  const belowFont = isSide ? valueFont : categoryFont;
  const below = shows(isSide ? chart.valueAxis : chart.categoryAxis) ? textHeight(belowFont) + 6 : 0;
  const isFlipped = chart.categoryAxis.reversePlotOrder === true;
  const inner = cut(room, isSide && isFlipped ? 'top' : 'bottom', below);
  return cut(
    cut(cut(inner, !isSide && isFlipped ? 'right' : 'left', beside), 'top', 5),
    'right',
    isSide ? widest / 2 : 4,
  );
}

function makePlot({ chart }: ChartScene, box: Box, scale: ValueScale, count: number): Plot {
  const isSide = isBar(chart.type);
  const span = scale.maximum - scale.minimum || 1;
  // The first category of lying bars stands at the bottom.
  const isBackward = isSide !== (chart.categoryAxis.reversePlotOrder === true);
  const length = isSide ? box.height : box.width;
  const size = length / count;
  const origin = isSide ? box.y : box.x;
  return {
    box,
    isSide,
    count,
    scale,
    slot: (index) => ({ start: origin + size * (isBackward ? count - 1 - index : index), size }),
    at(value) {
      const share = Math.min(1, Math.max(0, (value - scale.minimum) / span));
      const turned = chart.valueAxis.reversePlotOrder === true ? 1 - share : share;
      return isSide ? box.x + turned * box.width : box.y + (1 - turned) * box.height;
    },
  };
}

function layoutValues(scene: ChartScene, plot: Plot, marks: Mark[]): void {
  const { chart, culture } = scene;
  const { valueAxis: axis } = chart;
  const { box, isSide } = plot;
  const font = fontOf(chart, axis.font);
  const isFlipped = chart.categoryAxis.reversePlotOrder === true;
  for (const value of marksOf(plot.scale)) {
    const at = Math.round(plot.at(value)) + 0.5;
    if (axis.majorGridlines?.visible === true) {
      const line = axis.majorGridlines.line;
      marks.push({
        kind: 'line',
        points: isSide
          ? [
              [at, box.y],
              [at, box.y + box.height],
            ]
          : [
              [box.x, at],
              [box.x + box.width, at],
            ],
        color: line?.color ?? GRID_COLOR,
        weight: 1,
      });
    }
    if (!axis.visible || axis.tickLabelPosition === 'None') continue;
    const text = displayText(value, valueFormat(scene), culture);
    const half = textHeight(font) / 2;
    if (isSide)
      marks.push({
        kind: 'text',
        x: at,
        y: isFlipped ? box.y - half - 3 : box.y + box.height + half + 3,
        text,
        font,
        align: 'center',
      });
    else if (isFlipped)
      marks.push({ kind: 'text', x: box.x + box.width + 6, y: at, text, font, align: 'left' });
    else marks.push({ kind: 'text', x: box.x - 6, y: at, text, font, align: 'right' });
  }
}

function layoutCategories(scene: ChartScene, plot: Plot, marks: Mark[]): void {
  const { chart, series, width } = scene;
  const { box, isSide, count } = plot;
  const axis = chart.categoryAxis;
  if (!axis.visible) return;
  const zero = Math.round(plot.at(Math.max(plot.scale.minimum, 0))) + 0.5;
  marks.push({
    kind: 'line',
    points: isSide
      ? [
          [zero, box.y],
          [zero, box.y + box.height],
        ]
      : [
          [box.x, zero],
          [box.x + box.width, zero],
        ],
    color: axis.line?.color ?? GRID_COLOR,
    weight: 1,
  });
  if (axis.tickLabelPosition === 'None') return;
  const font = fontOf(chart, axis.font);
  const names = series[0]?.categories ?? [];
  const half = textHeight(font) / 2;
  const widest = Math.max(0, ...names.map((text) => width(text, font)));
  const { size } = plot.slot(0);
  const every = isSide
    ? Math.max(1, Math.ceil((half * 2) / size))
    : Math.max(1, Math.ceil((Math.min(widest, 90) + 4) / size));
  for (let index = 0; index < count; index += every) {
    const slot = plot.slot(index);
    const middle = slot.start + slot.size / 2;
    const room = isSide ? box.x - 8 : slot.size * every - 2;
    const text = shortened(names[index] ?? '', room, (each) => width(each, font));
    if (isSide) marks.push({ kind: 'text', x: box.x - 6, y: middle, text, font, align: 'right' });
    else
      marks.push({ kind: 'text', x: middle, y: box.y + box.height + half + 3, text, font, align: 'center' });
  }
}

function shortened(text: string, room: number, width: (text: string) => number): string {
  if (width(text) <= room) return text;
  let short = text;
  while (short.length > 1 && width(`${short}…`) > room) short = short.slice(0, -1);
  return `${short}…`;
}
