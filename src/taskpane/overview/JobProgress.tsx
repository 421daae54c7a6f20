import { Button, Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { Job } from '../../app';
import { useSession } from '../hooks/useSession';
import { useWords } from '../hooks/useWords';

const useStyles = makeStyles({
  row: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'flex-end' },
  bar: { flexGrow: 1 },
});

/** How far the running job is, and the way to stop it. */
export function JobProgress({ job }: { readonly job: Job }) {
  const styles = useStyles();
  const words = useWords();
  const session = useSession();
  const label = words.text(job.cancelling ? 'pane.actions.cancelling' : `pane.jobs.${job.name}`);
  return (
    <div className={styles.row} role="status">
      <Field
        className={styles.bar}
        validationMessage={`${label} ${words.share(job.progress)}`}
        validationState="none"
      >
        <ProgressBar value={job.progress} aria-label={label} />
      </Field>
      <Button size="small" disabled={job.cancelling} onClick={() => session.cancel()}>
        {words.text('pane.actions.cancel')}
      </Button>
    </div>
  );
}
