import { NarrowColumn, type WholeNumbers } from '../../engine';
import { FollowingCodes } from './FollowingCodes';
import { LINE } from './lineStates';
import { readCodes, type Stretch } from './readCodes';
import { TextCoder } from './TextCoder';

/** What was sold, line by line: SKUs and product categories as codes. */
export class ProductColumns {
  readonly skus = new TextCoder(1024);
  readonly categories = new TextCoder();
  /** Codes by slot; undefined where no source has the column. */
  readonly sku: NarrowColumn | undefined;
  readonly category: NarrowColumn | undefined;
  private readonly categoriesOfSkus = new FollowingCodes(this.categories.cells);

  /** @param sku, category columns to begin with, as wide as is likely to do */
  constructor(sku: WholeNumbers | undefined, category: WholeNumbers | undefined) {
    this.sku = sku && new NarrowColumn(sku);
    this.category = category && new NarrowColumn(category);
  }

  /** Read the lines of a stretch. */
  read(stretch: Stretch, state: Uint8Array, fields: Readonly<Record<string, number>>): void {
    const { sku, productCategory } = fields;
    this.sku?.fill((codes) => readCodes(this.skus.cells, stretch, state, sku, codes));
    this.category?.fill((codes) =>
      this.sku === undefined || productCategory === undefined
        ? readCodes(this.categories.cells, stretch, state, productCategory, codes)
        : this.readCategories(stretch, state, productCategory, this.sku.values, codes),
    );
  }

  /** Make room for so many slots. */
  grow(slots: number): void {
    this.sku?.grow(slots);
    this.category?.grow(slots);
  }

  private readCategories(
    { rows, first, from, to }: Stretch,
    state: Uint8Array,
    at: number,
    skus: WholeNumbers,
    codes: WholeNumbers,
  ): number {
    const { categoriesOfSkus } = this;
    let largest = 0;
    for (let r = from; r < to; r++) {
      if (state[first + r]! !== LINE) continue;
      const code = categoriesOfSkus.code(rows[r]![at]!, skus[first + r]!);
      if (code > largest) largest = code;
      codes[first + r] = code;
    }
    return largest;
  }
}
