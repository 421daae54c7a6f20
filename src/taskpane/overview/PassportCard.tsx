import { Caption1, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { segmentPassports, type Base, type Passport, type Passports, type Result } from '../../app';
import { CATEGORIES, SEGMENT_OWNERS, SEGMENTS, type Category, type Segment } from '../../domain';
import { FigureList } from '../components/FigureList';
import { Section } from '../components/Section';
import { useWords, type Words } from '../hooks/useWords';

const useStyles = makeStyles({
  name: { color: tokens.colorNeutralForeground3, margin: 0 },
  work: { margin: 0, whiteSpace: 'pre-line', fontSize: tokens.fontSizeBase200 },
});

interface PassportCardProps {
  readonly base: Base;
  readonly result: Result;
}

type Choice = Category | `${Segment}`;

/** One category or segment at a time: what it brings, how it buys, and how it is worked with. */
export function PassportCard({ base, result }: PassportCardProps) {
  const styles = useStyles();
  const words = useWords();
  const passports = useMemo(() => segmentPassports(base, result), [base, result]);
  const [chosen, setChosen] = useState<Choice>('A');
  return (
    <Section title={words.text('pane.passport.title')}>
      <Field label={words.text('pane.passport.choose')}>
        <Select value={chosen} onChange={(_, data) => setChosen(data.value as Choice)}>
          <optgroup label={words.text('pane.clients.category')}>
            {CATEGORIES.map((category) => (
              <option key={category}>{category}</option>
            ))}
          </optgroup>
          <optgroup label={words.text('pane.clients.segment')}>
            {SEGMENTS.map((segment) => (
              <option key={segment} value={segment}>
                {segment} · {words.text(`domain.segments.${segment}.name`)}
              </option>
            ))}
          </optgroup>
        </Select>
      </Field>
      <FigureList figures={figures(passportOf(passports, chosen), words)} />
      {work(chosen, result, words).map(([name, text]) => (
        <div key={name}>
          <Caption1 className={styles.name}>{name}</Caption1>
          <p className={styles.work}>{text}</p>
        </div>
      ))}
    </Section>
  );
}

function passportOf({ categories, segments }: Passports, chosen: Choice): Passport {
  const category = CATEGORIES.find((each) => each === chosen);
  return category === undefined ? segments[chosen as `${Segment}`] : categories[category];
}

function figures(passport: Passport, words: Words): readonly (readonly [string, string])[] {
  const share = (value: number | null): string => (value === null ? '—' : words.share(value));
  const money = (value: number | null): string => (value === null ? '—' : words.money(value));
  const withShare = (value: number | null, part: number | null): string =>
    part === null ? money(value) : `${money(value)} · ${share(part)}`;
  const { clients, buyers, revenue, margin, whiteSpace, averageOrder, ordersPerMonth } = passport;
  return [
    [words.text('pane.passport.clients'), `${words.count(clients)} · ${share(passport.shareOfClients)}`],
    [words.text('pane.passport.buyers'), words.count(buyers)],
    [words.text('pane.passport.revenue'), withShare(revenue, passport.shareOfRevenue)],
    [words.text('pane.passport.margin'), withShare(margin, passport.shareOfMargin)],
    [words.text('pane.passport.profitability'), share(passport.profitability)],
    [words.text('pane.passport.whiteSpace'), withShare(whiteSpace, passport.shareOfWhiteSpace)],
    [words.text('pane.passport.averageOrder'), money(averageOrder)],
    [
      words.text('pane.passport.ordersPerMonth'),
      ordersPerMonth === null ? '—' : words.decimal(ordersPerMonth),
    ],
  ];
}

/** Who works with it, how often, how: as the category's sheet or the segment's row of the work algorithm says. */
function work(chosen: Choice, result: Result, words: Words): readonly (readonly [string, string])[] {
  const category = CATEGORIES.find((each) => each === chosen);
  if (category !== undefined) {
    return [
      [words.text('pane.passport.visits'), String(result.settings.visits[category])],
      [words.text('sheets.card.who'), words.text(`sheets.categories.${category}.who`)],
      [words.text('sheets.card.effort'), words.text(`sheets.categories.${category}.focus`)],
      [words.text('sheets.card.atVisit'), words.text(`sheets.categories.${category}.visit`)],
      [words.text('sheets.card.byPhone'), words.text(`sheets.categories.${category}.phone`)],
    ];
  }
  const segment = SEGMENTS.find((each) => String(each) === chosen) ?? 1;
  return [
    [words.text('pane.passport.owner'), words.text(`domain.owners.${SEGMENT_OWNERS[segment]}`)],
    [words.text('pane.passport.strategy'), words.text(`domain.segments.${segment}.strategy`)],
    [words.text('pane.passport.tasks'), words.text(`domain.segments.${segment}.tasks`)],
    [words.text('pane.passport.goal'), words.text(`domain.segments.${segment}.goal`)],
  ];
}
