import {
  Body1,
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Issue } from '../../app';
import { DEFAULT_SETTINGS } from '../../domain';
import { Section } from '../components/Section';
import { useSession, useSessionState } from '../hooks/useSession';
import { useWords } from '../hooks/useWords';
import { IssueList } from '../overview/IssueList';
import { draftOf, settingsOf, type SettingsDraft } from './draft';
import { GridPreset } from './GridPreset';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** The settings that an analyst changes most; the rest can be set from a SETTINGS.json on the command line. */
export function SettingsView() {
  const { settings } = useSessionState();
  return <SettingsForm key={JSON.stringify(settings)} initial={draftOf(settings)} />;
}

function SettingsForm({ initial }: { readonly initial: SettingsDraft }) {
  const styles = useStyles();
  const words = useWords();
  const session = useSession();
  const [draft, setDraft] = useState(initial);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [saved, setSaved] = useState(false);
  const parsed = settingsOf(draft);

  async function save(change: unknown): Promise<void> {
    const outcome = await session.changeSettings(change);
    setIssues(outcome.ok ? [] : outcome.issues);
    setSaved(outcome.ok);
  }

  const input = (key: keyof SettingsDraft, label: string, hint?: string) => (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(parsed.wrong.has(key) ? { validationMessage: words.text('pane.settings.notANumber') } : {})}
    >
      <Input
        value={String(draft[key])}
        {...(key === 'asOf' ? { type: 'date' as const } : {})}
        onChange={(_, data) => setDraft({ ...draft, [key]: data.value })}
      />
    </Field>
  );

  return (
    <Section title={words.text('pane.settings.title')}>
      <Body1>{words.text('pane.settings.intro')}</Body1>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (parsed.wrong.size === 0) void save(parsed.settings);
        }}
      >
        {input('asOf', words.text('pane.settings.asOf'), words.text('pane.settings.asOfHint'))}
        {input('period', words.text('pane.settings.period'), words.text('pane.settings.periodHint'))}
        <Field label={words.text('pane.settings.measure')}>
          <Select
            value={draft.measure}
            onChange={(_, data) =>
              setDraft({ ...draft, measure: data.value === 'revenue' ? 'revenue' : 'margin' })
            }
          >
            <option value="margin">{words.text('pane.settings.margin')}</option>
            <option value="revenue">{words.text('pane.settings.revenue')}</option>
          </Select>
        </Field>
        <fieldset style={{ border: 'none', padding: 0, margin: 0 }}>
          <legend>{words.text('pane.settings.profitCuts')}</legend>
          <div className={styles.pair}>
            {input('profitMax', words.text('pane.settings.max'))}
            {input('profitHigh', words.text('pane.settings.highProfit'))}
          </div>
        </fieldset>
        <fieldset style={{ border: 'none', padding: 0, margin: 0 }}>
          <legend>{words.text('pane.settings.potentialCuts')}</legend>
          <div className={styles.pair}>
            {input('potentialLow', words.text('pane.settings.low'))}
            {input('potentialHigh', words.text('pane.settings.high'))}
          </div>
        </fieldset>
        <div className={styles.pair}>
          {input('reachedFrom', words.text('pane.settings.reachedFrom'))}
          {input('lostAfterDays', words.text('pane.settings.lostAfterDays'))}
        </div>
        <GridPreset grid={draft.grid} onChoose={(grid) => setDraft({ ...draft, grid })} />
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" disabled={parsed.wrong.size > 0}>
            {words.text('pane.settings.save')}
          </Button>
          <Button type="button" onClick={() => setDraft(draftOf(DEFAULT_SETTINGS))}>
            {words.text('pane.settings.reset')}
          </Button>
        </div>
      </form>
      {saved && (
        <MessageBar intent="success">
          <MessageBarBody>{words.text('pane.settings.saved')}</MessageBarBody>
        </MessageBar>
      )}
      <IssueList title={words.text('pane.issues.trouble')} issues={issues} intent="error" />
    </Section>
  );
}
