/** Which column of one source holds which field of one role. */
import { NO_COLUMN, type RoleMapping } from '../../domain';
import type { CellValue, SourceShape } from '../ports';
import { containsStem, containsWords, normaliseHeader, normaliseWord } from './headers';
import { OWN_HEADERS } from './ownHeaders';
import { ROLE_WORDS } from './roleWords';
import type { FieldMatch, MatchReason, Role } from './types';
import { filled, looksLikeCodes, looksLikeShares, valueFit } from './values';
import type { FieldWords, RoleWords } from './words/types';

/** Scores are sums of these; an earlier word of a list beats a later one by `WORD_STEP`. */
const EXACT = 1;
const CONTAINS = 0.7;
const WORD_STEP = 0.001;
const VALUES_FIT = 0.05;
const VALUES_MISFIT = 0.3;

export interface Fit {
  readonly role: Role;
  readonly source: SourceShape;
  readonly fields: readonly FieldMatch[];
  /** Required groups that have no column and no mapping, by the first field of each. */
  readonly missingRequired: readonly string[];
  /** Headers that the mapping names and the source does not have: field → header. */
  readonly unmapped: readonly { readonly field: string; readonly header: string }[];
}

interface Candidate {
  readonly column: number;
  readonly score: number;
  readonly why: MatchReason;
  /** Whether its values do not look like the field. */
  readonly doubtful: boolean;
}

/**
 * Match a source's columns with a role's fields. A mapping decides first, NO_COLUMN leaves a field without one; then required fields choose before optional
 * ones, each takes its best column, and a column serves one field only. Columns of our own are never taken.
 */
export function matchFields(role: Role, source: SourceShape, mapping: RoleMapping = {}): Fit {
  const definition = ROLE_WORDS[role];
  const headers = source.headers.map((header, column) => usable(source, header, column));
  const taken = new Set<number>();
  const found = new Map<string, FieldMatch>();
  const unmapped: { field: string; header: string }[] = [];
  const mapped = mapping.columns ?? {};
  for (const [field, header] of Object.entries(mapped)) {
    if (header === NO_COLUMN) continue;
    const column = findHeader(source, header);
    if (column < 0) unmapped.push({ field, header });
    else {
      taken.add(column);
      found.set(field, describe(source, field, { column, score: 1, why: 'mapping', doubtful: false }, []));
    }
  }
  const free = inOrderOfNeed(definition).filter((field) => !(field.id in mapped));
  for (const field of free) {
    const candidates = rank(field, source, headers).filter(({ column }) => !taken.has(column));
    const [chosen, ...others] = candidates;
    if (chosen === undefined) continue;
    taken.add(chosen.column);
    found.set(field.id, describe(source, field.id, chosen, others));
  }
  if (role === 'sales' && !('clientId' in mapped)) readCodesAsIds(source, found);
  return {
    role,
    source,
    fields: definition.fields.flatMap((field) => found.get(field.id) ?? []),
    missingRequired: definition.required
      .filter((group) => !group.some((field) => found.has(field) || isMapped(field, mapped)))
      .map((group) => group[0] ?? ''),
    unmapped,
  };
}

/** Whether the mapping names a header for a field, one of the table's or not. */
function isMapped(field: string, mapped: Readonly<Record<string, string>>): boolean {
  return (mapped[field] ?? NO_COLUMN) !== NO_COLUMN;
}

/** Position of a header as a user wrote it, -1 when the source has none like it. */
export function findHeader(source: SourceShape, header: string): number {
  const exact = source.headers.indexOf(header);
  if (exact >= 0) return exact;
  const wanted = normaliseHeader(header);
  return source.headers.findIndex((own) => normaliseHeader(own) === wanted);
}

function usable(source: SourceShape, header: string, column: number): string {
  return isOwnColumn(source, header, column) ? '' : normaliseHeader(header);
}

/** Whether our runs wrote a column: by its mark, or by its header. */
export function isOwnColumn(source: SourceShape, header: string, column: number): boolean {
  return OWN_HEADERS.has(normaliseHeader(header)) || source.ownColumns?.includes(column) === true;
}

