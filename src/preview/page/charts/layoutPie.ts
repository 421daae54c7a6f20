import type { Box, Mark } from './marks';
import { labelText } from './labelText';
import type { ChartScene } from './scene';
import { fontOf, pointColor } from './scene';

/** Slices clockwise from the top; a doughnut has a ring for each series, a pie shows the first alone. */
export function layoutPie(scene: ChartScene, room: Box, marks: Mark[]): void {
  const { chart, series } = scene;
  const isRing = chart.type === 'Doughnut';
  const rings = isRing ? series.length : Math.min(1, series.length);
  const labelled = chart.series.some(({ labels }) => labels !== undefined) && !isRing;
  const radius = Math.max(4, Math.min(room.width, room.height) / 2 - (labelled ? 18 : 4));
  const hole = isRing ? (radius * chart.holeSize) / 100 : 0;
  const x = room.x + room.width / 2;
  const y = room.y + room.height / 2;
  for (let ring = 0; ring < rings; ring += 1) {
    const inner = hole + ((radius - hole) * ring) / Math.max(1, rings);
    const outer = hole + ((radius - hole) * (ring + 1)) / Math.max(1, rings);
    layoutRing(scene, ring, { x, y, radius: outer, inner }, marks);
  }
}

function layoutRing(
  scene: ChartScene,
  ring: number,
  circle: { x: number; y: number; radius: number; inner: number },
  marks: Mark[],
): void {
  const { chart, series } = scene;
  const sizes = (series[ring]?.values ?? []).map((value) =>
    typeof value === 'number' ? Math.abs(value) : 0,
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total === 0) return;
  let from = (chart.firstSliceAngle / 180) * Math.PI - Math.PI / 2;
  const { labels } = chart.series[ring] ?? {};
  sizes.forEach((size, point) => {
    const share = size / total;
    const to = from + share * 2 * Math.PI;
    marks.push({ kind: 'slice', ...circle, from, to, fill: pointColor(chart, ring, point) });
    if (labels !== undefined && size > 0) {
      const middle = (from + to) / 2;
      const isInside = circle.inner > 0 || ['Center', 'InsideEnd'].includes(labels.position ?? 'BestFit');
      const reach = isInside
        ? (circle.inner + circle.radius * (circle.inner > 0 ? 1 : 1.3)) / 2
        : circle.radius + 10;
      const side = Math.cos(middle);
      marks.push({
        kind: 'text',
        x: circle.x + Math.cos(middle) * reach,
        y: circle.y + Math.sin(middle) * reach,
        text: labelText(scene, labels, { series: ring, point, share }),
        font: fontOf(chart, labels.font),
        align: isInside || Math.abs(side) < 0.3 ? 'center' : side > 0 ? 'left' : 'right',
      });
    }
    from = to;
  });
}
