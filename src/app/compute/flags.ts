import { FLAGS, type Flag } from '../../domain';

const BITS = Object.fromEntries(FLAGS.map((flag, n) => [flag, 1 << n])) as Readonly<Record<Flag, number>>;

/** The bit of a flag in a client's flags. */
export function flagBit(flag: Flag): number {
  return BITS[flag];
}

/** The flags of a client, in the order of FLAGS. */
export function flagsOf(bits: number): readonly Flag[] {
  return FLAGS.filter((_, n) => (bits & (1 << n)) !== 0);
}
