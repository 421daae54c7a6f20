import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { KpiLine } from '../../app';
import { useWords, type Words } from '../hooks/useWords';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  group: {
    textAlign: 'left',
    paddingTop: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, paddingBlock: '3px' },
  figure: { textAlign: 'right', whiteSpace: 'nowrap', verticalAlign: 'top', paddingBlock: '3px' },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The KPIs by group, each with its target, or with the reason why there is no figure. */
export function KpiTable({ lines }: { readonly lines: readonly KpiLine[] }) {
  const styles = useStyles();
  const words = useWords();
  const groups = [...new Set(lines.map(({ kpi }) => kpi.group))];
  return (
    <table className={styles.table}>
      {groups.map((group) => (
        <tbody key={group}>
          <tr>
            <th className={styles.group} colSpan={2} scope="rowgroup">
              {words.text(`kpis.groups.${group}`)}
            </th>
          </tr>
          {lines
            .filter(({ kpi }) => kpi.group === group)
            .map((line) => (
              <tr key={line.kpi.id} className={styles.row}>
                <th className={styles.name} scope="row">
                  <Text block>{words.text(`kpis.names.${line.kpi.id}`)}</Text>
                  {remarks(line, words).map((remark) => (
                    <Fragment key={remark}>
                      <Caption1 block className={styles.quiet}>
                        {remark}
                      </Caption1>
                    </Fragment>
                  ))}
                </th>
                <td className={styles.figure}>
                  <Text weight="semibold">{figure(line, line.answer.value, words)}</Text>
                </td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  );
}

function figure({ kpi, answer }: KpiLine, value: number | null, words: Words): string {
  if (value === null) return answer.reason === 'zeroDenominator' ? '—' : words.text('kpis.noData');
  return kpi.unit === 'share'
    ? words.share(value)
    : kpi.unit === 'money'
      ? words.money(value)
      : words.count(value);
}

/** The reason, the target, and what is to be known of the figure. */
function remarks(line: KpiLine, words: Words): readonly string[] {
  const { answer, target } = line;
  const { reason, notes = [] } = answer;
  return [
    ...(reason === undefined ? [] : [words.text(`kpis.reasons.${reason}`)]),
    ...(target === null ? [] : [words.text('pane.kpis.target', { target: figure(line, target, words) })]),
    ...notes.map(({ code, count }) =>
      words.text(`kpis.notes.${code}`, count === undefined ? {} : { count: words.count(count) }),
    ),
  ];
}
