import { makeStyles, Title3, tokens } from '@fluentui/react-components';
import { useWords } from './hooks/useWords';

const useStyles = makeStyles({ page: { padding: tokens.spacingHorizontalXXL, maxWidth: '32rem' } });

/** What a person sees who opens the pane's page in a browser. */
export function OutsideExcel() {
  const styles = useStyles();
  const words = useWords();
  return (
    <main className={styles.page}>
      <Title3 as="h1">{words.text('pane.outside.title')}</Title3>
      <p>{words.text('pane.outside.text')}</p>
    </main>
  );
}
