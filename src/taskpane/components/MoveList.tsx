import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { Base } from '../../app';
import { CATEGORIES, type Category } from '../../domain';
import { useSession } from '../hooks/useSession';
import { useWords } from '../hooks/useWords';
import { CategoryBadge } from './CategoryBadge';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    padding: 0,
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '4px',
    maxHeight: '240px',
    overflowY: 'auto',
  },
  line: { display: 'flex', gap: '6px', alignItems: 'center', fontSize: tokens.fontSizeBase200 },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Clients that are listed at most: who calls need not make more. */
export const LISTED = 50;

/** A client and the codes of its categories then and now (0 = not rated); without them it came or went. */
export interface ListedMove {
  readonly client: number;
  readonly categories?: readonly [from: number, to: number];
}

interface MoveListProps {
  readonly base: Base;
  readonly label: string;
  /** At most `LISTED` of them. */
  readonly moves: readonly ListedMove[];
  /** How many there are in all. */
  readonly total: number;
}

/** Clients with the categories that they leave and come to; a button leads to the client's row. */
export function MoveList({ base, label, moves, total }: MoveListProps) {
  const styles = useStyles();
  const words = useWords();
  const session = useSession();
  return (
    <>
      <ul className={styles.list} tabIndex={0} aria-label={label}>
        {moves.map(({ client, categories }) => (
          <li key={client} className={styles.line}>
            {categories && (
              <>
                <CategoryBadge category={letter(categories[0])} />→
                <CategoryBadge category={letter(categories[1])} />
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
      {total > moves.length && (
        <Caption1 className={styles.quiet}>
          {words.text('pane.clients.shown', { shown: words.count(moves.length), total: words.count(total) })}
        </Caption1>
      )}
    </>
  );
}

/** The category of a code. */
export function letter(code: number): Category | 'none' {
  return CATEGORIES[code - 1] ?? 'none';
}
