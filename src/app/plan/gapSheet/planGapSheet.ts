/** The plan of the gap sheet: the clients that the targets lack, closest first, and why revenue changed. */
import { createFormats, translate, translateCount, type Locale, type TextKey } from '../../../i18n';
import type { Base } from '../../base/types';
import type { Gap, GapOutlet } from '../../compute/gap';
import type { RevenueTree, TreeSide } from '../../compute/revenueTree';
import type { OwnTableContent } from '../../ports';
import type { Result } from '../../result';
import { Card, type Figure } from '../card';
import { pageOfPages } from '../cardParts';
import type { Sliced } from '../../slices';
import type { SheetStep } from '../types';
import { gapColumns, type GapRow } from './gapColumns';
import { findingGaps, gapText, missingText, outsideText, treeOf } from './gaps';

export const GAP_SHEET = 'gap';
const TAB_COLOR = '#B45309';
/** Of a KPI without a target the closest so many are shown. */
const SHOWN = 30;
/** Of one with a target all that it takes, and some to choose from, but never more than this. */
const MOST = 500;

export interface GapSheetInput {
  readonly base: Base;
  readonly result: Result;
  readonly locale: Locale;
  /** The table of the sheet that is written over: comments and columns of people's own stay with client and KPI. */
  readonly before: OwnTableContent | null;
}

/** The sheet as it is to be written: state of each KPI, the revenue tree, and the clients as a table. */
export function* planningGapSheet(input: GapSheetInput): Sliced<SheetStep> {
  const { base, result, locale } = input;
  const gaps = yield* findingGaps(base, result);
  yield 0.9;
  const rows = gaps.flatMap((gap) => rowsOf(gap, input));
  const columns = gapColumns(rows, input);
  const card = new Card(columns.length);
  putTitle(card, input);
  card.heading(translate(locale, 'reports.gap.state'));
  for (const gap of gaps) {
    card.text(translate(locale, `kpis.names.${gap.kpi}`), gapText(gap, locale));
    if (gap.outside.length > 0) card.text('', outsideText(gap, locale));
  }
  card.gap();
  yield 0.95;
  const tree = treeOf(base, result);
  if (tree !== null) putTree(card, tree, locale);
  card.heading(translate(locale, 'reports.gap.list'));
  card.text('', translate(locale, 'reports.gap.order'), 'note');
  return {
    kind: 'sheet',
    key: GAP_SHEET,
    name: translate(locale, 'reports.gap.sheet'),
    tabColor: TAB_COLOR,
    card: card.cells,
    tableRow: card.rows,
    tableName: 'AkbGap',
    columns,
    rowCount: rows.length,
    landscape: true,
    footer: pageOfPages(locale),
    mayBeNumbered: true,
  };
}

function putTitle(card: Card, { result, locale }: GapSheetInput): void {
  const formats = createFormats(locale);
  const { from, to } = result.period;
  card.title(
    translate(locale, 'reports.gap.title'),
    translate(locale, 'reports.gap.subtitle', {
      from: formats.date(from),
      to: formats.date(to),
      asOf: formats.date(result.asOf),
    }),
  );
}

/** How many outlets of a gap are listed. */
export function shownOutlets({ needed, outlets }: Gap): readonly GapOutlet[] {
  return outlets.slice(0, Math.min(MOST, Math.max(SHOWN, (needed ?? 0) + SHOWN)));
}

/** Clients that the KPI lacks, then those that it is not about. */
function rowsOf(gap: Gap, { base, locale }: GapSheetInput): readonly GapRow[] {
  const { kpi } = gap;
  const short = shownOutlets(gap).map((outlet, at): GapRow => {
    const missing = missingText(outlet.missing, base, locale);
    return { ...outlet, kpi, place: at + 1, toTarget: gap.needed !== null && at < gap.needed, missing };
  });
  const outside = gap.outside.slice(0, MOST).map((outlet): GapRow => {
    const missing = translateCount(locale, 'reports.gap.missing.noPlan', outlet.orders);
    return { ...outlet, kpi, place: null, toTarget: false, missing, effect: null };
  });
  return [...short, ...outside];
}

/** As many digits as a reader takes in. */
function hundredths(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}

/** Both periods factor by factor, and below them what each factor did. */
function putTree(card: Card, tree: RevenueTree, locale: Locale): void {
  const formats = createFormats(locale);
  const text = (key: TextKey): string => translate(locale, key);
  const money = (value: number): number => value / tree.moneyScale;
  card.heading(text('reports.tree.title'));
  const side = (each: TreeSide): readonly Figure[] => [
    { label: text('reports.tree.revenue'), kind: 'money', value: money(each.revenue) },
    { label: text('reports.tree.outlets'), kind: 'integer', value: each.outlets },
    { label: text('reports.tree.ordersPerOutlet'), kind: 'number', value: hundredths(each.ordersPerOutlet) },
    {
      label: text(each.quantity === null ? 'reports.tree.dropMoney' : 'reports.tree.dropUnits'),
      kind: 'number',
      value: hundredths(each.dropSize),
    },
    { label: text('reports.tree.price'), kind: 'number', value: hundredths(each.price) },
  ];
  for (const each of [tree.before, tree.after]) {
    card.strip(`${formats.date(each.range.from)} – ${formats.date(each.range.to)}`, side(each));
  }
  const { outlets, ordersPerOutlet, dropSize, price } = tree.effects;
  const effect = (label: TextKey, value: number): Figure => ({
    label: text(label),
    kind: 'money',
    value: money(value),
  });
  card.strip(text('reports.tree.effect'), [
    effect('reports.tree.difference', tree.difference),
    effect('reports.tree.outlets', outlets),
    effect('reports.tree.ordersPerOutlet', ordersPerOutlet),
    effect('reports.tree.drop', dropSize),
    effect('reports.tree.price', price),
  ]);
  card.text('', text('reports.tree.note'), 'note');
  card.gap();
}
