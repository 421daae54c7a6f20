/** What became of our sheets since the last run. */
import { issue, type Issue } from '../issues';
import type { OwnTableContent } from '../ports';

const STATE_ISSUES = {
  deleted: 'ownSheetDeleted',
  range: 'ownTableToRange',
  unreadable: 'ownSheetUnreadable',
} as const;

/** What people did to our sheets that is worth saying. */
export function stateIssues(contents: readonly OwnTableContent[]): readonly Issue[] {
  const named = (chosen: readonly OwnTableContent[]): readonly string[] =>
    chosen.map(({ key, sheetName: name }) => name ?? key);
  const issues: Issue[] = [];
  for (const state of ['deleted', 'range', 'unreadable'] as const) {
    const names = named(contents.filter((content) => content.state === state));
    if (names.length > 0)
      issues.push(issue(STATE_ISSUES[state], { count: names.length, examples: names.slice(0, 5) }));
  }
  const withoutId = contents.filter(
    ({ key, headers, columnKeys }) =>
      headers.length > 0 && columnKeys.includes('client') && !columnKeys.includes('id') && key !== 'notes',
  );
  if (withoutId.length > 0) {
    issues.push(
      issue('ownIdColumnDeleted', { count: withoutId.length, examples: named(withoutId).slice(0, 5) }),
    );
  }
  return issues;
}
