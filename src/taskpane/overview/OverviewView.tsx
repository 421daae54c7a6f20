import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { ClientFilter } from '../clients/ClientsView';
import { useSessionState } from '../hooks/useSession';
import { useWords } from '../hooks/useWords';
import { ActionsCard } from './ActionsCard';
import { DataCard } from './DataCard';
import { IssueList } from './IssueList';
import { ResultCard } from './ResultCard';

const useStyles = makeStyles({ hint: { color: tokens.colorNeutralForeground3 } });

/** What will be read, what can be done, what came out and what is worth checking, in that order. */
export function OverviewView({ onOpenClients }: { readonly onOpenClients: (filter: ClientFilter) => void }) {
  const styles = useStyles();
  const words = useWords();
  const { result, issues, lastJob, detection } = useSessionState();
  const failed = lastJob?.ok === false && !lastJob.cancelled;
  const beside = failed ? [] : issues.length > 0 ? issues : (detection?.issues ?? []);
  return (
    <>
      <DataCard />
      <ActionsCard />
      {failed && <IssueList title={words.text('pane.issues.trouble')} issues={issues} intent="error" />}
      {result ? (
        <ResultCard result={result} onOpenClients={onOpenClients} />
      ) : (
        <Body1 className={styles.hint}>{words.text('pane.result.empty')}</Body1>
      )}
      <IssueList title={words.text('pane.issues.title')} issues={beside} intent="warning" />
    </>
  );
}
