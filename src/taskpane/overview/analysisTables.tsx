import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import {
  ABC_CLASSES,
  measured,
  RFM_SCORES,
  XYZ_CLASSES,
  XYZ_GAPS,
  xyzLimit,
  type AbcClass,
  type Analyses,
} from '../../app';
import { serialOfIso } from '../../domain';
import { FigureList } from '../components/FigureList';
import { FigureTable } from '../components/FigureTable';
import { useWords, type Words } from '../hooks/useWords';
import { scoreRange } from './scoreRange';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });

interface AnalysesProps {
  readonly analyses: Analyses;
}

/** Clients, share and first value of A, B and C. */
export function AbcTable({ analyses: { abc } }: AnalysesProps) {
  const styles = useStyles();
  const words = useWords();
  const { measure, cuts, classes, notPositive } = abc;
  const value = (amount: number): string => measured(amount, measure, words);
  const from = (letter: AbcClass): string => {
    const start = classes[letter].from;
    if (start !== null) return `≥ ${value(start)}`;
    const above = letter === 'C' ? (classes.B.from ?? classes.A.from) : null;
    return above === null ? '—' : `< ${value(above)}`;
  };
  return (
    <>
      <FigureTable
        label={words.text('analyses.abc.title', { measure: words.text(`analyses.by.${measure}`) })}
        head={[
          words.text('analyses.class'),
          words.text('analyses.clients'),
          words.text('analyses.share'),
          words.text('analyses.abc.from'),
        ]}
        rows={ABC_CLASSES.map((letter) => [
          letter,
          words.count(classes[letter].clients),
          shareText(classes[letter].share, words),
          from(letter),
        ])}
      />
      <Caption1 className={styles.quiet}>
        {words.text('analyses.abc.rule', {
          first: words.decimal(cuts[0]),
          second: words.decimal(cuts[1]),
        })}
      </Caption1>
      {notPositive.clients > 0 && (
        <Caption1 className={styles.quiet}>
          {words.text('analyses.abc.notPositive', {
            clients: words.count(notPositive.clients),
            sum: value(notPositive.sum),
          })}
        </Caption1>
      )}
    </>
  );
}

/** Clients and limits of X, Y and Z, and why others have no class. */
export function XyzTable({ analyses: { xyz } }: AnalysesProps) {
  const styles = useStyles();
  const words = useWords();
  const gaps = XYZ_GAPS.filter((gap) => xyz.none[gap] > 0);
  const without = gaps.reduce((sum, gap) => sum + xyz.none[gap], 0);
  const day = (iso: string): string => words.date(serialOfIso(iso) ?? 0);
  return (
    <>
      <FigureTable
        label={words.text('analyses.xyz.title')}
        head={[
          words.text('analyses.class'),
          words.text('analyses.clients'),
          words.text('analyses.xyz.limits'),
        ]}
        rows={XYZ_CLASSES.map((letter, at) => [
          letter,
          words.count(xyz.classes[letter]),
          xyzLimit(at, xyz.limits, words),
        ])}
      />
      <Caption1 className={styles.quiet}>
        {xyz.months === null
          ? words.text('analyses.xyz.noMonths')
          : words.text('analyses.xyz.rule', {
              count: words.count(xyz.months.count),
              from: day(xyz.months.from),
              to: day(xyz.months.to),
            })}
      </Caption1>
      {without > 0 && (
        <FigureList
          figures={[
            [words.text('analyses.xyz.none'), words.count(without)],
            ...gaps.map((gap): readonly [string, string] => [
              `– ${words.text(`analyses.xyz.gaps.${gap}`, { months: xyz.minMonths })}`,
              words.count(xyz.none[gap]),
            ]),
          ]}
        />
      )}
    </>
  );
}

/** Clients and share of sales of each pair of classes. */
export function AbcXyzTable({ analyses: { abcXyz } }: AnalysesProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <>
      <FigureTable
        label={words.text('analyses.abcXyz.title')}
        head={[words.text('analyses.class'), ...XYZ_CLASSES]}
        rows={ABC_CLASSES.map((letter, row) => [
          letter,
          ...XYZ_CLASSES.map(
            (_, column) =>
              [
                words.count(abcXyz.clients[row]?.[column] ?? 0),
                shareText(abcXyz.revenueShare[row]?.[column] ?? null, words),
              ] as const,
          ),
        ])}
      />
      <Caption1 className={styles.quiet}>{words.text('analyses.abcXyz.rule')}</Caption1>
    </>
  );
}

/** What each score takes of days, orders and money, and how many clients have it; the best first. */
export function RfmTable({ analyses: { rfm } }: AnalysesProps) {
  const styles = useStyles();
  const words = useWords();
  const { recency, frequency, monetary } = rfm;
  return (
    <>
      <FigureTable
        label={words.text('analyses.rfm.title')}
        head={[
          words.text('analyses.rfm.score'),
          words.text('analyses.rfm.recency'),
          words.text('analyses.rfm.frequency'),
          words.text('analyses.rfm.monetary'),
        ]}
        rows={[...RFM_SCORES].reverse().map((score) => [
          String(score),
          // The fewest days score best.
          [
            scoreRange(recency.cuts, RFM_SCORES.length - score, 'whole', words),
            words.count(recency.counts[score]),
          ],
          [scoreRange(frequency.cuts, score - 1, 'whole', words), words.count(frequency.counts[score])],
          [scoreRange(monetary.cuts, score - 1, 'money', words), words.count(monetary.counts[score])],
        ])}
      />
      <Caption1 className={styles.quiet}>
        {words.text('analyses.rfm.rule', { clients: words.count(rfm.clients) })}
      </Caption1>
    </>
  );
}

function shareText(share: number | null, words: Words): string {
  return share === null ? '—' : words.share(share);
}
