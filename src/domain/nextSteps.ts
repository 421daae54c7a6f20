/**
 * The rules that give a client its next step, in the order in which they are asked; the first that fits decides.
 * What is urgent stands first: losses, debts, silence, a first order; then a potential that is missing or wrong; then
 * keeping what there is; then growth by the effort of the category.
 */
export const STEP_IDS = [
  'renegotiate',
  'stopLoss',
  'lossByReturns',
  'overdue',
  'noShipments',
  'lost',
  'paused',
  'silent',
  'rhythm',
  'first',
  'evaluate',
  'returns',
  'tooLow',
  'newClient',
  'recovered',
  'retain',
  'keepCheap',
  'categoryGap',
  'skuGap',
  'reached',
  'growByPhone',
  'grow',
] as const;
export type StepId = (typeof STEP_IDS)[number];

/** Rules that the user puts first, in that order, and rules that are not asked. */
export interface StepSettings {
  readonly order: readonly StepId[];
  readonly off: readonly StepId[];
}

/** The rules to ask, in order: those put first, then the others as they stand, without those switched off. */
export function stepOrder({ order, off }: StepSettings): readonly StepId[] {
  return stepSequence(order).filter((id) => !off.includes(id));
}

/** All rules, those switched off too, where they stand: those put first, then the others as they are built in. */
export function stepSequence(order: readonly StepId[]): readonly StepId[] {
  const first = new Set(order);
  return [...first, ...STEP_IDS.filter((id) => !first.has(id))];
}

/** The fewest rules to put first that give a sequence of all rules: what follows them stands as it is built in. */
export function shortestOrder(sequence: readonly StepId[]): readonly StepId[] {
  const places = sequence.map((id) => STEP_IDS.indexOf(id));
  let count = places.length - 1;
  while (count > 0 && (places[count - 1] ?? 0) < (places[count] ?? 0)) count -= 1;
  return sequence.slice(0, Math.max(0, count));
}
