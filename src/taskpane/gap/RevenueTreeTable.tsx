import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { RevenueTree, TreeSide } from '../../app';
import { softHyphens } from '../components/softHyphens';
import { useWords, type Words } from '../hooks/useWords';

const useStyles = makeStyles({
  // Words give way in a narrow pane, figures do not.
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    hyphens: 'auto',
    overflowWrap: 'anywhere',
  },
  head: { textAlign: 'right', fontWeight: tokens.fontWeightSemibold, verticalAlign: 'bottom' },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  figure: { textAlign: 'right', whiteSpace: 'nowrap' },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Two periods side by side, factor by factor, with what each did to the difference. */
export function RevenueTreeTable({ tree }: { readonly tree: RevenueTree }) {
  const styles = useStyles();
  const words = useWords();
  const { before, after, effects } = tree;
  const period = ({ range }: TreeSide): string => `${words.date(range.from)} – ${words.date(range.to)}`;
  const money = (value: number): string => words.money(value / tree.moneyScale);
  const units = after.quantity === null ? 'reports.tree.dropMoney' : 'reports.tree.dropUnits';
  const rows: readonly (readonly [string, string, string, string])[] = [
    [words.text('reports.tree.revenue'), money(before.revenue), money(after.revenue), money(tree.difference)],
    [
      words.text('reports.tree.outlets'),
      words.count(before.outlets),
      words.count(after.outlets),
      money(effects.outlets),
    ],
    [
      words.text('reports.tree.ordersPerOutlet'),
      decimal(before.ordersPerOutlet, words),
      decimal(after.ordersPerOutlet, words),
      money(effects.ordersPerOutlet),
    ],
    [
      words.text(units),
      decimal(before.dropSize, words),
      decimal(after.dropSize, words),
      money(effects.dropSize),
    ],
    [
      words.text('reports.tree.price'),
      decimal(before.price, words),
      decimal(after.price, words),
      money(effects.price),
    ],
  ];
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={styles.name} scope="col">
              {words.text('reports.tree.factor')}
            </th>
            {[period(before), period(after), words.text('reports.tree.effect')].map((text) => (
              <th key={text} className={styles.head} scope="col">
                {softHyphens(text)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...figures]) => (
            <tr key={name} className={styles.row}>
              <th className={styles.name} scope="row">
                {softHyphens(name)}
              </th>
              {figures.map((figure, at) => (
                <td key={at} className={styles.figure}>
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Caption1 className={styles.quiet}>{words.text('reports.tree.note')}</Caption1>
    </>
  );
}

function decimal(value: number | null, { locale }: Words): string {
  if (value === null) return '—';
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
}
