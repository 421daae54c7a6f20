import { Canvas, type Colour } from './canvas';
import { arc, box, polygon } from './shapes';

// Middle tones: they stand out from the light ribbon as from the dark one.
const GREEN: Colour = [22, 133, 98];
const LEAF: Colour = [112, 193, 163];
const MIST: Colour = [176, 218, 201];
const AMBER: Colour = [226, 158, 44];
const GREY: Colour = [128, 138, 134];
const PAPER: Colour = [255, 255, 255];

/** Cell, gap and margin of a 3×3 matrix in whole pixels: 3 cells, 2 gaps and 2 margins fill the size exactly. */
const MATRIX: Record<number, readonly [number, number, number]> = {
  16: [4, 1, 1],
  20: [4, 2, 2],
  24: [6, 1, 2],
  32: [8, 2, 2],
  40: [10, 2, 3],
  48: [12, 3, 3],
  64: [16, 4, 4],
  80: [20, 5, 5],
};

function matrix(size: number, colourOf: (row: number, column: number) => Colour): Canvas {
  const canvas = new Canvas(size);
  const layout = MATRIX[size];
  if (!layout) throw new Error(`No matrix of ${size} pixels`);
  const [cell, gap, margin] = layout;
  const radius = cell >= 8 ? Math.round(cell / 6) : 0;
  for (const row of [0, 1, 2]) {
    for (const column of [0, 1, 2]) {
      const [left, top] = [margin + column * (cell + gap), margin + row * (cell + gap)];
      canvas.fill(box(left, top, cell, cell, radius), colourOf(row, column));
    }
  }
  return canvas;
}

/** The product's mark: a matrix whose filled cells are rising bars. */
function app(size: number): Canvas {
  return matrix(size, (row, column) => (row + column >= 2 ? GREEN : MIST));
}

/** The matrix in the colours of its classes, from the best corner to the weakest. */
function segment(size: number): Canvas {
  const classes = [
    [LEAF, LEAF, GREEN],
    [AMBER, LEAF, LEAF],
    [GREY, AMBER, AMBER],
  ];
  return matrix(size, (row, column) => classes[row]?.[column] ?? GREY);
}

/** Lengths of the other drawings in whole pixels, from the lattice of the smallest size. */
function scale(size: number): (units: number) => number {
  return (units) => Math.round((units * size) / 16);
}

function frame(canvas: Canvas, sides: readonly [number, number, number, number], stroke: number): void {
  const [left, top, width, height] = sides;
  const radius = canvas.size >= 32 ? Math.round(canvas.size / 20) : 0;
  canvas.fill(box(left, top, width, height, radius), GREY);
  const inner = Math.max(0, radius - stroke);
  canvas.fill(box(left + stroke, top + stroke, width - 2 * stroke, height - 2 * stroke, inner), PAPER);
}

/** Where three lines of a height begin that stand in the middle of the picture, one under the other. */
function threeLines(size: number, height: number, pitch: number): number[] {
  const first = Math.floor((size - 2 * pitch - height) / 2);
  return [0, 1, 2].map((line) => first + line * pitch);
}

/** A sheet with the pane at its right. */
function pane(size: number): Canvas {
  const canvas = new Canvas(size);
  const at = scale(size);
  const stroke = Math.floor(size / 16);
  const [top, height] = [at(2), size - 2 * at(2)];
  frame(canvas, [at(1), top, size - 2 * at(1), height], stroke);
  const split = at(9);
  canvas.fill(box(split, top + stroke, size - at(1) - stroke - split, height - 2 * stroke), GREEN);
  for (const line of threeLines(size, stroke, at(3))) canvas.fill(box(at(3), line, at(5), stroke), GREY);
  return canvas;
}

/** A sheet with three steps, each with its mark. */
function actions(size: number): Canvas {
  const canvas = new Canvas(size);
  const at = scale(size);
  const stroke = Math.floor(size / 16);
  frame(canvas, [at(2), at(1), size - 2 * at(2), size - 2 * at(1)], stroke);
  const mark = at(2);
  for (const top of threeLines(size, mark, at(3))) {
    canvas.fill(box(at(4), top, mark, mark), GREEN);
    canvas.fill(box(at(7), top + Math.floor((mark - stroke) / 2), at(5), stroke), GREY);
  }
  return canvas;
}

/** Rising bars over a line. */
function kpi(size: number): Canvas {
  const canvas = new Canvas(size);
  const at = scale(size);
  const stroke = Math.max(1, Math.floor(size / 16));
  const foot = size - at(2) - stroke;
  const width = at(3);
  const bars: readonly (readonly [number, number, Colour])[] = [
    [2, 5, MIST],
    [6, 8, LEAF],
    [10, 11, GREEN],
  ];
  for (const [left, height, colour] of bars) {
    canvas.fill(box(at(left), foot - at(height), width, at(height)), colour);
  }
  canvas.fill(box(at(1), foot, size - 2 * at(1), stroke), GREY);
  return canvas;
}

/** An arrow that goes back. */
function restore(size: number): Canvas {
  const canvas = new Canvas(size);
  const unit = size / 16;
  const [x, y, radius] = [9 * unit, 8 * unit, 5 * unit];
  canvas.fill(arc([x, y], radius, 2 * unit, [0.5, 0.33]), GREEN);
  const [half, tip] = [3.2 * unit, 4 * unit];
  const corners = [
    [x - radius - half, y],
    [x - radius + half, y],
    [x - radius, y + tip],
  ] as const;
  canvas.fill(polygon(corners), GREEN);
  return canvas;
}

/** Every icon of the add-in by its file's name. */
export const DRAWINGS: Readonly<Record<string, (size: number) => Canvas>> = {
  app,
  pane,
  segment,
  actions,
  kpi,
  restore,
};
