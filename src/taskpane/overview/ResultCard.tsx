import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Result } from '../../app';
import type { ClientFilter } from '../clients/ClientsView';
import { Section } from '../components/Section';
import { useKpi } from '../hooks/useKpi';
import { useWords } from '../hooks/useWords';
import { useSessionState } from '../hooks/useSession';
import { AnalysesCard } from './AnalysesCard';
import { CategoryBars } from './CategoryBars';
import { ChangesCard } from './ChangesCard';
import { PassportCard } from './PassportCard';
import { PotentialMatrix } from './PotentialMatrix';
import { StatusLine } from './StatusLine';

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
  figure: { display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface ResultCardProps {
  readonly result: Result;
  readonly onOpenClients: (filter: ClientFilter) => void;
}

/** The result at a glance: figures, categories, matrix, statuses, and that the sums reconcile. */
export function ResultCard({ result, onOpenClients }: ResultCardProps) {
  const styles = useStyles();
  const words = useWords();
  const { base, changes } = useSessionState();
  const akb = useKpi('AKB_COUNT');
  const coverage = useKpi('AKB_COVERAGE');
  const { counts, totals, window, period } = result;
  const day = (serial: number) => words.date(serial);
  return (
    <>
      <Section title={words.text('pane.result.title')}>
        <Caption1 className={styles.quiet}>
          {words.text('pane.result.asOf', { date: day(result.asOf) })} ·{' '}
          {words.text('pane.result.window', { from: day(window.from), to: day(window.to) })} ·{' '}
          {words.text('pane.result.period', { from: day(period.from), to: day(period.to) })}
        </Caption1>
        <div className={styles.figures}>
          <Figure name={words.text('pane.result.clients')} value={words.count(counts.base)} />
          <Figure
            name={words.text('pane.result.coverage')}
            value={typeof coverage?.value !== 'number' ? '—' : words.share(coverage.value)}
            detail={
              typeof akb?.value !== 'number'
                ? undefined
                : words.text('pane.result.akb', {
                    akb: words.count(akb.value),
                    okb: words.count(counts.base),
                  })
            }
          />
          <Figure name={words.text('pane.result.revenue')} value={words.money(totals.revenue)} />
          <Figure
            name={words.text('pane.result.margin')}
            value={totals.margin === null ? '—' : words.money(totals.margin)}
          />
        </div>
        <Caption1 className={styles.quiet}>
          {words.text('pane.result.reconciled', {
            known: words.money(totals.revenue),
            unknown: words.money(totals.orphanRevenue),
            total: words.money(totals.controlTotal),
          })}
          {totals.sourceTotal !== null &&
            ` · ${words.text('pane.result.sourceTotal', { total: words.money(totals.sourceTotal) })}`}
        </Caption1>
      </Section>
      {base && changes && <ChangesCard base={base} changes={changes} />}
      <Section title={words.text('pane.result.categories')}>
        <CategoryBars counts={counts} onOpenClients={onOpenClients} />
      </Section>
      <Section title={words.text('pane.result.segments')}>
        <PotentialMatrix result={result} onOpenClients={onOpenClients} />
      </Section>
      <Section title={words.text('pane.result.statuses')}>
        <StatusLine statuses={counts.statuses} onOpenClients={onOpenClients} />
      </Section>
      {base && <PassportCard base={base} result={result} />}
      {base && <AnalysesCard base={base} result={result} />}
    </>
  );
}

function Figure({
  name,
  value,
  detail,
}: {
  readonly name: string;
  readonly value: string;
  readonly detail?: string | undefined;
}) {
  const styles = useStyles();
  return (
    <div className={styles.figure}>
      <Caption1 className={styles.quiet}>{name}</Caption1>
      <Text size={500} weight="semibold">
        {value}
      </Text>
      {detail !== undefined && <Caption1 className={styles.quiet}>{detail}</Caption1>}
    </div>
  );
}
