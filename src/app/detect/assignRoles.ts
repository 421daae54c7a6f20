/** Which source plays which role: each source at most one, by its columns, its name and its first values. */
import type { Settings } from '../../domain';
import type { SourceShape } from '../ports';
import { containsStem, containsWords, normaliseHeader, normaliseWord } from './headers';
import { matchFields, type Fit } from './matchFields';
import { ROLE_WORDS } from './roleWords';
import { ROLES, type Role } from './types';
import { filled, hasRepeats } from './values';

/** A name that speaks for a role outweighs four columns. */
const NAME_WEIGHT = 4;
/** A date and a sum in every row make a register of sales, whatever else it repeats of the clients. */
const REGISTER_WEIGHT = 5;
/** A client that comes twice in the first rows: no list of clients. */
const REPEATS_WEIGHT = 5;

/** Headers that say of a client by themselves; `Код` and `Наименование` could be of anything. */
const CLIENT_ONLY = new Set([
  'channel',
  'outletType',
  'counterparty',
  'potential',
  'contract',
  'planned',
  'visitsPerMonth',
]);
const CLIENT_WORDS = [
  'клиент',
  'контрагент',
  'покупател',
  'партнер',
  'точк',
  'тт',
  'магазин',
  'грузополучател',
  'customer',
  'client',
  'account',
  'outlet',
  'store',
  'ship',
  'sold',
];

/** What a source is called: its table's name and its sheet's, normalised. */
function sourceName(source: SourceShape): string {
  return normaliseHeader(`${source.tableName ?? ''} ${source.sheetName}`.replace(/_/g, ' '));
}

/** Fits of every source that has all that its role needs, each source under its best role. */
export function assignRoles(sources: readonly SourceShape[], settings: Settings): readonly Fit[] {
  return sources.flatMap((source) => {
    const fits = ROLES.map((role) => matchFields(role, source, settings.mapping[role]))
      .filter((fit) => fit.missingRequired.length === 0 && fit.unmapped.length === 0)
      .filter(plausible)
      .map((fit) => ({ fit, score: score(fit) }))
      .sort((a, b) => b.score - a.score);
    return fits[0] === undefined ? [] : [fits[0].fit];
  });
}

/** Whether the name of a source speaks for a role. */
export function namedFor(role: Role, source: SourceShape): boolean {
  const name = sourceName(source);
  return ROLE_WORDS[role].names.some((word) => containsWords(name, normaliseWord(word)));
}

function namedAgainst(role: Role, source: SourceShape): boolean {
  const name = sourceName(source);
  return ROLE_WORDS[role].notNames.some((stem) => containsStem(name, normaliseWord(stem)));
}

function plausible(fit: Fit): boolean {
  const named = namedFor(fit.role, fit.source);
  if (named) return true;
  if (ROLE_WORDS[fit.role].needsName === true || namedAgainst(fit.role, fit.source)) return false;
  return fit.role !== 'clients' || speaksOfClients(fit);
}

/** Whether some column can only be a client's; `Код` and `Наименование` could be of anything. */
export function speaksOfClients(fit: Fit): boolean {
  return fit.fields.some(
    ({ field, header, why }) =>
      why === 'mapping' ||
      CLIENT_ONLY.has(field) ||
      CLIENT_WORDS.some((word) => containsStem(normaliseHeader(header), word)),
  );
}

function score(fit: Fit): number {
  const named = namedFor(fit.role, fit.source) ? NAME_WEIGHT : 0;
  const against = namedAgainst(fit.role, fit.source) ? NAME_WEIGHT : 0;
  const register = fit.role === 'sales' ? REGISTER_WEIGHT : 0;
  return fit.fields.length + named - against + register - repeats(fit);
}

function repeats(fit: Fit): number {
  const id = fit.fields.find(({ field }) => field === 'id');
  if (fit.role !== 'clients' || id === undefined) return 0;
  return hasRepeats(filled(fit.source.sample, id.column)) ? REPEATS_WEIGHT : 0;
}
