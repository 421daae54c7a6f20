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
import { FORM_STYLE } from '../components/formStyle';
import { Section } from '../components/Section';
import { useSession, useSessionState } from '../hooks/useSession';
import { useWords } from '../hooks/useWords';
import { IssueList } from '../overview/IssueList';
import { draftOf, settingsOf, type SettingsDraft } from './draft';
import { GridPreset } from './GridPreset';
import { NumberField } from './NumberField';
import { settingsTrouble } from './settingsTrouble';
import { useWhatIf } from './useWhatIf';
import { WhatIfCard } from './WhatIfCard';

const useStyles = makeStyles({
  form: FORM_STYLE,
  // A group of fields takes the width of its content unless told otherwise.
  group: { border: 'none', padding: 0, margin: 0, minWidth: 0 },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Ends of the sliders; thresholds of money differ too much from book to book for one. */
const RANGES = {
  profitMax: { min: 1, max: 100 },
  profitHigh: { min: 1, max: 100 },
  potentialLow: null,
  potentialHigh: null,
  reachedFrom: { min: 10, max: 200 },
  lostAfterDays: { min: 7, max: 365 },
} as const;

const ABC_MEASURES = ['profit', 'revenue', 'quantity'] as const;

/** The settings that an analyst changes most; the rest can be set from a SETTINGS.json on the command line. */
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
  const { base, result } = useSessionState();
  const parsed = settingsOf(draft);
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

  const number = (key: keyof typeof RANGES, label: string) => (
    <NumberField
      label={label}
      value={draft[key]}
      wrong={parsed.wrong.has(key)}
      range={RANGES[key] ?? undefined}
      onChange={(value) => edit({ [key]: value })}
    />
  );

  const input = (key: 'asOf' | 'period', label: string, hint?: string) => (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Input
        value={draft[key]}
        {...(key === 'asOf' ? { type: 'date' as const } : {})}
        onChange={(_, data) => edit({ [key]: data.value })}
      />
    </Field>
  );

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
        {input('asOf', words.text('pane.settings.asOf'), words.text('pane.settings.asOfHint'))}
        {input('period', words.text('pane.settings.period'), words.text('pane.settings.periodHint'))}
        <Field label={words.text('pane.settings.measure')}>
          <Select
            value={draft.measure}
            onChange={(_, data) => edit({ measure: data.value === 'revenue' ? 'revenue' : 'margin' })}
          >
            <option value="margin">{words.text('pane.settings.margin')}</option>
            <option value="revenue">{words.text('pane.settings.revenue')}</option>
          </Select>
        </Field>
        <fieldset className={styles.group}>
          <legend>{words.text('pane.settings.profitCuts')}</legend>
          <div className={styles.pair}>
            {number('profitMax', words.text('pane.settings.max'))}
            {number('profitHigh', words.text('pane.settings.highProfit'))}
          </div>
        </fieldset>
        <Field label={words.text('pane.settings.abcMeasure')}>
          <Select
            value={draft.abcMeasure}
            onChange={(_, { value }) =>
              edit({ abcMeasure: ABC_MEASURES.find((measure) => measure === value) ?? 'profit' })
            }
          >
            <option value="profit">{words.text('pane.settings.abcProfit')}</option>
            <option value="revenue">{words.text('pane.settings.revenue')}</option>
            <option value="quantity">{words.text('pane.settings.quantity')}</option>
          </Select>
        </Field>
        <fieldset className={styles.group}>
          <legend>{words.text('pane.settings.potentialCuts')}</legend>
          <div className={styles.pair}>
            {number('potentialLow', words.text('pane.settings.low'))}
            {number('potentialHigh', words.text('pane.settings.high'))}
          </div>
        </fieldset>
        <div className={styles.pair}>
          {number('reachedFrom', words.text('pane.settings.reachedFrom'))}
          {number('lostAfterDays', words.text('pane.settings.lostAfterDays'))}
        </div>
        <GridPreset grid={draft.grid} onChoose={(grid) => edit({ grid })} />
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
