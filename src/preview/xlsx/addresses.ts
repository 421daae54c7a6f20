import { formatArea, parseArea } from '../workbook/area';
import type { Area } from '../workbook/types';

/** The rectangles of a `sqref`: addresses with spaces between. What is no address is left out. */
export function readAreas(text: string | undefined): Area[] {
  return (text ?? '')
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== null);
}

/** Rectangles as a `sqref`. */
export function writeAreas(areas: readonly Area[]): string {
  return areas.map((area) => formatArea(area)).join(' ');
}
