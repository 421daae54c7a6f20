import type { Shape } from './canvas';

/** A rectangle from its left top corner, with rounded corners. */
export function box(left: number, top: number, width: number, height: number, radius = 0): Shape {
  const [right, bottom] = [left + width, top + height];
  return {
    bounds: [left, top, right, bottom],
    holds: (x, y) => {
      const dx = Math.max(left + radius - x, x - (right - radius), 0);
      const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
      const inside = x >= left && x <= right && y >= top && y <= bottom;
      return inside && dx * dx + dy * dy <= radius * radius + 1e-9;
    },
  };
}

/** A convex shape between points that are named clockwise. */
export function polygon(points: readonly (readonly [number, number])[]): Shape {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    bounds: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
    holds: (x, y) =>
      points.every(([ax, ay], index) => {
        const [bx, by] = points[(index + 1) % points.length] ?? [ax, ay];
        return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0;
      }),
  };
}

/** A part of a ring around a centre; angles in turns, clockwise from three o'clock. */
export function arc(
  centre: readonly [number, number],
  radius: number,
  stroke: number,
  [from, to]: readonly [number, number],
): Shape {
  const [cx, cy] = centre;
  const reach = radius + stroke / 2;
  return {
    bounds: [cx - reach, cy - reach, cx + reach, cy + reach],
    holds: (x, y) => {
      const [dx, dy] = [x - cx, y - cy];
      const distance = Math.sqrt(dx * dx + dy * dy);
      if (Math.abs(distance - radius) > stroke / 2) return false;
      const turn = (Math.atan2(dy, dx) / (2 * Math.PI) + 1) % 1;
      return from <= to ? turn >= from && turn <= to : turn >= from || turn <= to;
    },
  };
}
