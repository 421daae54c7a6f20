import { Button, Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Base, Result, WhatIf } from '../../app';
import { CATEGORIES } from '../../domain';
import { CategoryBadge } from '../components/CategoryBadge';
import { letter, LISTED, MoveList, type ListedMove } from '../components/MoveList';
import { useWords, type Words } from '../hooks/useWords';

const useStyles = makeStyles({
  card: {
    position: 'sticky',
    top: `calc(-1 * ${tokens.spacingHorizontalM})`,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBlock: tokens.spacingVerticalS,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
  },
  counts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(6, minmax(0, 1fr))',
    gap: '2px',
    textAlign: 'center',
  },
  count: { display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '2px' },
  number: { fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground3 },
  more: { color: '#0E6D39' },
  fewer: { color: tokens.colorPaletteRedForeground1 },
});

/** Rated ones first. */
const CODES = [...CATEGORIES.map((_, n) => n + 1), 0];

interface WhatIfCardProps {
  readonly base: Base;
  readonly result: Result;
  readonly answer: WhatIf;
}

/** What the settings in the form would change, live: counts now and then, and which clients would move. */
export function WhatIfCard({ base, result, answer }: WhatIfCardProps) {
  const styles = useStyles();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const { matrix, moved } = answer.category;
  const now = (code: number): number => sum(matrix[code] ?? []);
  const then = (code: number): number => sum(matrix.map((row) => row[code] ?? 0));
  return (
    <div className={styles.card} role="region" aria-label={words.text('pane.whatIf.title')}>
      <Text weight="semibold" role="status">
        {summary(answer, words)}
      </Text>
      <div className={styles.counts}>
        {CODES.map((code) => (
          <div key={code} className={styles.count}>
            <CategoryBadge category={letter(code)} />
            <Text className={styles.number}>{words.count(then(code))}</Text>
            <Difference by={then(code) - now(code)} />
          </div>
        ))}
      </div>
      {moved.length > 0 && (
        <Button size="small" appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.text(open ? 'pane.whatIf.hide' : 'pane.whatIf.show')}
        </Button>
      )}
      {open && moved.length > 0 && (
        <MoveList
          base={base}
          label={words.text('pane.whatIf.title')}
          moves={movesOf(result, answer)}
          total={moved.length}
        />
      )}
    </div>
  );
}

function Difference({ by }: { readonly by: number }) {
  const styles = useStyles();
  const words = useWords();
  if (by === 0) return <Caption1 className={styles.quiet}>=</Caption1>;
  return (
    <Caption1 className={mergeClasses(styles.number, by > 0 ? styles.more : styles.fewer)}>
      {by > 0 ? '+' : '−'}
      {words.count(Math.abs(by))}
    </Caption1>
  );
}

function summary(answer: WhatIf, words: Words): string {
  const categories = answer.category.moved.length;
  const segments = answer.segment.moved.length;
  const statuses = answer.status.moved.length;
  if (categories + segments + statuses === 0) return words.text('pane.whatIf.same');
  return words.text('pane.whatIf.moves', {
    categories: words.count(categories),
    segments: words.count(segments),
    statuses: words.count(statuses),
  });
}

function movesOf(result: Result, { after, category }: WhatIf): readonly ListedMove[] {
  const [now, then] = [result.clients.category, after.category];
  return Array.from(category.moved.subarray(0, LISTED), (client) => ({
    client,
    categories: [now[client] ?? 0, then[client] ?? 0] as const,
  }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
