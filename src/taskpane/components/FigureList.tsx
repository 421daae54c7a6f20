import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    rowGap: '2px',
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
  },
  name: { color: tokens.colorNeutralForeground3, margin: 0 },
  value: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

interface FigureListProps {
  /** Names and values, in words. */
  readonly figures: readonly (readonly [name: string, value: string])[];
}

/** Figures one below the other, each with its name. */
export function FigureList({ figures }: FigureListProps) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {figures.map(([name, value]) => [
        <dt key={name} className={styles.name}>
          {name}
        </dt>,
        <dd key={`${name}=`} className={styles.value}>
          {value}
        </dd>,
      ])}
    </dl>
  );
}
