/** Tables that the settings name. */
import type { Settings } from '../../domain';
import { issue, type Issue } from '../issues';
import type { SourceShape } from '../ports';
import { matchFields, type Fit } from './matchFields';
import { sourceLabel } from './sourceNames';
import { ROLES, type Role } from './types';
import { missingColumns, unmappedColumns } from './troubles';

export interface MappedFits {
  readonly fits: ReadonlyMap<Role, readonly Fit[]>;
  readonly sources: ReadonlySet<SourceShape>;
  /** Roles whose mapping does not fit the workbook; `issues` say why. */
  readonly failed: ReadonlySet<Role>;
  readonly issues: readonly Issue[];
}

/**
 * Look up the tables that `settings.mapping` names: an Excel table's name first, else a sheet's (case aside). A name
 * that the workbook does not have, or a header that the table does not have, is an issue that names it.
 */
export function mappedFits(sources: readonly SourceShape[], settings: Settings): MappedFits {
  const fits = new Map<Role, readonly Fit[]>();
  const used = new Set<SourceShape>();
  const failed = new Set<Role>();
  const issues: Issue[] = [];
  for (const role of ROLES) {
    const mapping = settings.mapping[role];
    if (mapping?.table === undefined) continue;
    const named = sourcesNamed(sources, mapping.table);
    named.forEach((source) => used.add(source));
    const all = named.map((source) => matchFields(role, source, mapping));
    const whole = all.filter((fit) => fit.unmapped.length === 0 && fit.missingRequired.length === 0);
    if (whole.length > 0) fits.set(role, whole);
    else {
      failed.add(role);
      issues.push(...troubleOf(role, mapping.table, all[0], sources));
    }
  }
  return { fits, sources: used, failed, issues };
}

/** The tables that a name means: the Excel table of that name, else all that stand on the sheet; case aside. */
export function sourcesNamed(sources: readonly SourceShape[], name: string): readonly SourceShape[] {
  const wanted = name.trim().toLowerCase();
  const tables = sources.filter(({ tableName }) => tableName?.toLowerCase() === wanted);
  if (tables.length > 0) return tables;
  return sources.filter(({ sheetName }) => sheetName.trim().toLowerCase() === wanted);
}

function troubleOf(
  role: Role,
  table: string,
  fit: Fit | undefined,
  sources: readonly SourceShape[],
): readonly Issue[] {
  if (fit === undefined) {
    const names = sources.map(sourceLabel);
    return [issue('mappedTableMissing', { examples: names.slice(0, 5), params: { role, table } })];
  }
  return [...unmappedColumns(fit), ...missingColumns(fit)];
}
