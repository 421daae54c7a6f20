import type { Base } from './types';
import type { SalesEdits } from './SalesEdits';
import type { Sliced } from '../slices';

/** Something made of the sales, and how many edits it knows of. */
interface Followed<T> {
  readonly value: T;
  readonly edits: number;
}

/** At most so many stretches of days are kept of one base: a KPI sheet asks for those of a year, again and again. */
const MOST_KEPT = 24;

/**
 * Figures that are made once of the sales of a base and then follow its edits: only what belongs to the clients of
 * edited lines is made anew. Bases of one builder that come one after another share them.
 */
export class Following<T> {
  private readonly kept = new WeakMap<SalesEdits, Map<string, Followed<T>>>();

  /**
   * @param make the figures of a base, for a key such as a stretch of days
   * @param patch the figures as of now from those before; must leave what others may hold as it is
   */
  of(base: Base, key: string, make: () => T, patch: (before: T, touched: Int32Array, edits: number) => T): T {
    const { edits } = base;
    const byKey = this.kept.get(edits) ?? new Map<string, Followed<T>>();
    this.kept.set(edits, byKey);
    const known = byKey.get(key);
    if (known?.edits === edits.length) return known.value;
    const value =
      known === undefined ? make() : patch(known.value, this.touched(base, known.edits), known.edits);
    byKey.delete(key);
    byKey.set(key, { value, edits: edits.length });
    const [oldest] = byKey.keys();
    if (byKey.size > MOST_KEPT && oldest !== undefined) byKey.delete(oldest);
    return value;
  }

  /** Make in slices what `of` would make all at once; nothing where there is something to follow. */
  *preparing(base: Base, key: string, make: () => Sliced<T>): Sliced<void> {
    const known = this.kept.get(base.edits)?.get(key);
    if (known !== undefined) return;
    const value = yield* make();
    this.of(
      base,
      key,
      () => value,
      () => value,
    );
  }

  /** Of a base that an edit has left behind clients may be met that it does not know. */
  private touched({ edits, sales, clients }: Base, since: number): Int32Array {
    return edits.touched(since, sales).filter((client) => client < clients.count);
  }
}
