import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { useLayoutEffect, useRef, useState } from 'react';
import { STEP_IDS, type StepId } from '../../../domain';
import { hasText } from '../../../i18n';
import { useWords, type Words } from '../../hooks/useWords';
import type { GroupProps } from '../form';
import { SwitchField } from '../SwitchField';
import { movedBy } from './moveRule';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  rule: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) auto auto',
    alignItems: 'center',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  place: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  // Heard, not seen: the place shows where the rule went.
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

const MOVES = [
  { by: -1, text: 'pane.settings.moveUp', icon: <ArrowUpRegular /> },
  { by: 1, text: 'pane.settings.moveDown', icon: <ArrowDownRegular /> },
] as const;

/** The rules for the next step in the order in which they are asked: each can be switched off and moved. */
export function StepRules({ form }: GroupProps) {
  const styles = useStyles();
  const words = useWords();
  const { steps, stepsOff } = form.draft;
  const [news, setNews] = useState('');
  const moved = useRef<HTMLButtonElement | null>(null);
  // The browser takes the focus from what is put elsewhere in the page.
  useLayoutEffect(() => {
    moved.current?.focus();
    moved.current = null;
  }, [steps]);

  function move(id: StepId, by: -1 | 1, button: HTMLButtonElement): void {
    const next = movedBy(steps, steps.indexOf(id), by);
    if (next === steps) return;
    moved.current = button;
    setNews(
      words.text('pane.settings.stepMoved', {
        rule: ruleName(id, words),
        place: next.indexOf(id) + 1,
        all: next.length,
      }),
    );
    form.edit({ steps: next });
  }

  function turn(id: StepId, on: boolean): void {
    form.edit({ stepsOff: STEP_IDS.filter((other) => (other === id ? !on : stepsOff.includes(other))) });
  }

  return (
    <>
      <Body1>{words.text('pane.settings.stepsIntro')}</Body1>
      <ol className={styles.list}>
        {steps.map((id, at) => (
          <li key={id} className={styles.rule}>
            <span className={styles.place}>{at + 1}</span>
            <SwitchField
              label={ruleName(id, words)}
              on={!stepsOff.includes(id)}
              onChange={(on) => turn(id, on)}
            />
            {MOVES.map(({ by, text, icon }) => (
              <Button
                key={by}
                size="small"
                appearance="subtle"
                icon={icon}
                aria-label={words.text(text, { rule: ruleName(id, words) })}
                disabledFocusable={steps[at + by] === undefined}
                onClick={(event) => move(id, by, event.currentTarget)}
              />
            ))}
          </li>
        ))}
      </ol>
      <div role="status" className={styles.heard}>
        {news}
      </div>
      <div>
        <Button
          size="small"
          onClick={() => {
            setNews(words.text('pane.settings.stepsBack'));
            form.edit({ steps: STEP_IDS, stepsOff: [] });
          }}
        >
          {words.text('pane.settings.stepsBack')}
        </Button>
      </div>
    </>
  );
}

/** The rule's name as on the sheets; two rules of one name are told apart. */
function ruleName(id: StepId, words: Words): string {
  const name = words.text(`sheets.stepRules.${id}`);
  const clients = `pane.settings.stepClients.${id}`;
  return hasText(clients) ? `${name} (${words.text(clients)})` : name;
}
