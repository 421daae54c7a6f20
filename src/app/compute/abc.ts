import { shareCuts, type ShareCuts } from '../../engine';

/** 1, 2, 3 = A, B, C by share of the sum of positives (rule of DOMAIN.md §2, whole base); zero and negative → C. */
export function classifyAbc(
  values: Float64Array,
  members: Int32Array,
  percents: readonly [number, number],
): Uint8Array {
  const cuts = shareCuts(values, percents, new Float64Array(members.length), members);
  const classes = new Uint8Array(values.length);
  for (let i = 0; i < members.length; i++) {
    const client = members[i]!;
    classes[client] = classOf(values[client]!, cuts);
  }
  return classes;
}

function classOf(value: number, cuts: ShareCuts): number {
  if (!(value > 0)) return 3;
  return value >= cuts.first ? 1 : value >= cuts.second ? 2 : 3;
}
