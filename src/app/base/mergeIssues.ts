import type { Issue } from '../issues';
import { MAX_EXAMPLES } from './Tally';

/** Issues of several lists in order, those of one code made one: counts and sums added, the first examples kept. */
export function mergeIssues(...lists: readonly (readonly Issue[])[]): readonly Issue[] {
  const merged = new Map<string, Issue>();
  for (const next of lists.flat()) {
    const before = merged.get(next.code);
    merged.set(next.code, before === undefined ? next : add(before, next));
  }
  return [...merged.values()];
}

function add(a: Issue, b: Issue): Issue {
  const sum = a.sum === undefined && b.sum === undefined ? {} : { sum: (a.sum ?? 0) + (b.sum ?? 0) };
  return {
    ...a,
    ...sum,
    count: a.count + b.count,
    examples: [...a.examples, ...b.examples].slice(0, MAX_EXAMPLES),
  };
}
