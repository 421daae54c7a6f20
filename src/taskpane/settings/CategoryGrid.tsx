import { Caption1, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import {
  CATEGORIES,
  DEFAULT_SETTINGS,
  POTENTIAL_LEVELS,
  PROFIT_LEVELS,
  readCategory,
  type Category,
} from '../../domain';
import { useWords } from '../hooks/useWords';
import { categoryColors } from '../theme';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'auto repeat(3, minmax(0, 1fr))',
    gap: '4px',
    justifyItems: 'center',
    alignItems: 'center',
    marginTop: tokens.spacingVerticalXS,
  },
  cell: {
    width: '100%',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    padding: '2px',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlignLast: 'center',
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

const PRESET_NAMES = ['gridStandard', 'gridPotentialFirst'] as const;
/** A grid that is no preset. */
const OWN = 'gridOwn';

/** The category of each profit × potential pair: a preset of DOMAIN.md §2, or a letter of one's own in any cell. */
export function CategoryGrid({
  grid,
  onChoose,
}: {
  readonly grid: Grid;
  readonly onChoose: (grid: Grid) => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const ofProfit = words.text('pane.settings.gridProfit');
  const ofPotential = words.text('pane.settings.groups.potential');
  const preset = PRESET_NAMES.find((name) => JSON.stringify(PRESETS[name]) === JSON.stringify(grid));
  return (
    <Field label={words.text('pane.settings.grid')}>
      {(control) => (
        <div>
          <Select
            {...control}
            value={preset ?? OWN}
            onChange={(_, data) => {
              const chosen = PRESET_NAMES.find((name) => name === data.value);
              if (chosen !== undefined) onChoose(PRESETS[chosen]);
            }}
          >
            {PRESET_NAMES.map((name) => (
              <option key={name} value={name}>
                {words.text(`pane.settings.${name}`)}
              </option>
            ))}
            {preset === undefined && <option value={OWN}>{words.text('pane.settings.gridOwn')}</option>}
          </Select>
          <div className={styles.grid}>
            <Caption1 className={styles.quiet}>{ofProfit}</Caption1>
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
                <CategoryCell
                  key={`${profit}-${level}`}
                  label={`${ofProfit}: ${words.text(`domain.profitLevels.${profit}`)} · ${ofPotential}: ${words.text(`domain.potentialLevels.${level}`)}`}
                  category={grid[row]?.[column] ?? 'C'}
                  onChoose={(category) => onChoose(withCell(grid, row, column, category))}
                />
              )),
            ])}
          </div>
        </div>
      )}
    </Field>
  );
}

/** A letter on its colour, chosen from all five. */
function CategoryCell({
  label,
  category,
  onChoose,
}: {
  readonly label: string;
  readonly category: Category;
  readonly onChoose: (category: Category) => void;
}) {
  const styles = useStyles();
  const { fill, text } = categoryColors[category];
  return (
    <select
      className={styles.cell}
      style={{ backgroundColor: fill, color: text }}
      aria-label={label}
      value={category}
      onChange={({ target }) => onChoose(readCategory(target.value) ?? category)}
    >
      {CATEGORIES.map((letter) => (
        <option key={letter}>{letter}</option>
      ))}
    </select>
  );
}

function withCell(grid: Grid, row: number, column: number, category: Category): Grid {
  return grid.map((cells, r) =>
    r === row ? cells.map((letter, c) => (c === column ? category : letter)) : cells,
  );
}