function inOrderOfNeed(definition: RoleWords): readonly FieldWords[] {
  const required = new Set(definition.required.flat());
  return [
    ...definition.fields.filter((field) => required.has(field.id)),
    ...definition.fields.filter((field) => !required.has(field.id)),
  ];
}

function rank(field: FieldWords, source: SourceShape, headers: readonly string[]): readonly Candidate[] {
  const byHeader: Candidate[] = [];
  headers.forEach((header, column) => {
    const values = filled(source.sample, column);
    if (header === '' || (field.id === 'margin' && looksLikeShares(values))) return;
    const match = scoreHeader(field, header);
    if (match !== null) byHeader.push({ ...match, column, doubtful: false });
  });
  const best = Math.max(...byHeader.map(({ score }) => score));
  return byHeader
    .map((candidate) => {
      const fit = valueFit(field.kind, filled(source.sample, candidate.column));
      const change = fit === 1 ? VALUES_FIT : fit === -1 ? -VALUES_MISFIT : 0;
      const decided = byHeader.length > 1 && change > 0 && candidate.score < best;
      const why: MatchReason = decided ? 'values' : candidate.why;
      return { column: candidate.column, score: candidate.score + change, why, doubtful: fit === -1 };
    })
    .sort((a, b) => b.score - a.score || a.column - b.column);
}

type Score = { readonly score: number; readonly why: MatchReason } | null;

/** By field, then by header: a workbook is looked at before every run, and its headers seldom change. */
const scores = new WeakMap<FieldWords, Map<string, Score>>();

function scoreHeader(field: FieldWords, header: string): Score {
  let known = scores.get(field);
  if (known === undefined) scores.set(field, (known = new Map<string, Score>()));
  let score = known.get(header);
  if (score === undefined) known.set(header, (score = scoreOf(field, header)));
  return score;
}

function scoreOf(field: FieldWords, header: string): Score {
  let contained: number | undefined;
  for (const [index, entry] of field.words.entries()) {
    const whole = entry.startsWith('=');
    const word = normaliseWord(entry);
    if (header === word) return { score: EXACT - index * WORD_STEP, why: 'exact' };
    if (!whole && contained === undefined && containsWords(header, word)) contained = index;
  }
  if (contained === undefined || excluded(field, header)) return null;
  return { score: CONTAINS - contained * WORD_STEP, why: 'contains' };
}

function excluded(field: FieldWords, header: string): boolean {
  return (field.not ?? []).some((entry) =>
    entry.startsWith('=') ? header === normaliseWord(entry) : containsStem(header, normaliseWord(entry)),
  );
}

/** `Клиент` in a sales table may hold codes: then it is the id. */
function readCodesAsIds(source: SourceShape, found: Map<string, FieldMatch>): void {
  const name = found.get('clientName');
  if (name === undefined || found.has('clientId') || name.why === 'mapping') return;
  const values: readonly CellValue[] = filled(source.sample, name.column);
  if (!looksLikeCodes(values)) return;
  found.delete('clientName');
  found.set('clientId', { ...name, field: 'clientId', why: 'values', confidence: VALUES_CONFIDENCE });
}

const VALUES_CONFIDENCE = 0.7;
const CONFIDENCE: Readonly<Record<MatchReason, number>> = {
  mapping: 1,
  exact: 0.95,
  contains: 0.8,
  values: VALUES_CONFIDENCE,
};
/** Taken off where the values do not look like the field. */
const DOUBT = 0.3;

function describe(
  source: SourceShape,
  field: string,
  chosen: Candidate,
  others: readonly Candidate[],
): FieldMatch {
  const header = (column: number): string => source.headers[column] ?? '';
  return {
    field,
    column: chosen.column,
    header: header(chosen.column),
    why: chosen.why,
    confidence: CONFIDENCE[chosen.why] - (chosen.doubtful ? DOUBT : 0),
    alternatives: others.map(({ column }) => ({ column, header: header(column) })),
  };
}
