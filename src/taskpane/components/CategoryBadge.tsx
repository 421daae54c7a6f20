import { makeStyles, tokens } from '@fluentui/react-components';
import type { Category } from '../../domain';
import { useWords } from '../hooks/useWords';
import { categoryColors } from '../theme';

const useStyles = makeStyles({
  badge: {
    display: 'inline-block',
    minWidth: '28px',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusMedium,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '22px',
    paddingInline: '4px',
  },
});

/** The letter of a category on its colour; a dash, with the words as its title, where there is none. */
export function CategoryBadge({ category }: { readonly category: Category | 'none' }) {
  const styles = useStyles();
  const words = useWords();
  const { fill, text } = categoryColors[category];
  return (
    <span
      className={styles.badge}
      style={{ backgroundColor: fill, color: text }}
      title={category === 'none' ? words.text('domain.notRated') : undefined}
    >
      {category === 'none' ? '—' : category}
    </span>
  );
}
