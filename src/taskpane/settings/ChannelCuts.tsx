import { Caption1, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { cutChannels } from '../../app';
import { softHyphens } from '../components/softHyphens';
import { useSessionState } from '../hooks/useSession';
import { useWords } from '../hooks/useWords';
import { cutsAreShares, withChannelCut } from './draft';
import type { GroupProps } from './form';

const useStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderSpacing: `${tokens.spacingHorizontalXS} 2px` },
  head: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, verticalAlign: 'bottom' },
  name: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    // Long words break between syllables, and anywhere only where there are none.
    hyphens: 'auto',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

const SIDES = [0, 1] as const;

/** The channels of the base, each with cuts of its own or none: then the general ones hold. */
export function ChannelCuts({ form }: GroupProps) {
  const styles = useStyles();
  const words = useWords();
  const { base } = useSessionState();
  const { draft, saved, wrong, edit } = form;
  const given = [...new Set([...Object.keys(saved.potential.perChannel), ...Object.keys(draft.channelCuts)])];
  const names = JSON.stringify(given);
  const channels = useMemo(() => cutChannels(base, JSON.parse(names) as string[]), [base, names]);
  const shares = cutsAreShares(draft, words.locale);
  const heads = [
    words.text(shares ? 'pane.settings.shareHigh' : 'pane.settings.numbers.potentialLow'),
    words.text(shares ? 'pane.settings.shareMid' : 'pane.settings.numbers.potentialHigh'),
  ] as const;
  const general = [draft.numbers.potentialLow, draft.numbers.potentialHigh] as const;
  const isWrong = channels.some(({ key }) => SIDES.some((side) => wrong.has(`${key} ${side}`)));
  return (
    <div>
      {channels.length > 0 && (
        <table className={styles.table}>
          <caption className={styles.head}>{words.text('pane.settings.channelCuts')}</caption>
          <thead>
            <tr>
              {[words.text('domain.fields.channel'), ...heads].map((head) => (
                <th key={head} scope="col" className={styles.head}>
                  <Caption1>{head}</Caption1>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {channels.map(({ key, name }) => (
              <tr key={key}>
                <th scope="row" className={styles.name}>
                  {softHyphens(name ?? words.text('domain.without.channel'))}
                </th>
                {SIDES.map((side) => (
                  <td key={side}>
                    <Input
                      inputMode="decimal"
                      aria-label={`${name ?? words.text('domain.without.channel')}: ${heads[side]}`}
                      aria-invalid={wrong.has(`${key} ${side}`)}
                      placeholder={general[side]}
                      value={draft.channelCuts[key]?.[side] ?? ''}
                      onChange={(_, { value }) => edit(withChannelCut(draft, key, side, value))}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isWrong && (
        <Caption1 block role="alert" className={styles.wrong}>
          {words.text('pane.settings.bothCuts')}
        </Caption1>
      )}
      <Caption1 block className={styles.quiet}>
        {words.text(base ? 'pane.settings.hints.channelCuts' : 'pane.settings.noChannels')}
      </Caption1>
    </div>
  );
}
