import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Caption1,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { analysesOf, type Analyses, type Base, type Result } from '../../app';
import { Section } from '../components/Section';
import { useWords, type Words } from '../hooks/useWords';
import { AbcTable, AbcXyzTable, RfmTable, XyzTable } from './analysisTables';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  header: { marginLeft: `-${tokens.spacingHorizontalM}` },
  panel: {
    marginInline: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
  },
});

interface AnalysesCardProps {
  readonly base: Base;
  readonly result: Result;
}

/** How few bring how much; ABC, XYZ, both and RFM with their thresholds, each folded away until asked for. */
export function AnalysesCard({ base, result }: AnalysesCardProps) {
  const styles = useStyles();
  const words = useWords();
  const analyses = analysesOf(base, result);
  const { window } = result;
  const by = words.text(`analyses.by.${analyses.abc.measure}`);
  return (
    <Section title={words.text('analyses.title')}>
      <Caption1 className={styles.quiet}>
        {words.text('analyses.scope', { from: words.date(window.from), to: words.date(window.to) })}
      </Caption1>
      <Body1>{concentration(analyses, words)}</Body1>
      <Accordion collapsible multiple>
        <Part value="abc" title={words.text('analyses.abc.title', { measure: by })}>
          <AbcTable analyses={analyses} />
        </Part>
        <Part value="xyz" title={words.text('analyses.xyz.title')}>
          <XyzTable analyses={analyses} />
        </Part>
        <Part value="abcXyz" title={words.text('analyses.abcXyz.title')}>
          <AbcXyzTable analyses={analyses} />
        </Part>
        <Part value="rfm" title={words.text('analyses.rfm.title')}>
          <RfmTable analyses={analyses} />
        </Part>
      </Accordion>
    </Section>
  );
}

function concentration({ concentration: top }: Analyses, words: Words): string {
  if (top === null) return words.text('analyses.noBuyers');
  return words.text('analyses.concentration', {
    largest: words.count(top.largest),
    buyers: words.count(top.buyers),
    share: words.share(top.share),
    revenue: words.money(top.revenue),
  });
}

interface PartProps {
  readonly value: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** What stands in a folded part is made when it is opened. */
function Part({ value, title, children }: PartProps) {
  const styles = useStyles();
  return (
    <AccordionItem value={value}>
      <AccordionHeader as="h3" size="small" className={styles.header}>
        {title}
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
    </AccordionItem>
  );
}
