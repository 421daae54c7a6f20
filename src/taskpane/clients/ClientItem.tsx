import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular, LocationRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { Base, Result } from '../../app';
import { CATEGORIES } from '../../domain';
import { CategoryBadge } from '../components/CategoryBadge';
import { useSession } from '../hooks/useSession';
import { useWords } from '../hooks/useWords';
import { ClientFigures } from './ClientFigures';

const useStyles = makeStyles({
  item: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground3 },
  foot: { display: 'flex', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
});

interface ClientItemProps {
  /** Number of the client in the base. */
  readonly client: number;
  readonly base: Base;
  readonly result: Result;
}

/** One client: class, name, and on demand the figures that put it there and the way to its row. */
export function ClientItem({ client, base, result }: ClientItemProps) {
  const styles = useStyles();
  const words = useWords();
  const session = useSession();
  const [open, setOpen] = useState(false);
  const figuresId = useId();
  const segment = result.clients.segment[client] ?? 0;
  const segmentName = segment === 0 ? '' : `${segment} · ${segmentText(segment, words.text)}`;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <CategoryBadge category={CATEGORIES[(result.clients.category[client] ?? 0) - 1] ?? 'none'} />
        <div className={styles.name}>
          <Text weight="semibold" block>
            {base.clients.names[client]}
          </Text>
          <Caption1 className={styles.quiet}>
            {[base.clients.ids[client], segmentName].filter(Boolean).join(' · ')}
          </Caption1>
        </div>
      </div>
      {open && <ClientFigures id={figuresId} client={client} base={base} result={result} />}
      <div className={styles.foot}>
        <Button
          size="small"
          appearance="subtle"
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={open}
          aria-controls={figuresId}
          onClick={() => setOpen(!open)}
        >
          {words.text('pane.clients.why')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<LocationRegular />}
          onClick={() => void session.showClient(client)}
        >
          {words.text('pane.clients.goTo')}
        </Button>
      </div>
    </li>
  );
}

function segmentText(segment: number, text: ReturnType<typeof useWords>['text']): string {
  return text(`domain.segments.${segment as 1}.name`);
}
