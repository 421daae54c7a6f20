import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useState } from 'react';
import { describeIssue, type Issue } from '../../app';
import { useWords } from '../hooks/useWords';

/** How many are shown before the reader asks for all. */
const FIRST = 4;

interface IssueListProps {
  readonly title: string;
  readonly issues: readonly Issue[];
  readonly intent: 'error' | 'warning';
  /** In place of the general words. */
  readonly describe?: (issue: Issue) => string;
}

/** Issues as sentences, each with its place and the way out. Nothing when there are none. */
export function IssueList({ title, issues, intent, describe }: IssueListProps) {
  const words = useWords();
  const tell = describe ?? ((issue: Issue) => describeIssue(issue, words.locale));
  const [all, setAll] = useState(false);
  if (issues.length === 0) return null;
  const shown = all ? issues : issues.slice(0, FIRST);
  return (
    <div
      role={intent === 'error' ? 'alert' : 'region'}
      aria-label={title}
      style={{ display: 'grid', gap: 4, marginBottom: 12 }}
    >
      {shown.map((issue, index) => (
        <MessageBar key={`${issue.code}-${index}`} intent={intent} layout="multiline">
          <MessageBarBody>
            {index === 0 && <MessageBarTitle>{title}</MessageBarTitle>} {tell(issue)}
          </MessageBarBody>
        </MessageBar>
      ))}
      {issues.length > FIRST && (
        <Button size="small" appearance="subtle" onClick={() => setAll(!all)}>
          {all ? words.text('pane.issues.fewer') : words.text('pane.issues.more', { count: issues.length })}
        </Button>
      )}
    </div>
  );
}
