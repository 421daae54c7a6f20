import { describeIssue, type Issue } from '../../app';
import { hasText, type TextKey } from '../../i18n';
import type { Words } from '../hooks/useWords';

type Label = readonly TextKey[];

/** What the form calls the keys of the settings: a legend, a label, or both. */
const LABELS: Readonly<Record<string, Label>> = {
  asOf: ['pane.settings.asOf'],
  windowMonths: ['pane.settings.numbers.windowMonths'],
  period: ['pane.settings.period'],
  'profit.cuts': ['pane.settings.profitCuts'],
  'profit.minClients': ['pane.settings.numbers.minClients'],
  'potential.cuts': ['pane.settings.potentialCuts'],
  'progress.reachedFrom': ['pane.settings.numbers.reachedFrom'],
  'active.minAmount': ['pane.settings.active', 'pane.settings.numbers.activeAmount'],
  'active.minSkus': ['pane.settings.active', 'pane.settings.numbers.activeSkus'],
  'effectiveOrder.minAmount': ['pane.settings.effective', 'pane.settings.numbers.orderAmount'],
  'effectiveOrder.minSkus': ['pane.settings.effective', 'pane.settings.numbers.orderSkus'],
  lostAfterDays: ['pane.settings.numbers.lostAfterDays'],
  'actionSheets.maxRows': ['pane.settings.numbers.maxRows'],
};

const CHANNEL = 'potential.perChannel.';
const VISITS = 'visits.';

/** Why settings were refused, in the words of the form: its labels for the keys, its hint for a period. */
export function settingsTrouble(issue: Issue, words: Words): string {
  const { key, expected } = issue.params ?? {};
  const label = typeof key === 'string' ? labelOf(key, words) : null;
  const wanted = key === 'period' ? 'pane.settings.periodHint' : `issues.expected.${String(expected)}`;
  if (issue.code !== 'badSettings' || label === null || !hasText(wanted)) {
    return describeIssue(issue, words.locale);
  }
  return words.text('pane.settings.wrong', { label, expected: words.text(wanted) });
}

function labelOf(key: string, words: Words): string | null {
  const labels = LABELS[key];
  if (labels !== undefined) return labels.map((label) => words.text(label)).join(', ');
  if (key.startsWith(VISITS)) return `${words.text('pane.settings.visits')}, ${key.slice(VISITS.length)}`;
  if (!key.startsWith(CHANNEL)) return null;
  return `${words.text('pane.settings.channelCuts')}, ${key.slice(CHANNEL.length)}`;
}
