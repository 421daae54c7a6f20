import type { Formats } from '../../i18n';

/**
 * Which figures fall into a bin between rising cuts, e.g. `≤ 4`, `5 – 9`, `> 30`; a value equal to a cut belongs below
 * it. Whole figures (days, orders) get whole ends. A dash where the bin takes nothing.
 * @param bin from 0, the lowest
 */
export function scoreRange(
  cuts: readonly number[],
  bin: number,
  kind: 'whole' | 'money',
  { count, money }: Pick<Formats, 'count' | 'money'>,
): string {
  const text = kind === 'whole' ? (cut: number) => count(Math.floor(cut)) : money;
  const below = cuts[bin - 1];
  const above = cuts[bin];
  if (below === undefined) return above === undefined ? '—' : `≤ ${text(above)}`;
  if (above === undefined) return `> ${text(below)}`;
  if (kind === 'money') return above > below ? `${text(below)} – ${text(above)}` : '—';
  const first = Math.floor(below) + 1;
  const last = Math.floor(above);
  if (first > last) return '—';
  return first === last ? count(first) : `${count(first)} – ${count(last)}`;
}
