/** Find the tables in a workbook, before anything is read (DOMAIN.md §1). */
import type { Settings } from '../../domain';
import type { Issue } from '../issues';
import type { SourceShape, Survey } from '../ports';
import { assignRoles } from './assignRoles';
import { chooseClients, chooseOther, chooseSales, type Choice } from './chooseSources';
import { mappedFits } from './mappedSources';
import type { Fit } from './matchFields';
import { fieldIds, ROLE_WORDS } from './roleWords';
import { ROLES, type Detection, type Role, type RoleDetection, type SourcePart } from './types';

/**
 * What would be read from the workbook, and what stands in the way. A mapping of the settings decides before headers
 * do; a source serves one role. Sheets of our own are not in the survey. Always gives an answer: `fatal` says whether
 * the base can be read.
 */
export function detect(survey: Survey, settings: Settings): Detection {
  const mapped = mappedFits(survey.sources, settings);
  const free = survey.sources.filter((source) => !mapped.sources.has(source));
  const found = assignRoles(free, settings);
  const roles: Partial<Record<Role, RoleDetection>> = {};
  const fatal: Issue[] = [...mapped.issues];
  const issues: Issue[] = [];
  for (const role of ROLES) {
    if (mapped.failed.has(role)) continue;
    const choice = choose(role, mapped.fits.get(role), found, free, settings);
    fatal.push(...choice.fatal);
    issues.push(...choice.issues);
    if (choice.fits[0] !== undefined) {
      roles[role] = describe(choice, choice.fits[0], settings.mapping[role] !== undefined);
    }
  }
  return {
    roles,
    sources: survey.sources,
    culture: survey.culture,
    fatal: mostTelling(fatal),
    issues,
  };
}

function choose(
  role: Role,
  mapped: readonly Fit[] | undefined,
  found: readonly Fit[],
  free: readonly SourceShape[],
  settings: Settings,
): Choice {
  const fits = mapped ?? found.filter((fit) => fit.role === role);
  const context = { free, found, mapping: settings.mapping[role] ?? {} };
  if (role === 'sales') return chooseSales(fits, context);
  if (role === 'clients') return chooseClients(fits, context);
  return chooseOther(role, fits, context);
}

/** Sales first: without them nothing else matters. */
function mostTelling(fatal: readonly Issue[]): readonly Issue[] {
  const weight = (found: Issue): number => (found.params?.role === 'sales' ? 0 : 1);
  return [...fatal].sort((a, b) => weight(a) - weight(b));
}

function describe(choice: Choice, first: Fit, byMapping: boolean): RoleDetection {
  const { role } = first;
  const found = new Set(first.fields.map(({ field }) => field));
  const required = ROLE_WORDS[role].required.flat();
  const missing = fieldIds(role).filter((field) => !found.has(field));
  const [firstPart, ...parts] = choice.fits.map(partOf);
  return {
    role,
    parts: [firstPart ?? partOf(first), ...parts],
    fields: first.fields,
    missing: [
      ...missing.filter((field) => required.includes(field)),
      ...missing.filter((field) => !required.includes(field)),
    ],
    byMapping,
    confidence: Math.min(
      1,
      ...first.fields.filter(({ field }) => required.includes(field)).map(({ confidence }) => confidence),
    ),
    alternatives: choice.alternatives,
  };
}

function partOf(fit: Fit): SourcePart {
  return {
    source: fit.source,
    columns: Object.fromEntries(fit.fields.map(({ field, column }) => [field, column])),
  };
}
