/** Which of the sources that fit a role is read, and what is said of the others. */
import type { RoleMapping } from '../../domain';
import { issue, type Issue } from '../issues';
import type { SourceShape } from '../ports';
import { namedFor, speaksOfClients } from './assignRoles';
import { normaliseHeader } from './headers';
import { matchFields, type Fit } from './matchFields';
import { isEmpty, placeOf, sourceLabel } from './sourceNames';
import { missingColumns, unmappedColumns } from './troubles';
import type { Role } from './types';

export interface Choice {
  /** What is read, in workbook order; empty when nothing can be. */
  readonly fits: readonly Fit[];
  readonly alternatives: readonly SourceShape[];
  readonly fatal: readonly Issue[];
  readonly issues: readonly Issue[];
}

export interface Context {
  /** Sources that no mapping names, and the roles that were found for them. */
  readonly free: readonly SourceShape[];
  readonly found: readonly Fit[];
  readonly mapping: RoleMapping;
}

const NONE: Choice = { fits: [], alternatives: [], fatal: [], issues: [] };

/** Sales: all tables with the header of the best one are read as one; tables with other headers are named. */
export function chooseSales(fits: readonly Fit[], context: Context): Choice {
  if (fits.length === 0) return { ...NONE, fatal: whyNoSales(context) };
  const groups = [...groupByHeader(fits)].sort(
    (a, b) => fieldCount(b) - fieldCount(a) || filledRows(b) - filledRows(a),
  );
  const best = groups.find((group) => filledRows(group) > 0);
  if (best === undefined) return { ...NONE, fits: [], fatal: [emptySource('salesEmpty', fits)] };
  const others = fits.filter((fit) => !best.includes(fit)).map(({ source }) => source);
  return {
    fits: best.filter(({ source }) => !isEmpty(source)),
    alternatives: others,
    fatal: [],
    issues: unread('otherSalesTables', best, others),
  };
}

/** Clients: the table with the most fields; two that have equally many need a word from the user. */
export function chooseClients(fits: readonly Fit[], context: Context): Choice {
  if (fits.length === 0) return whyNoClients(context);
  const full = fits.filter(({ source }) => !isEmpty(source));
  if (full.length === 0) return { ...NONE, fatal: [emptySource('clientsEmpty', fits)] };
  const ranked = [...full].sort((a, b) => b.fields.length - a.fields.length);
  const equal = ranked.filter((fit) => fit.fields.length === ranked[0]?.fields.length);
  const others = ranked.slice(1).map(({ source }) => source);
  if (equal.length > 1) {
    const names = equal.map(({ source }) => sourceLabel(source));
    const params = { role: 'clients', tables: names };
    const fatal = [issue('twoClientsTables', { count: equal.length, examples: names.slice(0, 5), params })];
    return { ...NONE, alternatives: others, fatal };
  }
  const chosen = ranked.slice(0, 1);
  return {
    fits: chosen,
    alternatives: others,
    fatal: [],
    issues: unread('otherClientsTables', chosen, others),
  };
}

/** Optional tables: the one with the most fields; a table that is called so and lacks a column is told. */
export function chooseOther(role: Role, fits: readonly Fit[], context: Context): Choice {
  if (fits.length === 0) return { ...NONE, issues: whyIncomplete(role, context) };
  const ranked = [...fits].sort((a, b) => b.fields.length - a.fields.length);
  return {
    ...NONE,
    fits: ranked.slice(0, 1),
    alternatives: ranked.slice(1).map(({ source }) => source),
  };
}

function groupByHeader(fits: readonly Fit[]): readonly (readonly Fit[])[] {
  const groups = new Map<string, Fit[]>();
  for (const fit of fits) {
    const key = headerKey(fit);
    groups.set(key, [...(groups.get(key) ?? []), fit]);
  }
  return [...groups.values()];
}

function headerKey(fit: Fit): string {
  return fit.source.headers.map(normaliseHeader).sort().join('|');
}

function filledRows(fits: readonly Fit[]): number {
  return fits.reduce((rows, { source }) => rows + (isEmpty(source) ? 0 : source.dataRows), 0);
}

function fieldCount(fits: readonly Fit[]): number {
  return fits[0]?.fields.length ?? 0;
}

function emptySource(code: 'salesEmpty' | 'clientsEmpty', fits: readonly Fit[]): Issue {
  const source = fits[0]?.source;
  return issue(code, {
    ...(source === undefined ? {} : { place: placeOf(source) }),
    params: { role: code === 'salesEmpty' ? 'sales' : 'clients' },
  });
}

function unread(code: string, chosen: readonly Fit[], others: readonly SourceShape[]): readonly Issue[] {
  if (others.length === 0) return [];
  const tables = chosen.map(({ source }) => sourceLabel(source));
  const examples = others.map(sourceLabel).slice(0, 5);
  return [issue(code, { count: others.length, examples, params: { tables } })];
}

/** A table that is meant to be sales lacks a column; or there is none, and then the nearest is told. */
function whyNoSales(context: Context): readonly Issue[] {
  const near = nearest('sales', context);
  const meant = near.find(
    (fit) => namedFor('sales', fit.source) || fit.missingRequired.length === 1 || lacksMapped(fit),
  );
  if (meant !== undefined) return [...unmappedColumns(meant), ...missingColumns(meant)];
  return [
    issue('noSalesTable', {
      examples: context.free.map(sourceLabel).slice(0, 5),
      params: { role: 'sales', fields: ['clientId', 'date', 'amount'] },
    }),
  ];
}

/** A table that is meant to be clients lacks a column; or there is none, and clients come from the sales. */
function whyNoClients(context: Context): Choice {
  const meant = nearest('clients', context).find(
    (fit) =>
      fit.unmapped.length > 0 ||
      namedFor('clients', fit.source) ||
      (fit.missingRequired.length === 1 && fit.fields.length > 1 && speaksOfClients(fit)),
  );
  if (meant === undefined) return { ...NONE, issues: [issue('noClientsTable')] };
  return { ...NONE, fatal: [...unmappedColumns(meant), ...missingColumns(meant)] };
}

function whyIncomplete(role: Role, context: Context): readonly Issue[] {
  const near = nearest(role, context);
  const mapped = near.find(lacksMapped);
  if (mapped !== undefined) return unmappedColumns(mapped);
  const meant = near.find(
    (fit) => namedFor(role, fit.source) && !isEmpty(fit.source) && fit.fields.length > 1,
  );
  if (meant === undefined) return [];
  return [
    issue('optionalIncomplete', {
      place: placeOf(meant.source),
      params: { role, fields: [...meant.missingRequired, ...meant.unmapped.map(({ field }) => field)] },
    }),
  ];
}

/** Whether headers that the settings name are all that is wanting. */
function lacksMapped(fit: Fit): boolean {
  return fit.unmapped.length > 0 && fit.missingRequired.length === 0;
}

/** Sources without a role, those with the fewest gaps first. */
function nearest(role: Role, context: Context): readonly Fit[] {
  const placed = new Set(context.found.map(({ source }) => source));
  return context.free
    .filter((source) => !placed.has(source))
    .map((source) => matchFields(role, source, context.mapping))
    .filter((fit) => fit.fields.length > 0)
    .sort(
      (a, b) => a.missingRequired.length + a.unmapped.length - b.missingRequired.length - b.unmapped.length,
    );
}
