import { Badge, Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular, CheckmarkCircleFilled, DismissCircleFilled } from '@fluentui/react-icons';
import type { Detection, Role, RoleDetection } from '../../app';
import { Section } from '../components/Section';
import { useSession, useSessionState } from '../hooks/useSession';
import { useWords } from '../hooks/useWords';
import { MappingAction } from '../mapping/MappingAction';
import { ColumnsTable } from './ColumnsTable';
import { IssueList } from './IssueList';
import { MappedBadge } from './MappedBadge';
import { OtherTables } from './OtherTables';
import { placeWords } from './placeWords';

const useStyles = makeStyles({
  role: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  good: { color: tokens.colorBrandForeground1, flexShrink: 0, marginTop: '2px' },
  bad: { color: tokens.colorPaletteRedForeground1, flexShrink: 0, marginTop: '2px' },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The tables that the run would read, clients and sales column by column, before anything is run. */
export function DataCard() {
  const words = useWords();
  const session = useSession();
  const { detection, job } = useSessionState();
  return (
    <Section
      title={words.text('pane.data.title')}
      aside={
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowSyncRegular />}
          disabled={job !== undefined}
          onClick={() => void session.detect()}
        >
          {words.text('pane.data.lookAgain')}
        </Button>
      }
    >
      {detection && <Roles detection={detection} />}
    </Section>
  );
}

function Roles({ detection }: { readonly detection: Detection }) {
  const words = useWords();
  return (
    <>
      <RoleLine role="clients" detection={detection} absent={words.text(clientsAbsent(detection))} />
      <RoleLine role="sales" detection={detection} absent={words.text('pane.data.none')} />
      <OtherTables detection={detection} />
      <IssueList title={words.text('pane.issues.trouble')} issues={detection.fatal} intent="error" />
    </>
  );
}

function clientsAbsent(detection: Detection): 'pane.data.derived' | 'pane.data.none' {
  return detection.roles.sales && detection.fatal.length === 0 ? 'pane.data.derived' : 'pane.data.none';
}

interface RoleLineProps {
  readonly role: Role;
  readonly detection: Detection;
  readonly absent: string;
}

/** One role: what was found for it, and the way to say otherwise, which stays in its place whatever is found. */
function RoleLine({ role, detection, absent }: RoleLineProps) {
  const styles = useStyles();
  const words = useWords();
  const found = detection.roles[role];
  const name = words.text(`domain.roles.${role}`);
  return (
    <div className={styles.role}>
      {found ? (
        <CheckmarkCircleFilled className={styles.good} />
      ) : (
        <DismissCircleFilled className={styles.bad} />
      )}
      <div className={styles.words}>
        {found ? (
          <FoundRole name={name} role={found} />
        ) : (
          <Text>
            {name}: {absent}
          </Text>
        )}
        <MappingAction role={role} detection={detection} />
      </div>
    </div>
  );
}

function FoundRole({ name, role }: { readonly name: string; readonly role: RoleDetection }) {
  const styles = useStyles();
  const words = useWords();
  const rows = role.parts.reduce((sum, part) => sum + part.source.dataRows, 0);
  return (
    <>
      <Text weight="semibold">
        {name} <Badge appearance="tint">{words.text('pane.data.rows', { rows: words.count(rows) })}</Badge>{' '}
        <MappedBadge role={role} />
      </Text>
      {role.parts.map((part) => (
        <Caption1 key={part.source.tableId ?? part.source.sheetId} className={styles.quiet}>
          {placeWords(part.source, words)}
        </Caption1>
      ))}
      <ColumnsTable role={role} />
    </>
  );
}
