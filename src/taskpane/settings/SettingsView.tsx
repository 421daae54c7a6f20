import { Body1, Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Issue } from '../../app';
import { DEFAULT_SETTINGS } from '../../domain';
import { FORM_STYLE } from '../components/formStyle';
import { Section } from '../components/Section';
import { useSession, useSessionState } from '../hooks/useSession';
import { useWords } from '../hooks/useWords';
import { IssueList } from '../overview/IssueList';
import { draftOf, settingsOf, type SettingsDraft } from './draft';
import { MainGroup } from './groups/MainGroup';
import { SettingsGroups } from './SettingsGroups';
import { settingsTrouble } from './settingsTrouble';
import { useWhatIf } from './useWhatIf';
import { WhatIfCard } from './WhatIfCard';

const useStyles = makeStyles({
  form: FORM_STYLE,
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** All settings but the mapping of tables: what is changed most first, the rest folded away by group. */
export function SettingsView() {
  const { settings } = useSessionState();
  const { locale } = useWords();
  const [saved, setSaved] = useState(false);
  // Saved settings make a new form of themselves; that they were saved is said beside it.
  return (
    <SettingsForm
      key={JSON.stringify(settings)}
      initial={draftOf(settings, locale)}
      saved={saved}
      onSaved={setSaved}
    />
  );
}

interface SettingsFormProps {
  readonly initial: SettingsDraft;
  readonly saved: boolean;
  readonly onSaved: (saved: boolean) => void;
}

function SettingsForm({ initial, saved, onSaved }: SettingsFormProps) {
  const styles = useStyles();
  const words = useWords();
  const session = useSession();
  const [draft, setDraft] = useState(initial);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const { base, result, settings } = useSessionState();
  const parsed = settingsOf(draft, settings, words.locale);
  const effect = useWhatIf(base, result, parsed.settings);
  const changed = JSON.stringify(draft) !== JSON.stringify(initial);

  function edit(change: Partial<SettingsDraft>): void {
    setDraft({ ...draft, ...change });
    onSaved(false);
  }

  async function save(change: unknown): Promise<void> {
    const outcome = await session.changeSettings(change);
    setIssues(outcome.ok ? [] : outcome.issues);
    onSaved(outcome.ok);
  }

  const form = { draft, saved: settings, wrong: parsed.wrong, edit };
  return (
    <Section title={words.text('pane.settings.title')}>
      <Body1>{words.text('pane.settings.intro')}</Body1>
      {effect && <WhatIfCard {...effect} />}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (parsed.wrong.size === 0) void save(parsed.settings);
        }}
      >
        <MainGroup form={form} />
        <SettingsGroups form={form} />
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" disabled={parsed.wrong.size > 0 || !changed}>
            {words.text('pane.settings.save')}
          </Button>
          <Button type="button" disabled={!changed} onClick={() => setDraft(initial)}>
            {words.text('pane.settings.cancel')}
          </Button>
          <Button
            type="button"
            appearance="subtle"
            onClick={() => edit(draftOf(DEFAULT_SETTINGS, words.locale))}
          >
            {words.text('pane.settings.reset')}
          </Button>
        </div>
      </form>
      {saved && (
        <MessageBar intent="success">
          <MessageBarBody>{words.text('pane.settings.saved')}</MessageBarBody>
        </MessageBar>
      )}
      <IssueList
        title={words.text('pane.settings.refused')}
        issues={issues}
        intent="error"
        describe={(issue) => settingsTrouble(issue, words)}
      />
    </Section>
  );
}
