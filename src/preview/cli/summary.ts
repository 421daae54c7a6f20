import { describeIssue } from '../../app';
import { createFormats, type Locale } from '../../i18n';
import { translate, translateCount } from '../../i18n/preview';
import type { Run } from './runSegment';

/** What a run came to, in a few lines: dates, base and sales, categories, and what is worth checking. */
export function summaryLines({ result, issues, changes }: Run, locale: Locale): string[] {
  const formats = createFormats(locale);
  const { counts, totals } = result;
  const list = Object.entries(counts.categories).map(
    ([category, count]) =>
      `${category === 'none' ? translate(locale, 'domain.notRated') : category} ${formats.count(count)}`,
  );
  const lines = [
    translate(locale, 'commandLine.result.dates', {
      asOf: formats.date(result.asOf),
      from: formats.date(result.window.from),
      to: formats.date(result.window.to),
    }),
    translateCount(locale, 'commandLine.result.clients', counts.base, {
      revenue: formats.money(totals.revenue),
      sales: formats.count(result.rows.sales),
    }),
    translate(locale, 'commandLine.result.categories', { list: list.join(', ') }),
  ];
  if (changes !== undefined) {
    lines.push(
      translate(locale, 'commandLine.changes', {
        date: formats.date(changes.since),
        up: formats.count(changes.up.length),
        down: formats.count(changes.down.length),
        rated: formats.count(changes.rated.length),
        unrated: formats.count(changes.unrated.length),
        arrived: formats.count(changes.arrived.length),
        gone: formats.count(changes.gone.length),
      }),
    );
  }
  if (issues.length > 0) lines.push(translate(locale, 'commandLine.worthChecking'));
  return [...lines, ...issues.map((issue) => `- ${describeIssue(issue, locale)}`)];
}
