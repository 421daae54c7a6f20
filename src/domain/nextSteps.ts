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
  const first = new Set(order);
  return [...first, ...STEP_IDS.filter((id) => !first.has(id))].filter((id) => !off.includes(id));
}
