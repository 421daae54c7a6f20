/** How small a table of several pages' width is printed. */
import { pointsOfCharacters } from './styles';

/** Points of A4's long side. */
const PAPER = 842;
/** On paper columns are up to 6 % wider than on a screen, where digits have whole pixels. */
const SPARE = 0.93;

/**
 * Per cent, as large as lets the columns stand on so many pages in landscape; the first `repeated` ones stand on each.
 * Excel's own fitting would fit card and table each for itself, and make the card larger.
 * @param widths characters
 */
export function pageScale(
  widths: readonly number[],
  repeated: number,
  pages: number,
  sideMargin: number,
): number {
  const points = widths.map(pointsOfCharacters);
  for (let scale = 100; scale > SMALLEST; scale--) {
    const room = ((PAPER - 2 * sideMargin) * SPARE * 100) / scale;
    if (pagesOf(points, repeated, room) <= pages) return scale;
  }
  return SMALLEST;
}

/** What Excel takes. */
const SMALLEST = 10;

/** Pages that columns take one after the other, in so much room each. */
function pagesOf(points: readonly number[], repeated: number, room: number): number {
  const names = points.slice(0, repeated).reduce((sum, each) => sum + each, 0);
  let pages = 1;
  let used = 0;
  for (const each of points) {
    if (used + each > room) {
      pages += 1;
      used = names;
    }
    if (used + each > room) return Infinity;
    used += each;
  }
  return pages;
}
