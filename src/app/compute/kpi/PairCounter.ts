import type { DayRange } from '../../../domain';
import { growInt32 } from '../../../engine';
import { NO_PRODUCT, type ProductLines, type ProductPairs } from './productLines';

/** Category of each pair that has a SKU too, none for the others. */
export function categoriesOf({ category, sku }: ProductPairs): Int32Array {
  return Int32Array.from(category, (code, pair) => (sku[pair] === NO_PRODUCT ? NO_PRODUCT : code));
}

/** Counts, client after client, what each holds of a period: pairs of category and SKU with a net quantity above 0. */
export class PairCounter {
  /** Categories of the clients so far, those of one client neighbours; filled up to `categories`. */
  category: Int32Array = new Int32Array(1024);
  /** Distinct SKUs of each of them. */
  skus: Int32Array = new Int32Array(1024);
  categories = 0;
  /** Pairs of the clients so far; filled up to `held`. */
  pair: Int32Array = new Int32Array(1024);
  held = 0;
  /** By pair: its net quantity of the client that is told, counted from 1, by the stamp. No sets, nothing to clear. */
  private readonly nets: Float64Array;
  private readonly stamp: Int32Array;
  private readonly met: Int32Array;
  /** By category: where it was put last; of the client at hand where that is no slot of others. */
  private readonly slotOf: Int32Array;
  private readonly categoryOf: Int32Array;

  constructor(
    private readonly lines: ProductLines,
    private readonly range: DayRange,
    private readonly closed: Uint8Array,
    categories: number,
  ) {
    const pairs = lines.pairs.size;
    this.nets = new Float64Array(pairs);
    this.stamp = new Int32Array(pairs);
    this.met = new Int32Array(pairs);
    this.slotOf = new Int32Array(categories).fill(-1);
    this.categoryOf = categoriesOf(lines.pairs);
  }

  /**
   * Add the clients from … to − 1, none of them twice; of closed ones nothing is counted.
   * @param ends where the categories of client c end is put at c − from + 1
   * @param pairEnds the same of its pairs
   */
  add(from: number, to: number, ends: Int32Array, pairEnds: Int32Array): void {
    const { start, day, pair, quantity, sorted } = this.lines;
    const { from: firstDay, to: lastDay } = this.range;
    const { closed, nets, stamp, met, slotOf, categoryOf } = this;
    const most = start[to]! - start[from]!;
    const heldPair = (this.pair = growInt32(this.pair, this.held + most));
    const heldCategory = (this.category = growInt32(this.category, this.categories + most));
    const skus = (this.skus = growInt32(this.skus, this.categories + most));
    let { held, categories } = this;
    for (let client = from; client < to; client++) {
      const end = start[client + 1]!;
      const begin = closed[client] === 1 ? end : start[client]!;
      let count = 0;
      // From the last line back: periods are recent as a rule.
      for (let i = end - 1; i >= begin; i--) {
        const today = day[i]!;
        if (today > lastDay) continue;
        if (today < firstDay) {
          if (sorted) break;
          continue;
        }
        const bought = pair[i]!;
        if (stamp[bought] === client + 1) nets[bought] = nets[bought]! + quantity[i]!;
        else {
          stamp[bought] = client + 1;
          nets[bought] = quantity[i]!;
          met[count++] = bought;
        }
      }
      const own = categories;
      for (let n = 0; n < count; n++) {
        const bought = met[n]!;
        if (!(nets[bought]! > 0)) continue;
        heldPair[held++] = bought;
        const category = categoryOf[bought]!;
        if (category < 0) continue;
        const slot = slotOf[category]!;
        if (slot >= own) skus[slot] = skus[slot]! + 1;
        else {
          slotOf[category] = categories;
          heldCategory[categories] = category;
          skus[categories++] = 1;
        }
      }
      ends[client - from + 1] = categories;
      pairEnds[client - from + 1] = held;
    }
    this.held = held;
    this.categories = categories;
  }
}
