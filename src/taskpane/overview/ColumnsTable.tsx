import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Caption1,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { RoleDetection } from '../../app';
import { fieldName } from '../fieldName';
import { useWords } from '../hooks/useWords';
import { isGuess } from './whyWords';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: {
    textAlign: 'left',
    padding: `2px ${tokens.spacingHorizontalXS} 2px 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: 'top',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  header: { marginLeft: `-${tokens.spacingHorizontalM}` },
  panel: { marginInline: 0 },
});

/** Which column was taken for which field, and why; folded away until asked for. */
export function ColumnsTable({ role }: { readonly role: RoleDetection }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <Accordion collapsible>
      <AccordionItem value="columns">
        <AccordionHeader size="small" className={styles.header}>
          {words.text('pane.data.columns')}: {words.count(role.fields.length)}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.cell}>
                  {words.text('pane.data.field')}
                </th>
                <th scope="col" className={styles.cell}>
                  {words.text('pane.data.header')}
                </th>
              </tr>
            </thead>
            <tbody>
              {role.fields.map((match) => (
                <tr key={match.field}>
                  <td className={styles.cell}>{fieldName(match.field, words)}</td>
                  <td className={styles.cell} title={words.text(`pane.data.why.${match.why}`)}>
                    {match.header}{' '}
                    {isGuess(match) && (
                      <Badge appearance="outline" size="small" color="warning">
                        {words.text('pane.data.guess')}
                      </Badge>
                    )}
                    {match.why === 'mapping' && (
                      <Badge appearance="outline" size="small">
                        {words.text('pane.data.why.mapping')}
                      </Badge>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {role.missing.length > 0 && (
            <Caption1 className={styles.quiet}>
              {words.text('pane.data.missing', {
                fields: role.missing.map((field) => fieldName(field, words)).join(', '),
              })}
            </Caption1>
          )}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
