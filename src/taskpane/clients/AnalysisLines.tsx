import { makeStyles, tokens } from '@fluentui/react-components';
import { describeAnalyses, type Base, type Result } from '../../app';
import { useWords } from '../hooks/useWords';

const useStyles = makeStyles({
  lines: {
    listStyleType: 'none',
    padding: `${tokens.spacingVerticalS} 0 0`,
    margin: `${tokens.spacingVerticalS} 0 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'grid',
    gap: '4px',
    fontSize: tokens.fontSizeBase200,
  },
});

interface AnalysisLinesProps {
  readonly client: number;
  readonly base: Base;
  readonly result: Result;
}

/** A client's ABC, XYZ and RFM, each in a sentence with its figures and thresholds. */
export function AnalysisLines({ client, base, result }: AnalysisLinesProps) {
  const styles = useStyles();
  const { locale } = useWords();
  const lines = describeAnalyses(base, result, client, locale);
  if (lines.length === 0) return null;
  return (
    <ul className={styles.lines}>
      {lines.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
