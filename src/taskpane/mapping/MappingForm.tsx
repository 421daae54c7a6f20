import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { fieldChoices, sourceNamed, sourcesByItself, type Detection, type Issue, type Role } from '../../app';
import { FORM_STYLE } from '../components/formStyle';
import { useSession, useSessionState } from '../hooks/useSession';
import { useWords } from '../hooks/useWords';
import { IssueList } from '../overview/IssueList';
import { ColumnFields } from './ColumnFields';
import { BY_ITSELF, draftOf, forbids, mappingChange, troublesOf, type MappingDraft } from './draft';
import { TableField } from './TableField';

const useStyles = makeStyles({
  form: {
    ...FORM_STYLE,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface MappingFormProps {
  readonly role: Role;
  readonly detection: Detection;
  readonly onClose: () => void;
}

/** Which table plays a role and which column holds which field: kept in the workbook's settings, then looked at again. */
export function MappingForm({ role, detection, onClose }: MappingFormProps) {
  const styles = useStyles();
  const words = useWords();
  const session = useSession();
  const { settings, job } = useSessionState();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  const [draft, setDraft] = useState(() => draftOf(role, settings));
  const [isRefused, setRefused] = useState(false);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const byItself = useMemo(() => sourcesByItself(role, detection, settings), [role, detection, settings]);
  const source = draft.table === '' ? byItself[0] : sourceNamed(detection, draft.table);
  const choices = useMemo(
    () => (source ? fieldChoices(role, source, draft.columns) : []),
    [role, source, draft.columns],
  );
  const troubles = source ? troublesOf(choices, draft, source) : null;
  const isGone = draft.table !== '' && source === undefined;

  function edit(next: MappingDraft): void {
    setDraft(next);
    setRefused(false);
  }

  async function save(next: MappingDraft): Promise<void> {
    const changed = await session.changeSettings(mappingChange(role, next, settings));
    const outcome = changed.ok ? await session.detect() : changed;
    if (outcome.ok) onClose();
    else setIssues(outcome.issues);
  }

  function submit(): void {
    const isWhole = !isGone && ![...(troubles?.values() ?? [])].some(forbids);
    setRefused(!isWhole);
    if (isWhole) void save(draft);
  }

  function closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  }

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={words.text('mapping.form', { role: words.text(`domain.roles.${role}`) })}
      onKeyDown={closeOnEscape}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TableField role={role} detection={detection} byItself={byItself} draft={draft} onChange={edit} />
      {source && troubles && (
        <ColumnFields source={source} choices={choices} troubles={troubles} draft={draft} onChange={edit} />
      )}
      {isRefused && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{words.text('mapping.unfinished')}</MessageBarBody>
        </MessageBar>
      )}
      <IssueList title={words.text('pane.settings.refused')} issues={issues} intent="error" />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={job !== undefined}>
          {words.text('mapping.save')}
        </Button>
        <Button onClick={onClose}>{words.text('mapping.cancel')}</Button>
        {settings.mapping[role] && (
          <Button
            appearance="subtle"
            disabledFocusable={job !== undefined}
            onClick={() => void save(BY_ITSELF)}
          >
            {words.text('mapping.reset')}
          </Button>
        )}
      </div>
    </form>
  );
}
