import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Result } from '../../app';
import type { Segment } from '../../domain';
import type { ClientFilter } from '../clients/ClientsView';
import { useWords } from '../hooks/useWords';
import { softHyphens } from '../components/softHyphens';
import { whiteSpaceBySegment } from './whiteSpaceBySegment';

const useStyles = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: '58px repeat(3, minmax(0, 1fr))', gap: '3px' },
  axis: { color: tokens.colorNeutralForeground3, alignSelf: 'center', overflowWrap: 'anywhere' },
  column: { color: tokens.colorNeutralForeground3, textAlign: 'center' },
  cell: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '2px',
    padding: '6px 1px',
    minHeight: '72px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    color: tokens.colorNeutralForeground1,
    ':hover': { borderTopColor: tokens.colorNeutralStroke1, borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { fontSize: '10px', lineHeight: '12px', textAlign: 'center', overflowWrap: 'break-word' },
});

/** Rows from high to low potential, the numbers of DOMAIN.md §3. */
const ROWS: readonly { readonly level: 'high' | 'mid' | 'low'; readonly segments: readonly Segment[] }[] = [
  { level: 'high', segments: [7, 8, 9] },
  { level: 'mid', segments: [4, 5, 6] },
  { level: 'low', segments: [1, 2, 3] },
];
const FILLS: Readonly<Record<Segment, string>> = {
  7: '#CFE8FA',
  8: '#BFE3CD',
  9: '#9FD3B5',
  4: '#E3F1FB',
  5: '#D9EFE2',
  6: '#C3E3D1',
  1: '#F1F0EF',
  2: '#ECF3EF',
  3: '#E0EDE6',
};

interface PotentialMatrixProps {
  readonly result: Result;
  readonly onOpenClients: (filter: ClientFilter) => void;
}

/** Nine segments: clients and white space of each; a click lists its clients. */
export function PotentialMatrix({ result, onOpenClients }: PotentialMatrixProps) {
  const styles = useStyles();
  const words = useWords();
  const whiteSpace = whiteSpaceBySegment(result.clients);
  return (
    <div>
      <div className={styles.grid}>
        <Caption1 className={styles.axis}>{words.text('pane.result.potential')}</Caption1>
        <Caption1 className={styles.column}>{words.text('pane.result.progressNone')}</Caption1>
        <Caption1 className={styles.column}>{words.text('pane.result.progressPartial')}</Caption1>
        <Caption1 className={styles.column}>{words.text('pane.result.progressReached')}</Caption1>
        {ROWS.flatMap(({ level, segments }) => [
          <Caption1 key={level} className={styles.axis}>
            {words.text(`domain.potentialLevels.${level}`)}
          </Caption1>,
          ...segments.map((segment) => (
            <button
              key={segment}
              type="button"
              className={styles.cell}
              style={{ backgroundColor: FILLS[segment] }}
              title={`${words.text('pane.result.whiteSpace')}: ${words.money(whiteSpace[segment] ?? 0)}`}
              onClick={() => onOpenClients({ segment })}
            >
              <Text size={400} weight="semibold">
                {words.count(result.counts.segments[segment] ?? 0)}
              </Text>
              <span className={styles.name}>
                {segment} · {softHyphens(words.text(`domain.segments.${segment}.name`))}
              </span>
            </button>
          )),
        ])}
      </div>
      <Caption1 className={styles.column} block>
        {words.text('pane.result.progress')} →
      </Caption1>
    </div>
  );
}
