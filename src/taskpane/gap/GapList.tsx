import { Body1, Button, Caption1, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { gapText, missingText, type Base, type Gap, type GapOutlet } from '../../app';
import { translateCount } from '../../i18n';
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
          <ClientLine
            key={outlet.client}
            base={base}
            outlet={outlet}
            text={missingText(outlet.missing, base, words.locale)}
            facts={[effectText(outlet, words)]}
          />
        ))}
      </ul>
      {left > 0 && <MoreButton left={left} onMore={() => setShown(shown + MORE)} />}
      <OutsideList outside={gap.outside} base={base} />
    </>
  );
}

/** A client that goes to its row, what is to be said of it, and facts in small print. */
function ClientLine({
  base,
  outlet,
  text,
  facts,
}: {
  readonly base: Base;
  readonly outlet: Pick<GapOutlet, 'client' | 'manager' | 'lastOrder'>;
  readonly text: string;
  readonly facts: readonly string[];
}) {
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
      <Text>{text}</Text>
      <Caption1 className={styles.quiet}>
        {[manager, lastOrder, ...facts].filter(Boolean).join(' · ')}
      </Caption1>
    </li>
  );
}

/** Clients that the KPI is not about, for they have no planned visits; folded until asked for. */
function OutsideList({ outside, base }: Pick<Gap, 'outside'> & { readonly base: Base }) {
  const styles = useStyles();
  const words = useWords();
  const [shown, setShown] = useState(0);
  if (outside.length === 0) return null;
  const left = outside.length - shown;
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        aria-expanded={shown > 0}
        onClick={() => setShown(shown > 0 ? 0 : MORE)}
      >
        {translateCount(words.locale, 'reports.gap.pane.showOutside', outside.length)}
      </Button>
      <ul className={styles.list}>
        {outside.slice(0, shown).map((outlet) => (
          <ClientLine
            key={outlet.client}
            base={base}
            outlet={outlet}
            text={translateCount(words.locale, 'reports.gap.missing.noPlan', outlet.orders)}
            facts={[words.text('reports.gap.pane.outsideMoney', { money: words.money(outlet.money) })]}
          />
        ))}
      </ul>
      {shown > 0 && left > 0 && <MoreButton left={left} onMore={() => setShown(shown + MORE)} />}
    </>
  );
}

function MoreButton({ left, onMore }: { readonly left: number; readonly onMore: () => void }) {
  const words = useWords();
  return (
    <Button size="small" appearance="subtle" onClick={onMore}>
      {words.text('reports.gap.pane.more', { count: words.count(Math.min(left, MORE)) })}
    </Button>
  );
}

/** The change of the KPI in percentage points, and the money that goes with it. */
function effectText({ effect, money, missing }: GapOutlet, words: Words): string {
  const sign = effect < 0 ? '−' : '+';
  const points = words.share(Math.abs(effect)).replace(/[\s\u00a0]*%$/, '');
  const key = missing.kind === 'debt' ? 'reports.gap.pane.effectDebt' : 'reports.gap.pane.effect';
  return words.text(key, { effect: sign + points, money: words.money(money) });
}
