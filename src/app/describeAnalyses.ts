/** A client's ABC, XYZ and RFM in words, each with its figures and thresholds. */
import { createFormats, translate, type Formats, type Locale } from '../i18n';
import type { Base } from './base/types';
import { abcScale, abcValues } from './compute/abcMeasure';
import {
  ABC_CLASSES,
  analysesOf,
  monthlySpread,
  XYZ_CLASSES,
  XYZ_LIMITS,
  type AbcMeasure,
} from './compute/analyses';
import { MIN_MONTHS } from './compute/xyz';
import type { Result } from './result';

/** One sentence each, in that order; none for a closed client, who has no classes. */
export function describeAnalyses(
  base: Base,
  result: Result,
  client: number,
  locale: Locale,
): readonly string[] {
  if (base.clients.closed[client] === 1) return [];
  const formats = createFormats(locale);
  return [
    abcSentence(base, result, client, formats),
    xyzSentence(base, result, client, formats),
    rfmSentence(result, client, formats),
  ];
}

/** A value of the measure of ABC: money, or pieces with their tenths. */
export function measured(value: number, measure: AbcMeasure, formats: Formats): string {
  return measure === 'quantity' ? formats.decimal(value) : formats.money(value);
}

/** Which coefficients of variation make a class, e.g. `10–25 %`. */
export function xyzLimit(at: number, [first, second]: readonly [number, number], formats: Formats): string {
  const low = formats.share(first / 100);
  const high = formats.share(second / 100);
  if (at === 0) return `≤ ${low}`;
  return at === 1 ? `${low} – ${high}` : `> ${high}`;
}

function abcSentence(base: Base, result: Result, client: number, formats: Formats): string {
  const { measure, classes } = analysesOf(base, result).abc;
  const value = (abcValues(base, measure, result.window)[client] ?? 0) / abcScale(base, measure);
  const from = (start: number | null): string => (start === null ? '—' : measured(start, measure, formats));
  return translate(formats.locale, `analyses.client.${classes.A.from === null ? 'abcAlone' : 'abc'}`, {
    class: ABC_CLASSES[(result.clients.abc[client] ?? 0) - 1] ?? '—',
    measure: translate(formats.locale, `analyses.measure.${measure}`),
    amount: measured(value, measure, formats),
    a: from(classes.A.from),
    b: from(classes.B.from),
  });
}

function xyzSentence(base: Base, result: Result, client: number, formats: Formats): string {
  const spread = monthlySpread(base, result.window, client);
  const { locale } = formats;
  if ('gap' in spread) {
    const reason = translate(locale, `analyses.client.gaps.${spread.gap}`, { months: MIN_MONTHS });
    return translate(locale, 'analyses.client.noXyz', { reason });
  }
  const at = (result.clients.xyz[client] ?? 0) - 1;
  return translate(locale, 'analyses.client.xyz', {
    class: XYZ_CLASSES[at] ?? '—',
    variation: formats.share(spread.variation),
    limit: xyzLimit(at, XYZ_LIMITS, formats),
    months: spread.months,
  });
}

function rfmSentence({ clients, asOf }: Result, client: number, formats: Formats): string {
  const { locale } = formats;
  const r = clients.recency[client] ?? 0;
  if (r === 0) return translate(locale, 'analyses.client.noRfm');
  return translate(locale, 'analyses.client.rfm', {
    r,
    f: clients.frequency[client] ?? 0,
    m: clients.monetary[client] ?? 0,
    days: formats.count(asOf - (clients.lastOrder[client] ?? asOf)),
    orders: formats.count(clients.orders[client] ?? 0),
    revenue: formats.money(clients.revenue[client] ?? 0),
  });
}
