/** Red, green, blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** A shape in pixels, with fractions. */
export interface Shape {
  /** Left, top, right and bottom of a rectangle that holds the shape. */
  bounds: readonly [number, number, number, number];
  /** Whether a point belongs to the shape. */
  holds: (x: number, y: number) => boolean;
}

const SAMPLES = 4;

/** A square picture with transparency that shapes are painted on, with antialiased edges. */
export class Canvas {
  /** Red, green, blue, alpha of each pixel, row by row from the top. */
  readonly pixels: Uint8Array;

  constructor(readonly size: number) {
    this.pixels = new Uint8Array(size * size * 4);
  }

  fill(shape: Shape, colour: Colour): void {
    const [left, top, right, bottom] = shape.bounds;
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(this.size, bottom); y += 1) {
      for (let x = Math.max(0, Math.floor(left)); x < Math.min(this.size, right); x += 1) {
        const share = coverage(shape, x, y);
        if (share > 0) this.blend(x, y, colour, share);
      }
    }
  }

  private blend(x: number, y: number, colour: Colour, share: number): void {
    const at = (y * this.size + x) * 4;
    const under = (this.pixels[at + 3] ?? 0) / 255;
    const alpha = share + under * (1 - share);
    colour.forEach((value, channel) => {
      const below = this.pixels[at + channel] ?? 0;
      this.pixels[at + channel] = Math.round((value * share + below * under * (1 - share)) / alpha);
    });
    this.pixels[at + 3] = Math.round(alpha * 255);
  }
}

/** The share of a pixel that a shape covers, from a lattice of samples. */
function coverage(shape: Shape, x: number, y: number): number {
  let inside = 0;
  for (let row = 0; row < SAMPLES; row += 1) {
    for (let column = 0; column < SAMPLES; column += 1) {
      if (shape.holds(x + (column + 0.5) / SAMPLES, y + (row + 0.5) / SAMPLES)) inside += 1;
    }
  }
  return inside / (SAMPLES * SAMPLES);
}
