import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { Result } from '../../app';
import { CATEGORIES } from '../../domain';
import type { ClientFilter } from '../clients/ClientsView';
import { CategoryBadge } from '../components/CategoryBadge';
import { useWords } from '../hooks/useWords';
import { categoryColors } from '../theme';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '40px 1fr 84px',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    border: 'none',
    background: 'none',
    padding: '2px',
    width: '100%',
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  track: {
    height: '12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: '6px',
    overflow: 'hidden',
  },
  bar: { height: '100%', minWidth: '2px', borderRadius: '6px' },
  count: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface CategoryBarsProps {
  readonly counts: Result['counts'];
  readonly onOpenClients: (filter: ClientFilter) => void;
}

/** How many clients each category has; a click lists them. */
export function CategoryBars({ counts, onOpenClients }: CategoryBarsProps) {
  const styles = useStyles();
  const words = useWords();
  const shown = [...CATEGORIES, 'none' as const].filter(
    (category) => category !== 'none' || counts.categories.none > 0,
  );
  return (
    <div>
      {shown.map((category) => {
        const count = counts.categories[category];
        const share = counts.base === 0 ? 0 : count / counts.base;
        return (
          <button
            key={category}
            type="button"
            className={styles.row}
            title={words.text('pane.result.showClients', { count: words.count(count) })}
            onClick={() => onOpenClients({ category })}
          >
            <CategoryBadge category={category} />
            <span className={styles.track}>
              <span
                className={styles.bar}
                style={{
                  width: `${share * 100}%`,
                  display: 'block',
                  backgroundColor: categoryColors[category].fill,
                }}
              />
            </span>
            <Text className={styles.count}>
              {words.count(count)}{' '}
              <Text size={200} className={mergeClasses(styles.count, styles.quiet)}>
                {words.share(share)}
              </Text>
            </Text>
          </button>
        );
      })}
    </div>
  );
}
