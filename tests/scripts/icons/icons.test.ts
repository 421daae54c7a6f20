import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { Canvas } from '../../../scripts/icons/canvas';
import { DRAWINGS } from '../../../scripts/icons/drawings';
import { encodePng } from '../../../scripts/icons/png';
import { arc, box, polygon } from '../../../scripts/icons/shapes';
import { ICON_SIZES, pngSize } from '../../../scripts/manifest/icons';

const folder = join(__dirname, '../../../assets/icons');
const names = Object.keys(DRAWINGS);

function alphaAt(canvas: Canvas, x: number, y: number): number | undefined {
  return canvas.pixels[(y * canvas.size + x) * 4 + 3];
}

describe('the committed icons', () => {
  it('are what the drawings give, in every size, and nothing else', () => {
    const wanted = names.flatMap((name) => ICON_SIZES.map((size) => `${name}-${size}.png`));
    expect(readdirSync(folder).sort()).toEqual(wanted.sort());
    for (const name of names) {
      for (const size of ICON_SIZES) {
        const committed = readFileSync(join(folder, `${name}-${size}.png`));
        const drawn = DRAWINGS[name]?.(size) ?? new Canvas(1);
        expect(pngSize(committed)).toEqual({ width: size, height: size });
        expect(Buffer.compare(committed, Buffer.from(encodePng(drawn)))).toBe(0);
      }
    }
  });

  it.each(ICON_SIZES)('have crisp cells at %i pixels: no half-covered pixel on a straight edge', (size) => {
    const canvas = DRAWINGS.app?.(size) ?? new Canvas(size);
    const middle = Array.from({ length: size }, (_, x) => alphaAt(canvas, x, size / 2));
    expect(new Set(middle)).toEqual(new Set([0, 255]));
  });
});

describe('the rasteriser', () => {
  it('covers the pixels of a box, and half of those that it cuts in two', () => {
    const canvas = new Canvas(4);
    canvas.fill(box(1, 1, 1.5, 2), [255, 0, 0]);
    expect(alphaAt(canvas, 1, 1)).toBe(255);
    expect(alphaAt(canvas, 2, 1)).toBe(128);
    expect(alphaAt(canvas, 0, 0)).toBe(0);
  });

  it('lays a colour over another in proportion to what is covered', () => {
    const canvas = new Canvas(2);
    canvas.fill(box(0, 0, 2, 2), [0, 0, 0]);
    canvas.fill(box(0, 0, 0.5, 2), [200, 100, 0]);
    expect([...canvas.pixels.subarray(0, 4)]).toEqual([100, 50, 0, 255]);
  });

  it('knows the inside of a triangle and of a part of a ring', () => {
    const triangle = polygon([
      [0, 0],
      [4, 0],
      [0, 4],
    ]);
    expect([triangle.holds(1, 1), triangle.holds(3, 3)]).toEqual([true, false]);
    const lower = arc([0, 0], 5, 2, [0, 0.5]);
    expect([lower.holds(0, 5), lower.holds(0, -5), lower.holds(0, 3)]).toEqual([true, false, false]);
  });

  it('writes pictures that inflate to their pixels', () => {
    const canvas = new Canvas(1);
    canvas.fill(box(0, 0, 1, 1), [1, 2, 3]);
    const bytes = Buffer.from(encodePng(canvas));
    const at = bytes.indexOf('IDAT');
    const data = bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4));
    expect([...inflateSync(data)]).toEqual([0, 1, 2, 3, 255]);
  });
});
