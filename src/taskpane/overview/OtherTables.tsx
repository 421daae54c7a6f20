import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircleRegular, CircleRegular } from '@fluentui/react-icons';
import { kpisWithout, ROLES, type Detection, type Role } from '../../app';
import { useWords } from '../hooks/useWords';
import { MappingAction } from '../mapping/MappingAction';
import { MappedBadge } from './MappedBadge';

const OPTIONAL = ROLES.filter((role) => role !== 'clients' && role !== 'sales');

const useStyles = makeStyles({
  header: { marginLeft: `-${tokens.spacingHorizontalM}` },
  panel: { marginInline: 0 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
  },
  item: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  sign: { flexShrink: 0, marginTop: '3px' },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The tables that may be there: which were found, and which KPIs have no figure without the others. */
export function OtherTables({ detection }: { readonly detection: Detection }) {
  const styles = useStyles();
  const words = useWords();
  const found = OPTIONAL.filter((role) => detection.roles[role] !== undefined);
  return (
    <Accordion collapsible>
      <AccordionItem value="others">
        <AccordionHeader size="small" className={styles.header}>
          {words.text('pane.data.optional', {
            found: words.count(found.length),
            all: words.count(OPTIONAL.length),
          })}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <ul className={styles.list}>
            {OPTIONAL.map((role) => (
              <OtherTable key={role} role={role} detection={detection} />
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function OtherTable({ role, detection }: { readonly role: Role; readonly detection: Detection }) {
  const styles = useStyles();
  const words = useWords();
  const found = detection.roles[role];
  const lost = kpisWithout(role, detection).map((id) => words.text(`kpis.names.${id}`));
  const Sign = found ? CheckmarkCircleRegular : CircleRegular;
  return (
    <li className={styles.item}>
      <Sign className={styles.sign} aria-hidden />
      <div className={styles.words}>
        <Text>
          {words.text(`domain.roles.${role}`)} {found && <MappedBadge role={found} />}
        </Text>
        <Caption1 className={styles.quiet}>
          {found
            ? found.parts
                .map(({ source }) =>
                  words.text('pane.data.sheetRows', {
                    sheet: source.sheetName,
                    rows: words.count(source.dataRows),
                  }),
                )
                .join('; ')
            : words.text('pane.data.absent')}
        </Caption1>
        {lost.length > 0 && (
          <Caption1 className={styles.quiet}>
            {words.text('pane.data.noKpis', { kpis: lost.join(', ') })}
          </Caption1>
        )}
        <MappingAction role={role} detection={detection} />
      </div>
    </li>
  );
}
