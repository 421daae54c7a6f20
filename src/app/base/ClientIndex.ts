import { Dictionary } from '../../engine';
import { CellCoder, NO_CODE } from './CellCoder';
import { isErrorText, tidy } from './words';

/** Two clients answer to the key: it names neither. */
const AMBIGUOUS = -2;
const HOMOGLYPHS: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
};

/**
 * What ids that a person would call the same share (DOMAIN.md §1: the second look-up): no leading zeros, no `.0` of a
 * number that became text; case and Cyrillic look-alikes of Latin letters do not matter.
 */
export function looseId(id: string): string {
  const plain = id
    .toLowerCase()
    .replace(/[.,]0+$/, '')
    .replace(/^0+(?=.)/, '');
  return plain.replace(/[а-я]/g, (letter) => HOMOGLYPHS[letter] ?? letter);
}

/** Code of the n-th unknown client. */
export function unknownCode(n: number): number {
  return -2 - n;
}

/**
 * Ids as client numbers. While clients are read each new id makes a client; after `close` an id is looked up: as it
 * is, then loosely, else it is an unknown client.
 */
export class ClientIndex {
  readonly cells: CellCoder;
  /** Ids by client. */
  readonly ids: string[] = [];
  /** Ids (or names) in sales that no client has, by n of `unknownCode`. */
  readonly unknown = new Dictionary();
  /** Ids in sales that were matched by the second look-up only. */
  readonly loose: string[] = [];
  private open = true;
  private looseKeys: Map<string, number> | undefined;

  constructor(expected: number) {
    this.cells = new CellCoder(expected, (text) => this.learn(text));
  }

  /** No more clients: ids are looked up from now on. */
  close(): void {
    this.open = false;
  }

  private learn(text: string): number {
    const id = tidy(text);
    if (id === '') return NO_CODE;
    // A spelling with stray spaces is the id without them: one entry decides for both.
    if (id !== text) return this.cells.code(id);
    if (this.open) return isErrorText(id) ? NO_CODE : this.ids.push(id) - 1;
    return this.findLoosely(id) ?? unknownCode(this.unknown.code(id));
  }

  private findLoosely(id: string): number | null {
    if (isErrorText(id)) return null;
    this.looseKeys ??= this.indexLoosely();
    const client = this.looseKeys.get(looseId(id));
    if (client === undefined || client === AMBIGUOUS) return null;
    this.loose.push(id);
    return client;
  }

  private indexLoosely(): Map<string, number> {
    const keys = new Map<string, number>();
    this.ids.forEach((id, client) => {
      const key = looseId(id);
      keys.set(key, keys.has(key) ? AMBIGUOUS : client);
    });
    return keys;
  }
}
