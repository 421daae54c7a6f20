/** Flows: who hears of progress, and who may cancel. */
import type { Issue } from '../issues';
import type { Flow } from '../ports';

/** Nobody watches, nobody cancels: work that an edit began. */
export const SILENT: Flow = { progress: () => undefined, cancelled: () => false };

/** A stretch of a flow's progress as a flow of its own. */
export function part(flow: Flow, from: number, to: number): Flow {
  return {
    cancelled: flow.cancelled,
    progress: (fraction) => {
      flow.progress(from + fraction * (to - from));
    },
  };
}

/** Whether work ended because it was cancelled. */
export function isCancelled(issues: readonly Issue[]): boolean {
  return issues.some(({ code }) => code === 'cancelled');
}
