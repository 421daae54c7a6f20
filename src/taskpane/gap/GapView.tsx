import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { TableRegular } from '@fluentui/react-icons';
import { useDeferredValue, useMemo, useState } from 'react';
import { describeIssue, gapsOf, kpiLines, treeOf, type Base, type Result } from '../../app';
import { Section } from '../components/Section';
import { useSession, useSessionState } from '../hooks/useSession';
import { useWords } from '../hooks/useWords';
import { JobDone } from '../overview/JobDone';
import { JobProgress } from '../overview/JobProgress';
import { GapList } from './GapList';
import { KpiTable } from './KpiTable';
import { RevenueTreeTable } from './RevenueTreeTable';
import { NOTHING_CHOSEN, StretchChooser, stretchOf } from './StretchChooser';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3 },
});

/** The KPIs of a part of the base in a period, which clients their targets lack, and why revenue changed. */
export function GapView() {
  const styles = useStyles();
  const words = useWords();
  const { base, result } = useSessionState();
  if (!base || !result) return <Body1 className={styles.hint}>{words.text('reports.gap.pane.empty')}</Body1>;
  return <Figures base={base} result={result} />;
}

function Figures({ base, result }: { readonly base: Base; readonly result: Result }) {
  const words = useWords();
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  const asked = useDeferredValue(chosen);
  const lines = useMemo(() => kpiLines(base, result, stretchOf(asked)), [base, result, asked]);
  const gaps = useMemo(() => gapsOf(base, result, stretchOf(asked)), [base, result, asked]);
  const tree = useMemo(() => treeOf(base, result), [base, result]);
  const trouble = lines.ok
    ? undefined
    : lines.issues.map((each) => describeIssue(each, words.locale)).join(' ');
  return (
    <>
      <Section title={words.text('pane.kpis.title')}>
        <StretchChooser base={base} result={result} chosen={chosen} trouble={trouble} onChoose={setChosen} />
        {lines.ok && <KpiTable lines={lines.value} />}
      </Section>
      <WritingSection isPart={asked.field !== '' || asked.period.trim() !== ''} />
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

/** What the lists below are, and the way to have them on a sheet. */
function WritingSection({ isPart }: { readonly isPart: boolean }) {
  const styles = useStyles();
  const words = useWords();
  const session = useSession();
  const { job } = useSessionState();
  return (
    <Section title={words.text('reports.gap.title')}>
      <Caption1 className={styles.hint}>{words.text('reports.gap.pane.intro')}</Caption1>
      <Button
        icon={<TableRegular />}
        disabled={job !== undefined}
        onClick={() => void session.insertGapSheet()}
      >
        {words.text('reports.gap.pane.write')}
      </Button>
      {isPart && <Caption1 className={styles.hint}>{words.text('pane.kpis.wholeOnSheet')}</Caption1>}
      {job && <JobProgress job={job} />}
      <JobDone of="insertGapSheet" />
    </Section>
  );
}
