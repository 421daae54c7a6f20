import { Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { JobName } from '../../app';
import { useSession, useSessionState } from '../hooks/useSession';
import { useWords } from '../hooks/useWords';

/** Jobs that write a sheet to go to. */
const WITH_SHEET: readonly JobName[] = ['buildActionSheets', 'insertKpiSheet', 'insertGapSheet'];

/**
 * How the last job ended, with the way to its sheet. Nothing while one runs, and of one that failed (its issues tell).
 * @param of only of this job
 */
export function JobDone({ of }: { readonly of?: JobName }) {
  const words = useWords();
  const session = useSession();
  const { job, lastJob } = useSessionState();
  if (job || !lastJob || lastJob.name === 'detect') return null;
  if ((!lastJob.ok && !lastJob.cancelled) || (of !== undefined && lastJob.name !== of)) return null;
  const { name, cancelled } = lastJob;
  return (
    <MessageBar intent={cancelled ? 'info' : 'success'} layout="multiline">
      <MessageBarBody>
        {words.text(cancelled ? 'pane.done.cancelled' : `pane.done.${name}`)}{' '}
        {!cancelled && WITH_SHEET.includes(name) && (
          <Link as="button" onClick={() => void session.showSheetOf(name)}>
            {words.text('pane.done.show')}
          </Link>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
