import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type FunctionComponent } from 'react';
import { useWords } from '../hooks/useWords';
import { FORM_STYLE } from '../components/formStyle';
import type { WrongField } from './draft';
import type { GroupProps } from './form';
import { BaseGroup } from './groups/BaseGroup';
import { PotentialGroup } from './groups/PotentialGroup';
import { RankingGroup } from './groups/RankingGroup';
import { SheetsGroup } from './groups/SheetsGroup';
import { VisitsGroup } from './groups/VisitsGroup';
import { StepRules } from './steps/StepRules';

const useStyles = makeStyles({
  header: { marginInline: `-${tokens.spacingHorizontalM}` },
  panel: { ...FORM_STYLE, marginInline: 0, paddingBottom: tokens.spacingVerticalM },
});

type GroupId = 'ranking' | 'potential' | 'base' | 'visits' | 'sheets' | 'steps';

const GROUPS: readonly { readonly id: GroupId; readonly Fields: FunctionComponent<GroupProps> }[] = [
  { id: 'ranking', Fields: RankingGroup },
  { id: 'potential', Fields: PotentialGroup },
  { id: 'base', Fields: BaseGroup },
  { id: 'visits', Fields: VisitsGroup },
  { id: 'sheets', Fields: SheetsGroup },
  { id: 'steps', Fields: StepRules },
];

/** What is changed less often, folded away by group; a group with something wrong stays open. */
export function SettingsGroups({ form }: GroupProps) {
  const styles = useStyles();
  const words = useWords();
  const [open, setOpen] = useState<readonly unknown[]>([]);
  const stuck = [...form.wrong].map(groupOf);
  return (
    <Accordion
      collapsible
      multiple
      openItems={[...new Set([...open, ...stuck])]}
      onToggle={(_, data) => setOpen(data.openItems)}
    >
      {GROUPS.map(({ id, Fields }) => (
        <AccordionItem key={id} value={id}>
          <AccordionHeader size="small" className={styles.header}>
            {words.text(`pane.settings.groups.${id}`)}
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <Fields form={form} />
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}

/** Where a field stands; none of the groups for those that are always seen. */
function groupOf(field: WrongField): GroupId | null {
  if (field === 'windowMonths' || field === 'minClients') return 'ranking';
  if (field.includes(' ')) return 'potential';
  if (field.startsWith('visits')) return 'visits';
  if (field.startsWith('active') || field.startsWith('order')) return 'base';
  return field === 'maxRows' ? 'sheets' : null;
}
