import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  cell: {
    textAlign: 'right',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    padding: `3px 0 3px ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { borderTop: 'none', verticalAlign: 'bottom', color: tokens.colorNeutralForeground3 },
  name: { textAlign: 'left', paddingLeft: 0, fontWeight: tokens.fontWeightSemibold },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3 },
});

/** A figure, or a figure with a smaller one below it. */
export type TableFigure = string | readonly [string, string];

interface FigureTableProps {
  /** What the table shows, for those who hear it. */
  readonly label: string;
  /** Names of the columns, that of the rows' names first. */
  readonly head: readonly string[];
  /** A row's name, then its figures. */
  readonly rows: readonly (readonly [name: string, ...figures: TableFigure[]])[];
}

/** A small table of figures with names at the left and above. */
export function FigureTable({ label, head, rows }: FigureTableProps) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {head.map((name, column) => (
            <th
              key={name}
              scope="col"
              className={mergeClasses(styles.cell, column === 0 && styles.name, styles.head)}
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...figures]) => (
          <tr key={name}>
            <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
              {name}
            </th>
            {figures.map((figure, column) => (
              <td key={head[column + 1]} className={styles.cell}>
                {typeof figure === 'string' ? figure : figure[0]}
                {typeof figure !== 'string' && <span className={styles.quiet}>{figure[1]}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
