import { Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useWords } from '../hooks/useWords';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: { display: 'flex', flexDirection: 'column' },
  subtitle: { color: tokens.colorNeutralForeground3 },
});

/** Fills of the mark's nine fields: the potential matrix, growing to the upper right. */
const FIELDS = [
  '#9FD3B5',
  '#4FA877',
  '#0E6D39',
  '#C9E7D6',
  '#7CC29C',
  '#2F8F5B',
  '#E3F3EA',
  '#B4DEC5',
  '#6BB98F',
];

/** Our mark, name and promise. */
export function Header() {
  const styles = useStyles();
  const words = useWords();
  return (
    <header className={styles.header}>
      <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
        {FIELDS.map((fill, index) => (
          <rect
            key={fill}
            x={(index % 3) * 10}
            y={Math.floor(index / 3) * 10}
            width="8"
            height="8"
            rx="1.5"
            fill={fill}
          />
        ))}
      </svg>
      <div className={styles.words}>
        <Subtitle2 as="h1" style={{ margin: 0 }}>
          {words.text('pane.title')}
        </Subtitle2>
        <Caption1 className={styles.subtitle}>{words.text('pane.subtitle')}</Caption1>
      </div>
    </header>
  );
}
