import { describeIssue, type Issue } from '../../app';
import { hasText, type TextKey } from '../../i18n';
import type { Words } from '../hooks/useWords';

/** What the form calls the keys of the settings. */
const LABELS: Readonly<Record<string, TextKey>> = {
  period: 'pane.settings.period',
  'profit.cuts': 'pane.settings.profitCuts',
  'potential.cuts': 'pane.settings.potentialCuts',
  'progress.reachedFrom': 'pane.settings.reachedFrom',
  lostAfterDays: 'pane.settings.lostAfterDays',
};

/** Why settings were refused, in the words of the form: its labels for the keys, its hint for a period. */
export function settingsTrouble(issue: Issue, words: Words): string {
  const { key, expected } = issue.params ?? {};
  const label = typeof key === 'string' ? LABELS[key] : undefined;
  const wanted = key === 'period' ? 'pane.settings.periodHint' : `issues.expected.${String(expected)}`;
  if (issue.code !== 'badSettings' || label === undefined || !hasText(wanted)) {
    return describeIssue(issue, words.locale);
  }
  return words.text('pane.settings.wrong', { label: words.text(label), expected: words.text(wanted) });
}
