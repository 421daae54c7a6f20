import { Badge, Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular, CheckmarkCircleFilled, DismissCircleFilled } from '@fluentui/react-icons';
import type { Detection, RoleDetection } from '../../app';
import { Section } from '../components/Section';
import { useSession, useSessionState } from '../hooks/useSession';
import { useWords, type Words } from '../hooks/useWords';
import { ColumnsTable } from './ColumnsTable';
import { IssueList } from './IssueList';
import { OtherTables } from './OtherTables';

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
  const { clients, sales } = detection.roles;
  return (
    <>
      <RoleLine
        name={words.text('domain.roles.clients')}
        role={clients}
        absent={words.text(clientsAbsent(detection))}
      />
      <RoleLine name={words.text('domain.roles.sales')} role={sales} absent={words.text('pane.data.none')} />
      <OtherTables detection={detection} />
      <IssueList title={words.text('pane.issues.trouble')} issues={detection.fatal} intent="error" />
    </>
  );
}

function clientsAbsent(detection: Detection): 'pane.data.derived' | 'pane.data.none' {
  return detection.roles.sales && detection.fatal.length === 0 ? 'pane.data.derived' : 'pane.data.none';
}

interface RoleLineProps {
  readonly name: string;
  readonly role: RoleDetection | undefined;
  readonly absent: string;
}

function RoleLine({ name, role, absent }: RoleLineProps) {
  const styles = useStyles();
  const words = useWords();
  if (!role) {
    return (
      <div className={styles.role}>
        <DismissCircleFilled className={styles.bad} />
        <Text>
          {name}: {absent}
        </Text>
      </div>
    );
  }
  const rows = role.parts.reduce((sum, part) => sum + part.source.dataRows, 0);
  return (
    <div className={styles.role}>
      <CheckmarkCircleFilled className={styles.good} />
      <div className={styles.words}>
        <Text weight="semibold">
          {name} <Badge appearance="tint">{words.text('pane.data.rows', { rows: words.count(rows) })}</Badge>
        </Text>
        {role.parts.map((part) => (
          <Caption1 key={part.source.tableId ?? part.source.sheetId} className={styles.quiet}>
            {placeOf(part.source, words)}
          </Caption1>
        ))}
        <ColumnsTable role={role} />
      </div>
    </div>
  );
}

function placeOf(source: RoleDetection['parts'][0]['source'], words: Words): string {
  return source.tableName === undefined
    ? words.text('pane.data.range', { sheet: source.sheetName })
    : words.text('pane.data.table', { name: source.tableName, sheet: source.sheetName });
}
