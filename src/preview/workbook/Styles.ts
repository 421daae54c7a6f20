import { Refusal } from './Refusal';
import type { CellStyle } from './types';

/** Excel's limit of cell formats in a workbook (office-platform.md §1.3); ids then fit 16 bits. */
const MAX_STYLES = 65_490;

/** Every look of the workbook once: equal looks share one id, id 0 is the default look. */
export class Styles {
  private readonly styles: CellStyle[] = [{}];
  private readonly ids = new Map<string, number>([['', 0]]);

  get size(): number {
    return this.styles.length;
  }

  /** The id of a look; absent keys and keys set to `undefined` are the default. */
  intern(style: CellStyle): number {
    const key = keyOf(style);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    if (this.styles.length >= MAX_STYLES) throw new Refusal('GeneralException', 'Too many cell formats.');
    const id = this.styles.length;
    this.styles.push(Object.freeze({ ...style }));
    this.ids.set(key, id);
    return id;
  }

  get(id: number): CellStyle {
    return this.styles[id] ?? {};
  }
}

function keyOf(style: CellStyle): string {
  const entries = Object.entries(style).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return '';
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
