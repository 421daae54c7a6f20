import { Body1, Button, Caption1, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { gapText, missingText, type Base, type Gap, type GapOutlet } from '../../app';
import { useSession } from '../hooks/useSession';
import { useWords, type Words } from '../hooks/useWords';

const SHOWN = 5;
const MORE = 20;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** One KPI's gap: the state in a sentence, and the closest clients; a click goes to the client's row. */
export function GapList({ gap, base }: { readonly gap: Gap; readonly base: Base }) {
  const styles = useStyles();
  const words = useWords();
  const [shown, setShown] = useState(SHOWN);
  const left = gap.outlets.length - shown;
  return (
    <>
      <Body1>{gapText(gap, words.locale)}</Body1>
      {gap.outlets.length === 0 && (
        <Caption1 className={styles.quiet}>{words.text('reports.gap.pane.none')}</Caption1>
      )}
      <ul className={styles.list}>
        {gap.outlets.slice(0, shown).map((outlet) => (
          <GapItem key={outlet.client} outlet={outlet} base={base} />
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setShown(shown + MORE)}>
          {words.text('reports.gap.pane.more', { count: words.count(Math.min(left, MORE)) })}
        </Button>
      )}
    </>
  );
}

function GapItem({ outlet, base }: { readonly outlet: GapOutlet; readonly base: Base }) {
  const styles = useStyles();
  const words = useWords();
  const session = useSession();
  const name = base.clients.names[outlet.client] ?? '';
  const manager = outlet.manager < 0 ? '' : base.managers.text(outlet.manager);
  const lastOrder =
    outlet.lastOrder === 0
      ? words.text('reports.gap.pane.never')
      : words.text('reports.gap.pane.lastOrder', { date: words.date(outlet.lastOrder) });
  return (
    <li className={styles.item}>
      <Link
        as="button"
        aria-label={words.text('reports.gap.pane.goTo', { name })}
        onClick={() => void session.showClient(outlet.client)}
      >
        {name}
      </Link>
      <Text>{missingText(outlet.missing, base, words.locale)}</Text>
      <Caption1 className={styles.quiet}>
        {[manager, lastOrder, effectText(outlet, words)].filter(Boolean).join(' · ')}
      </Caption1>
    </li>
  );
}

/** The change of the KPI in percentage points, and the money that goes with it. */
function effectText({ effect, money, missing }: GapOutlet, words: Words): string {
  const sign = effect < 0 ? '−' : '+';
  const points = words.share(Math.abs(effect)).replace(/[\s\u00a0]*%$/, '');
  const key = missing.kind === 'debt' ? 'reports.gap.pane.effectDebt' : 'reports.gap.pane.effect';
  return words.text(key, { effect: sign + points, money: words.money(money) });
}
