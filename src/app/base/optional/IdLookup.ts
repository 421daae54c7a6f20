import { NO_CODE } from '../CellCoder';
import { looseId } from '../ClientIndex';
import { isErrorText, isNothing, nameKey, tidy } from '../words';
import { UNKNOWN } from './types';

const AMBIGUOUS = -3;

/** Looks a client up as the sales do: by id, loosely (leading zeros), then by name; each text once. */
export class IdLookup {
  /** Ids that were matched by the second look-up only. */
  readonly loose: string[] = [];
  private byId: ReadonlyMap<string, number> | undefined;
  private byLooseId: ReadonlyMap<string, number> | undefined;
  private byName: ReadonlyMap<string, number> | undefined;

  constructor(
    private readonly ids: readonly string[],
    private readonly names: readonly string[],
  ) {}

  /** The number of the client that a text names, NONE for a blank, UNKNOWN for a text that names none or several. */
  find(text: string): number {
    const id = tidy(text);
    if (isNothing(id) || isErrorText(id)) return NO_CODE;
    // Nearly every book is without optional tables: nothing is looked up then.
    this.byId ??= new Map(this.ids.map((each, n) => [each, n]));
    const exact = this.byId.get(id);
    if (exact !== undefined) return exact;
    this.byLooseId ??= indexBy(this.ids, looseId);
    const loosely = this.byLooseId.get(looseId(id)) ?? UNKNOWN;
    if (loosely >= 0) {
      this.loose.push(id);
      return loosely;
    }
    this.byName ??= indexBy(this.names, nameKey);
    return Math.max(UNKNOWN, this.byName.get(nameKey(id)) ?? UNKNOWN);
  }
}

/** Keys that two share name neither. */
function indexBy(texts: readonly string[], keyOf: (text: string) => string): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  texts.forEach((text, n) => {
    const key = keyOf(text);
    index.set(key, index.has(key) ? AMBIGUOUS : n);
  });
  return index;
}
