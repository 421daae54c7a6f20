import { intersect, isUnbounded } from '../../workbook/area';
import type { Book } from '../../workbook/Book';
import { changeStyle } from '../../workbook/edit/formats';
import { Refusal } from '../../workbook/Refusal';
import type { CellStyle } from '../../workbook/types';
import { asText } from '../Arguments';
import type { Property } from '../ObjectType';
import type { RangeTarget } from '../targets';

/** Every look in the range, each once. Of whole rows and columns: those of used cells and of the lines themselves. */
export function looksIn(book: Book, { sheet, area }: RangeTarget): CellStyle[] {
  const { cells } = sheet;
  const ids = new Set<number>();
  const used = isUnbounded(area) ? cells.usedIn(area, true) : area;
  const inside = used === null ? null : intersect(used, area);
  if (inside !== null) {
    for (let column = inside.column; column < inside.column + inside.columns; column += 1) {
      for (let row = inside.row; row < inside.row + inside.rows; row += 1)
        ids.add(cells.styleId(row, column));
    }
  }
  if (isUnbounded(area)) ids.add(cells.styleId(area.row + area.rows - 1, area.column + area.columns - 1));
  return [...ids].map((id) => book.styles.get(id));
}

/** A property that is the same in all cells, or `null`. */
export function shared<T>(book: Book, range: RangeTarget, read: (style: CellStyle) => T): T | null {
  const [first, ...others] = looksIn(book, range).map(read);
  if (first === undefined) return null;
  return others.every((other) => other === first) ? first : null;
}

/** A property of a look by its key in `CellStyle`: how it is read, and how a value from the wire is checked. */
export function styleProperty<Key extends keyof CellStyle>(
  key: Key,
  read: (value: CellStyle[Key] | undefined) => unknown,
  write: (value: unknown) => CellStyle[Key] | undefined,
): Property<RangeTarget> {
  return {
    get: (range, { book }) => shared(book, range, (style) => read(style[key])),
    set: (range, value, { book }) => {
      changeStyle(book, range.sheet, range.area, { [key]: write(value) });
    },
  };
}

/** Colours that Excel takes by name; the others are written `#RRGGBB`. */
const COLORS: Record<string, string> = {
  black: '#000000',
  blue: '#0000FF',
  gray: '#808080',
  green: '#008000',
  lightgray: '#D3D3D3',
  orange: '#FFA500',
  purple: '#800080',
  red: '#FF0000',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

/** @returns `#RRGGBB`. @throws Refusal InvalidArgument */
export function asColor(value: unknown): string {
  const text = asText(value);
  const hex = /^#?([0-9a-f]{6})$/i.exec(text);
  if (hex !== null) return `#${(hex[1] ?? '').toUpperCase()}`;
  const named = COLORS[text.toLowerCase()];
  if (named === undefined) throw new Refusal('InvalidArgument');
  return named;
}
