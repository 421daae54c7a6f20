/** An icon of a conditional format: its set, and its place in the set from the worst. */
export interface Icon {
  readonly style: string;
  readonly rank: number;
  readonly count: number;
}

export function iconCount(style: string): number {
  return style.startsWith('Five') ? 5 : style.startsWith('Four') ? 4 : 3;
}

const COLORS: Readonly<Record<number, readonly string[]>> = {
  3: ['#D65532', '#F0B81C', '#68A490'],
  4: ['#D65532', '#EE8F33', '#F0B81C', '#68A490'],
  5: ['#D65532', '#EE8F33', '#F0B81C', '#A6C36A', '#68A490'],
};

/** Draws an icon around a point: arrows turn up with the rank, everything else is a coloured light. */
export function paintIcon(
  ctx: CanvasRenderingContext2D,
  { style, rank, count }: Icon,
  x: number,
  y: number,
): void {
  const isGray = style.endsWith('Gray');
  ctx.fillStyle = isGray
    ? '#7F7F7F'
    : style === 'FourTrafficLights' && rank === 0
      ? '#404040'
      : (COLORS[count]?.[rank] ?? '#7F7F7F');
  ctx.beginPath();
  if (style.includes('Arrows') || style === 'ThreeTriangles') {
    ctx.save();
    ctx.translate(x, y);
    ctx.rotate(Math.PI * (1 - rank / (count - 1)));
    for (const [dx, dy] of [
      [0, -6],
      [5, 0],
      [2, 0],
      [2, 6],
      [-2, 6],
      [-2, 0],
      [-5, 0],
    ] as const)
      ctx.lineTo(dx, dy);
    ctx.fill();
    ctx.restore();
    return;
  }
  ctx.arc(x, y, 5.5, 0, 2 * Math.PI);
  ctx.fill();
}
