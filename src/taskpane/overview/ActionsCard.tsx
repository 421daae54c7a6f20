import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowUndoRegular,
  ClipboardTaskListLtrRegular,
  DataBarVerticalRegular,
  TableLightningRegular,
} from '@fluentui/react-icons';
import { useSession, useSessionState } from '../hooks/useSession';
import { useWords } from '../hooks/useWords';
import { Section } from '../components/Section';
import { JobDone } from './JobDone';
import { JobProgress } from './JobProgress';

const useStyles = makeStyles({
  action: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** The jobs: segment, build the sheets, take the last run back; and how the running or the last one goes. */
export function ActionsCard() {
  const styles = useStyles();
  const words = useWords();
  const session = useSession();
  const { job, detection, restorePoint } = useSessionState();
  const unreadable = !detection || detection.fatal.length > 0;
  const disabled = job !== undefined || unreadable;
  return (
    <Section title={words.text('pane.actions.title')}>
      <div className={styles.action}>
        <Button
          appearance="primary"
          icon={<TableLightningRegular />}
          disabled={disabled}
          onClick={() => void session.segmentClients()}
        >
          {words.text('pane.actions.segmentClients')}
        </Button>
        <Caption1 className={styles.hint}>{words.text('pane.actions.segmentHint')}</Caption1>
      </div>
      <div className={styles.action}>
        <Button
          icon={<ClipboardTaskListLtrRegular />}
          disabled={disabled}
          onClick={() => void session.buildActionSheets()}
        >
          {words.text('pane.actions.buildActionSheets')}
        </Button>
        <Caption1 className={styles.hint}>{words.text('pane.actions.sheetsHint')}</Caption1>
      </div>
      <div className={styles.action}>
        <Button
          icon={<DataBarVerticalRegular />}
          disabled={disabled}
          onClick={() => void session.insertKpiSheet()}
        >
          {words.text('pane.actions.insertKpiSheet')}
        </Button>
        <Caption1 className={styles.hint}>{words.text('pane.actions.kpiHint')}</Caption1>
      </div>
      {job && <JobProgress job={job} />}
      <JobDone />
      {restorePoint && (
        <div className={styles.action}>
          <Button
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            disabled={job !== undefined}
            onClick={() => void session.restoreLastRun()}
          >
            {words.text('pane.actions.restoreLastRun')}
          </Button>
          <RestoreHint title={restorePoint.title} finished={restorePoint.finished} />
        </div>
      )}
    </Section>
  );
}

/** Runs that leave a restore point. */
const WRITING = ['segmentClients', 'buildActionSheets', 'insertKpiSheet', 'insertGapSheet'] as const;

function RestoreHint({ title, finished }: { readonly title: string; readonly finished: boolean }) {
  const styles = useStyles();
  const words = useWords();
  const run = WRITING.find((each) => each === title) ?? 'segmentClients';
  const text = finished
    ? words.text('pane.actions.restoreHint', { run: words.text(`pane.actions.${run}`) })
    : words.text('pane.actions.unfinished');
  return <Caption1 className={styles.hint}>{text}</Caption1>;
}
