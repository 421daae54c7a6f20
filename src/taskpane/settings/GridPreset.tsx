import { Caption1, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { DEFAULT_SETTINGS, POTENTIAL_LEVELS, PROFIT_LEVELS, type Category } from '../../domain';
import { CategoryBadge } from '../components/CategoryBadge';
import { useWords } from '../hooks/useWords';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'auto repeat(3, minmax(0, 1fr))',
    gap: '4px',
    justifyItems: 'center',
    alignItems: 'center',
    marginTop: tokens.spacingVerticalXS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

type Grid = readonly (readonly Category[])[];

const PRESETS: Readonly<Record<'gridStandard' | 'gridPotentialFirst', Grid>> = {
  gridStandard: DEFAULT_SETTINGS.grid,
  gridPotentialFirst: [
    ['A', 'B', 'C'],
    ['B', 'B', 'C'],
    ['C', 'C', 'D'],
  ],
};

/** The category of each profit × potential pair, chosen from the two presets of DOMAIN.md §2. */
export function GridPreset({
  grid,
  onChoose,
}: {
  readonly grid: Grid;
  readonly onChoose: (grid: Grid) => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const chosen =
    JSON.stringify(grid) === JSON.stringify(PRESETS.gridPotentialFirst)
      ? 'gridPotentialFirst'
      : 'gridStandard';
  return (
    <Field label={words.text('pane.settings.grid')}>
      <Select
        value={chosen}
        onChange={(_, data) =>
          onChoose(PRESETS[data.value === 'gridPotentialFirst' ? 'gridPotentialFirst' : 'gridStandard'])
        }
      >
        <option value="gridStandard">{words.text('pane.settings.gridStandard')}</option>
        <option value="gridPotentialFirst">{words.text('pane.settings.gridPotentialFirst')}</option>
      </Select>
      <div className={styles.grid}>
        <Caption1 className={styles.quiet}>{words.text('pane.settings.gridProfit')}</Caption1>
        {POTENTIAL_LEVELS.map((level) => (
          <Caption1 key={level} className={styles.quiet}>
            {words.text(`domain.potentialLevels.${level}`)}
          </Caption1>
        ))}
        {PROFIT_LEVELS.slice(0, 3).flatMap((profit, row) => [
          <Caption1 key={profit} className={styles.quiet}>
            {words.text(`domain.profitLevels.${profit}`)}
          </Caption1>,
          ...POTENTIAL_LEVELS.map((level, column) => (
            <CategoryBadge key={`${profit}-${level}`} category={grid[row]?.[column] ?? 'none'} />
          )),
        ])}
      </div>
    </Field>
  );
}
