import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { isUnchanged, type Base, type Changes } from '../../app';
import { LISTED, MoveList, type ListedMove } from '../components/MoveList';
import { Section } from '../components/Section';
import { useWords } from '../hooks/useWords';

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const KINDS = ['up', 'down', 'rated', 'unrated', 'arrived'] as const;
type Kind = (typeof KINDS)[number];

interface ChangesCardProps {
  readonly base: Base;
  readonly changes: Changes;
}

/** What the last run changed of the one before: how many moved, came and went; a click lists them. */
export function ChangesCard({ base, changes }: ChangesCardProps) {
  const styles = useStyles();
  const words = useWords();
  const [shown, setShown] = useState<Kind | null>(null);
  const since = words.text('pane.changes.since', { date: words.date(changes.since) });
  return (
    <Section title={words.text('pane.changes.title')}>
      <Caption1 className={styles.quiet}>{since}</Caption1>
      {isUnchanged(changes) && <Body1>{words.text('pane.changes.none')}</Body1>}
      <div className={styles.counts}>
        {KINDS.filter((kind) => changes[kind].length > 0).map((kind) => (
          <Button
            key={kind}
            size="small"
            appearance={shown === kind ? 'primary' : 'outline'}
            aria-expanded={shown === kind}
            onClick={() => setShown(shown === kind ? null : kind)}
          >
            {words.text(`pane.changes.${kind}`)}: {words.count(changes[kind].length)}
          </Button>
        ))}
      </div>
      {shown !== null && (
        <MoveList
          base={base}
          label={words.text(`pane.changes.${shown}`)}
          moves={movesOf(changes, shown)}
          total={changes[shown].length}
        />
      )}
      {changes.gone.length > 0 && (
        <Caption1>
          {words.text('pane.changes.gone')}: {words.count(changes.gone.length)} ·{' '}
          <span className={styles.quiet}>{changes.gone.slice(0, 5).join(', ')}</span>
        </Caption1>
      )}
      {changes.segmentMoves + changes.statusMoves > 0 && (
        <Caption1 className={styles.quiet}>
          {words.text('pane.changes.others', {
            segments: words.count(changes.segmentMoves),
            statuses: words.count(changes.statusMoves),
          })}
        </Caption1>
      )}
    </Section>
  );
}

function movesOf(changes: Changes, kind: Kind): readonly ListedMove[] {
  if (kind === 'arrived') return changes.arrived.slice(0, LISTED).map((client) => ({ client }));
  return changes[kind]
    .slice(0, LISTED)
    .map(({ client, from, to }) => ({ client, categories: [from.category, to.category] }));
}
