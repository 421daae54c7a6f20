/** From blocks of cells to the typed columns of a `Base`. */
import { fail, issue, type Outcome } from '../issues';
import type { Block } from '../ports';
import type { Base, BuilderOptions } from './types';

/** Reads blocks of rows, in any order of blocks; all clients before the first sales. */
export class BaseBuilder {
  constructor(private readonly options: BuilderOptions) {}

  /** Take a block of the clients table. */
  addClients(_block: Block): void {}

  /** Take a block of the sales table number `source` of the options. */
  addSales(_block: Block, _source = 0): void {}

  /** The base, or `noReadableDate` / `noKnownClient`. */
  finish(): Outcome<Base> {
    return fail(issue('noReadableDate', { count: this.options.sales.length }));
  }
}
