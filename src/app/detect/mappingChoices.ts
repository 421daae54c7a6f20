/** What a person can choose for a role (`settings.mapping`), and what would be found where nothing is chosen. */
import type { Settings } from '../../domain';
import type { SourceShape } from '../ports';
import { detect } from './detect';
import { normaliseHeader } from './headers';
import { sourcesNamed } from './mappedSources';
import { findHeader, isOwnColumn, matchFields } from './matchFields';
import { ROLE_WORDS } from './roleWords';
import { placeOf, sourceLabel } from './sourceNames';
import type { Detection, FieldMatch, Role } from './types';

/** One field of a role, as a form offers it. */
export interface FieldChoice {
  readonly field: string;
  /** Fields of which one is needed, this one among them; empty for a field that may be absent. */
  readonly needed: readonly string[];
  /** The column that is taken where none is chosen for this field and the other choices stay. */
  readonly byItself?: FieldMatch;
}

/** A table and the name that `mapping.*.table` calls it by. */
export interface NamedSource {
  readonly name: string;
  readonly source: SourceShape;
}

/** Every table of the workbook that a mapping can name, in workbook order; one whose name another takes is left out. */
export function sourcesToChoose({ sources }: Detection): readonly NamedSource[] {
  return sources
    .map((source) => ({ name: sourceLabel(source), source }))
    .filter(({ name, source }) => sourcesNamed(sources, name).includes(source));
}

/** The (first) table that a mapping means by a name; absent where the workbook has none. */
export function sourceNamed({ sources }: Detection, name: string): SourceShape | undefined {
  return sourcesNamed(sources, name)[0];
}

/**
 * The tables of a role without a word on them in the settings: those that are found, else the one that comes nearest
 * and lacks something; empty where there is none.
 */
export function sourcesByItself(
  role: Role,
  detection: Detection,
  settings: Settings,
): readonly SourceShape[] {
  const { table } = settings.mapping[role] ?? {};
  const now = table === undefined ? detection.roles[role] : undefined;
  if (now !== undefined) return now.parts.map(({ source }) => source);
  const others = without(settings.mapping, role);
  const survey = { sheets: [], sources: detection.sources, culture: detection.culture };
  const found = detect(survey, { ...settings, mapping: others });
  return found.roles[role]?.parts.map(({ source }) => source) ?? nearest(role, found);
}

function nearest(role: Role, { fatal, issues, sources }: Detection): readonly SourceShape[] {
  const place = [...fatal, ...issues].find((issue) => issue.params?.role === role && issue.place)?.place;
  if (place === undefined) return [];
  const meant = JSON.stringify(place);
  return sources.filter((source) => JSON.stringify(placeOf(source)) === meant).slice(0, 1);
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
}

/** Headers of a table that a field can have, in their order, each once; columns of our own are no choice. */
export function headersToChoose(source: SourceShape): readonly string[] {
  const headers = source.headers.filter(
    (header, column) => normaliseHeader(header) !== '' && !isOwnColumn(source, header, column),
  );
  return [...new Set(headers)];
}

/** A header as it stands in the table, however a mapping writes it; absent where the table has none like it. */
export function headerIn(source: SourceShape, header: string): string | undefined {
  return source.headers[findHeader(source, header)];
}

/** The fields of a role, needed ones first, with what a table has for each beside the given choices (field → header). */
export function fieldChoices(
  role: Role,
  source: SourceShape,
  chosen: Readonly<Record<string, string>>,
): readonly FieldChoice[] {
  const { fields, required } = ROLE_WORDS[role];
  const all = matchFields(role, source, { columns: chosen });
  const choices = fields.map(({ id }): FieldChoice => {
    const fit = id in chosen ? matchFields(role, source, { columns: without(chosen, id) }) : all;
    const byItself = fit.fields.find(({ field }) => field === id);
    const needed = required.find((group) => group.includes(id)) ?? [];
    return { field: id, needed, ...(byItself === undefined ? {} : { byItself }) };
  });
  const isNeeded = ({ needed }: FieldChoice): boolean => needed.length > 0;
  return [...choices.filter(isNeeded), ...choices.filter((choice) => !isNeeded(choice))];
}
