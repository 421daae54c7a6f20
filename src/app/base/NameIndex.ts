import { Dictionary } from '../../engine';
import { CellCoder, NO_CODE } from './CellCoder';
import { unknownCode } from './ClientIndex';
import { nameKey, tidy } from './words';

/** Client names as client numbers, for sales that have no ids. */
export class NameIndex {
  readonly cells: CellCoder;
  /** Names in sales that several clients have: the first of them gets the sales. */
  readonly ambiguous: string[] = [];
  private readonly keys = new Dictionary();
  /** First client by code of its name's key. */
  private readonly owners: number[] = [];
  private readonly shared = new Set<number>();

  constructor(
    names: readonly string[],
    private readonly unknown: Dictionary,
  ) {
    this.cells = new CellCoder(names.length, (text) => this.learn(text));
    names.forEach((name, client) => {
      const code = this.keys.code(nameKey(name));
      if (code === this.owners.length) this.owners.push(client);
      else this.shared.add(code);
    });
  }

  private learn(text: string): number {
    const name = tidy(text);
    if (name === '') return NO_CODE;
    if (name !== text) return this.cells.code(name);
    const code = this.keys.find(nameKey(name));
    if (code < 0) return unknownCode(this.unknown.code(name));
    if (this.shared.has(code)) this.ambiguous.push(name);
    return this.owners[code] ?? NO_CODE;
  }
}
