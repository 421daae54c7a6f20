import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { TableRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { gapsOf, treeOf } from '../../app';
import { Section } from '../components/Section';
import { useSession, useSessionState } from '../hooks/useSession';
import { useWords } from '../hooks/useWords';
import { JobDone } from '../overview/JobDone';
import { JobProgress } from '../overview/JobProgress';
import { GapList } from './GapList';
import { RevenueTreeTable } from './RevenueTreeTable';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3 },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** How far each KPI is from its target and which clients would close the gap; and why revenue changed. */
export function GapView() {
  const styles = useStyles();
  const words = useWords();
  const session = useSession();
  const { base, result, job } = useSessionState();
  const gaps = useMemo(() => (base && result ? gapsOf(base, result) : []), [base, result]);
  const tree = useMemo(() => (base && result ? treeOf(base, result) : null), [base, result]);
  if (!base || !result) return <Body1 className={styles.hint}>{words.text('reports.gap.pane.empty')}</Body1>;
  return (
    <>
      <Section title={words.text('reports.gap.title')}>
        <Caption1 className={styles.hint}>{words.text('reports.gap.pane.intro')}</Caption1>
        <Button
          icon={<TableRegular />}
          disabled={job !== undefined}
          onClick={() => void session.insertGapSheet()}
        >
          {words.text('reports.gap.pane.write')}
        </Button>
        {job && <JobProgress job={job} />}
        <JobDone of="insertGapSheet" />
      </Section>
      {gaps.map((gap) => (
        <Section key={gap.kpi} title={words.text(`kpis.names.${gap.kpi}`)}>
          <GapList gap={gap} base={base} />
        </Section>
      ))}
      {tree && (
        <Section title={words.text('reports.tree.title')}>
          <RevenueTreeTable tree={tree} />
        </Section>
      )}
    </>
  );
}
