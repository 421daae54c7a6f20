import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Result } from '../../app';
import { STATUSES } from '../../domain';
import type { ClientFilter } from '../clients/ClientsView';
import { useWords } from '../hooks/useWords';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface StatusLineProps {
  readonly statuses: Result['counts']['statuses'];
  readonly onOpenClients: (filter: ClientFilter) => void;
}

/** Active, paused, lost and potential clients; a click lists them. */
export function StatusLine({ statuses, onOpenClients }: StatusLineProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.line}>
      {STATUSES.map((status) => (
        <Button key={status} size="small" appearance="outline" onClick={() => onOpenClients({ status })}>
          {words.text(`domain.statuses.${status}`)}: {words.count(statuses[status])}
        </Button>
      ))}
    </div>
  );
}
