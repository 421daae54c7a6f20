/** What the gap view and the gap sheet show: every KPI's gap, the revenue tree, and the words for them. */
import { addMonths, calendarPeriod, isoOfSerial, monthIndex, type DayRange } from '../../../domain';
import { createFormats, translate, translateCount, type Locale } from '../../../i18n';
import type { Base } from '../../base/types';
import { findingGap, GAP_KPIS, type Gap, type Missing } from '../../compute/gap';
import type { Stretch } from '../../compute/kpi/kpiLines';
import { revenueTree, type RevenueTree } from '../../compute/revenueTree';
import type { Result } from '../../result';
import { allAtOnce, within, type Sliced } from '../../slices';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** So many categories are named in a row; of the others their number is told. */
const NAMED = 2;

/**
 * Gaps of a part of the base in a period; KPIs that cannot be told are left out.
 * @param stretch the whole base in the period of the settings by default
 */
export function gapsOf(base: Base, result: Result, stretch: Stretch = { criteria: [] }): readonly Gap[] {
  return allAtOnce(findingGaps(base, result, stretch));
}

/** `gapsOf` in slices. */
export function* findingGaps(
  base: Base,
  result: Result,
  stretch: Stretch = { criteria: [] },
): Sliced<readonly Gap[]> {
  const gaps: Gap[] = [];
  for (const [n, kpi] of GAP_KPIS.entries()) {
    yield n / GAP_KPIS.length;
    const work = findingGap(base, result, { ...stretch, kpi });
    const gap = yield* within(work, n / GAP_KPIS.length, (n + 1) / GAP_KPIS.length);
    if (gap.ok) gaps.push(gap.value);
  }
  return gaps;
}

/** The period of the settings beside the one before it, over as many days; null where there is no such period. */
export function treeOf(base: Base, result: Result): RevenueTree | null {
  const after = result.period;
  if (after.from > after.to) return null;
  const before = rangeBefore(result);
  const tree = revenueTree(base, result, { before, after, criteria: [] });
  return tree.ok ? tree.value : null;
}

/** The stretch of as many months before the period; of a period that is not over only as many days as have passed. */
export function rangeBefore({ settings, asOf, period }: Result): DayRange {
  const whole = calendarPeriod(settings.period, asOf) ?? period;
  const months = monthIndex(whole.to) - monthIndex(whole.from) + 1;
  const from = addMonths(whole.from, -months);
  const to = whole.from - 1;
  return { from, to: period.to >= whole.to ? to : Math.min(to, from + period.to - period.from) };
}

/** What an outlet lacks, in words. */
export function missingText(missing: Missing, base: Base, locale: Locale): string {
  const formats = createFormats(locale);
  switch (missing.kind) {
    case 'orders':
      return translateCount(locale, 'reports.gap.missing.orders', missing.count);
    case 'months':
      return translate(locale, 'reports.gap.missing.months', {
        months: missing.months.map((day) => monthName(day, locale)).join(', '),
      });
    case 'skus': {
      const parts = missing.categories.slice(0, NAMED).map(({ category, skus }) =>
        translate(locale, 'reports.gap.missing.category', {
          category: base.productCategories.text(category),
          skus: translateCount(locale, 'reports.gap.missing.skus', skus),
        }),
      );
      const others = missing.categories.length - parts.length;
      if (others > 0)
        parts.push(translate(locale, 'reports.gap.missing.more', { count: formats.count(others) }));
      return parts.join('; ');
    }
    case 'debt':
      return translate(locale, 'reports.gap.missing.debt', { amount: formats.money(missing.amount) });
  }
}

function monthName(day: number, locale: Locale): string {
  const month = MONTHS[Number(isoOfSerial(day).slice(5, 7)) - 1] ?? 'jan';
  return translate(locale, `reports.gap.months.${month}`);
}

/** The state of a KPI in one sentence: the figure, the target, and how many outlets it takes. */
export function gapText({ current, target, needed, reachable, outlets }: Gap, locale: Locale): string {
  const formats = createFormats(locale);
  const value =
    current.value === null
      ? translate(locale, `kpis.reasons.${current.reason ?? 'noBase'}`)
      : formats.share(current.value);
  if (current.value === null && current.reason !== 'zeroDenominator') return value;
  if (target === null) return translate(locale, 'reports.gap.noTarget', { value });
  const params = { value, target: formats.share(target) };
  if (needed === null) return translate(locale, 'reports.gap.noTarget', params);
  if (needed === 0) return translate(locale, 'reports.gap.met', params);
  if (!reachable) {
    return translate(locale, 'reports.gap.outOfReach', {
      ...params,
      needed: formats.count(needed),
      listed: formats.count(outlets.length),
    });
  }
  return translate(locale, 'reports.gap.needed', { ...params, needed: formats.count(needed) });
}

/** How many clients buy outside the visit plan, and that the KPI is not about them. */
export function outsideText({ outside }: Gap, locale: Locale): string {
  return translateCount(locale, 'reports.gap.outside', outside.length);
}
