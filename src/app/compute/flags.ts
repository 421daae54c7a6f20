import { FLAGS, type Flag } from '../../domain';

/** The bit of a flag in a client's flags. */
export function flagBit(flag: Flag): number {
  return 1 << FLAGS.indexOf(flag);
}

/** The flags of a client, in the order of FLAGS. */
export function flagsOf(bits: number): readonly Flag[] {
  return FLAGS.filter((_, n) => (bits & (1 << n)) !== 0);
}
