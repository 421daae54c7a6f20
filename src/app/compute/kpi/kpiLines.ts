/** The KPIs of a report as a list, for a slice and a period: what the pane shows. */
import { CATEGORIES, SEGMENTS } from '../../../domain';
import type { Dictionary } from '../../../engine';
import { translate, type Locale } from '../../../i18n';
import type { Base } from '../../base/types';
import { succeed, type Outcome } from '../../issues';
import type { Result } from '../../result';
import type { KpiAnswer, KpiQuestion } from '../../session.types';
import { withoutName, type NamedField } from '../sliceFields';
import { readCriteria } from '../slices';
import { targetOf } from '../targets';
import { answerKpi } from './answerKpi';
import { KPIS, type KpiInfo } from './catalogue';

/** Fields that a reader may choose a part of the base by. */
export const CHOICE_FIELDS = [
  'channel',
  'manager',
  'territory',
  'outletType',
  'category',
  'segment',
] as const;
export type ChoiceField = (typeof CHOICE_FIELDS)[number];

/** Which part of the base, and which period. */
export type Stretch = Pick<KpiQuestion, 'criteria' | 'period'>;

export interface KpiLine {
  readonly kpi: KpiInfo;
  readonly answer: KpiAnswer;
  /** In the KPI's unit; null where none is set for the slice. */
  readonly target: number | null;
}

/** The 24 in their order; fails as `answerKpi` does. */
export function kpiLines(base: Base, result: Result, stretch: Stretch): Outcome<readonly KpiLine[]> {
  const criteria = readCriteria(base, stretch.criteria, {});
  if (!criteria.ok) return criteria;
  const lines: KpiLine[] = [];
  for (const kpi of KPIS) {
    if (kpi.number === null) continue;
    const answer = answerKpi(base, result, { ...stretch, id: kpi.id });
    if (!answer.ok) return answer;
    lines.push({ kpi, answer: answer.value, target: targetOf(base, kpi.id, criteria.value.slice) });
  }
  return succeed(lines);
}

/** A value of a field: as criteria take it, and as the reader calls it. */
interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The values of a field that clients of the base have, names in the order of the alphabet, those without one last. */
export function choicesOf(base: Base, result: Result, field: ChoiceField, locale: Locale): readonly Choice[] {
  const used = usedCodes(
    base,
    field === 'category' || field === 'segment' ? result.clients[field] : base.clients[field],
  );
  switch (field) {
    case 'category': {
      const rated = CATEGORIES.filter((_, at) => used.has(at + 1)).map((name) => ({
        value: name,
        label: name,
      }));
      return withNotRated(rated, used, locale);
    }
    case 'segment': {
      const rated = SEGMENTS.filter((segment) => used.has(segment)).map((segment) => ({
        value: String(segment),
        label: `${String(segment)} · ${translate(locale, `domain.segments.${segment}.name`)}`,
      }));
      return withNotRated(rated, used, locale);
    }
    default:
      return namedChoices(dictionaryOf(base, field), used, field, locale);
  }
}

function usedCodes({ clients }: Base, codes: ArrayLike<number>): ReadonlySet<number> {
  const used = new Set<number>();
  for (let client = 0; client < clients.count; client++) {
    if (clients.closed[client] !== 1) used.add(codes[client] ?? -1);
  }
  return used;
}

function withNotRated(
  rated: readonly Choice[],
  used: ReadonlySet<number>,
  locale: Locale,
): readonly Choice[] {
  const word = translate(locale, 'domain.notRated');
  return used.has(0) ? [...rated, { value: word, label: word }] : rated;
}

function namedChoices(
  names: Dictionary,
  used: ReadonlySet<number>,
  field: NamedField,
  locale: Locale,
): readonly Choice[] {
  const sorted = [...used]
    .filter((code) => code >= 0)
    .map((code) => names.text(code))
    .sort(new Intl.Collator(locale).compare);
  const all = used.has(-1) ? [...sorted, withoutName(names, field, locale)] : sorted;
  return all.map((name) => ({ value: name, label: name }));
}

function dictionaryOf(base: Base, field: NamedField): Dictionary {
  const names: Readonly<Record<NamedField, Dictionary>> = {
    channel: base.channels,
    manager: base.managers,
    territory: base.territories,
    outletType: base.outletTypes,
  };
  return names[field];
}
