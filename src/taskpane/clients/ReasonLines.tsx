import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowTrendingFilled, FlagRegular } from '@fluentui/react-icons';
import { describeReason, type Base, type ReasonLine, type Result } from '../../app';
import { useWords } from '../hooks/useWords';

const useStyles = makeStyles({
  lines: {
    listStyleType: 'none',
    padding: 0,
    margin: `${tokens.spacingVerticalS} 0 0`,
    display: 'grid',
    gap: '4px',
    fontSize: tokens.fontSizeBase200,
  },
  line: { display: 'flex', gap: '6px', alignItems: 'flex-start' },
  lift: {
    backgroundColor: '#E3F3EA',
    borderRadius: tokens.borderRadiusMedium,
    padding: '4px 6px',
  },
  flag: { color: tokens.colorNeutralForeground3 },
  icon: { flexShrink: 0, marginTop: '1px' },
});

interface ReasonLinesProps {
  readonly client: number;
  readonly base: Base;
  readonly result: Result;
}

/** Sentences: by which rule a client got its classes, what would bring the next ones, what is to be known besides. */
export function ReasonLines({ client, base, result }: ReasonLinesProps) {
  const styles = useStyles();
  const words = useWords();
  const look: Readonly<Record<ReasonLine['kind'], string>> = {
    rule: styles.line,
    lift: mergeClasses(styles.line, styles.lift),
    flag: mergeClasses(styles.line, styles.flag),
  };
  return (
    <ul className={styles.lines}>
      {describeReason(base, result, client, words.locale).map(({ kind, text }) => (
        <li key={text} className={look[kind]}>
          {kind === 'lift' && <ArrowTrendingFilled className={styles.icon} />}
          {kind === 'flag' && <FlagRegular className={styles.icon} />}
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
