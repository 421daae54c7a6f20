import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { isUnchanged, type Base, type Changes, type Move } from '../../app';
import { CATEGORIES } from '../../domain';
import { CategoryBadge } from '../components/CategoryBadge';
import { Section } from '../components/Section';
import { useSession } from '../hooks/useSession';
import { useWords } from '../hooks/useWords';

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  list: {
    listStyleType: 'none',
    padding: 0,
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '4px',
  },
  line: { display: 'flex', gap: '6px', alignItems: 'center', fontSize: tokens.fontSizeBase200 },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Clients that are listed at most. */
const LISTED = 50;
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
      {shown !== null && <Moved base={base} moves={movesOf(changes, shown)} />}
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

function movesOf(changes: Changes, kind: Kind): readonly Partial<Move>[] {
  return kind === 'arrived' ? changes.arrived.map((client) => ({ client })) : changes[kind];
}

function Moved({ base, moves }: { readonly base: Base; readonly moves: readonly Partial<Move>[] }) {
  const styles = useStyles();
  const words = useWords();
  const session = useSession();
  return (
    <>
      <ul className={styles.list}>
        {moves.slice(0, LISTED).map(({ client = 0, from, to }) => (
          <li key={client} className={styles.line}>
            {from && to && (
              <>
                <CategoryBadge category={CATEGORIES[from.category - 1] ?? 'none'} />→
                <CategoryBadge category={CATEGORIES[to.category - 1] ?? 'none'} />
              </>
            )}
            <span className={styles.name} title={base.clients.names[client]}>
              {base.clients.names[client]}
            </span>
            <Button size="small" appearance="subtle" onClick={() => void session.showClient(client)}>
              {words.text('pane.changes.goTo')}
            </Button>
          </li>
        ))}
      </ul>
      {moves.length > LISTED && (
        <Caption1 className={styles.quiet}>
          {words.text('pane.clients.shown', { shown: words.count(LISTED), total: words.count(moves.length) })}
        </Caption1>
      )}
    </>
  );
}
