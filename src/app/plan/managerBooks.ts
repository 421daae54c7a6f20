/** A workbook for each manager: the sheet that the manager would have in the book of all. */
import { isManagerSheet, MANAGER_SHEET } from './actionKeys';
import { planningActionSheets, type PlanInput } from './planActionSheets';
import { allAtOnce } from '../slices';
import type { SheetStep } from './types';

export interface ManagerBook {
  readonly manager: string;
  readonly step: SheetStep;
}

/** In the order in which managers appear in the clients table; a manager without clients has none. */
export function planManagerBooks(input: Omit<PlanInput, 'contents' | 'frozen'>): readonly ManagerBook[] {
  const { settings } = input.result;
  const actionSheets = { ...settings.actionSheets, perManager: true };
  const result = { ...input.result, settings: { ...settings, actionSheets } };
  const plan = allAtOnce(planningActionSheets({ ...input, result, contents: [], frozen: true }));
  return plan.steps.flatMap((step) =>
    step.kind === 'sheet' && isManagerSheet(step.key)
      ? [{ manager: step.key.slice(MANAGER_SHEET.length), step }]
      : [],
  );
}
