/**
 * Counts distinct codes per owner without sets: a slot for each code holds the last owner that touched it, and is
 * never cleared. Owners come one after another; an owner that comes again later would count its codes twice.
 */
export class Stamps {
  private owners: Int32Array;

  /** @param codes number of codes there can be. */
  constructor(codes: number) {
    this.owners = new Int32Array(codes).fill(-1);
  }

  /** Whether the owner (≥ 0) meets the code for the first time. */
  first(code: number, owner: number): boolean {
    if (this.owners[code] === owner) return false;
    this.owners[code] = owner;
    return true;
  }
}
