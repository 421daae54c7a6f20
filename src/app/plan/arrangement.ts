/** How people arranged a table of ours: order, widths and names of columns, filters, order of rows. */
import { LOCALES, translate } from '../../i18n';
import { normaliseHeader } from '../detect/headers';
import type { OwnTableContent } from '../ports';
import { layoutOf, type ColumnKey } from './columnKeys';
import type { ActionSheetKey } from './actionKeys';
import { columnKeysOf, isUserKey } from './typedNotes';
import type { FilterState, KeptRule, KeptValidation, SheetStep, SortState } from './types';

export interface Arrangement {
  /** Keys in the order of the columns, the user's own among them. */
  readonly keys: readonly string[];
  readonly width: (key: string) => number | undefined;
  /** The name that the user gave a column of ours. */
  readonly header: (key: string) => string | undefined;
  readonly formula: (key: string) => string | undefined;
  readonly validation: (key: string) => KeptValidation | undefined;
  /** Conditional formats with the keys of their columns, from left to right. */
  readonly rules: readonly (readonly [keys: readonly string[], rule: KeptRule])[];
  readonly filters: readonly (readonly [key: string, criteria: FilterState['criteria']])[];
  readonly sort: {
    readonly fields: readonly (readonly [key: string, ascending: boolean])[];
    readonly matchCase: boolean;
  };
}

/** As the table stood, or undefined for a sheet that was not there. */
export function arrangementOf(content: OwnTableContent | undefined): Arrangement | undefined {
  if (content === undefined || content.headers.length === 0) return undefined;
  const keys = columnKeysOf(content);
  const at = (key: string): number => keys.indexOf(key);
  const keyAt = (column: number): readonly string[] => keys.slice(column, column + 1);
  return {
    keys,
    width: (key) => content.widths?.[at(key)],
    header: (key) => renamed(key, content.headers[at(key)]),
    formula: (key) => (isUserKey(key) ? content.formulas?.[at(key)] : undefined),
    validation: (key) => content.validations?.[at(key)],
    rules: (content.rules ?? []).map(
      (rule) => [keys.slice(rule.column, rule.column + rule.columns), rule] as const,
    ),
    filters: (content.filters ?? []).flatMap(({ column, criteria }) =>
      keyAt(column).map((key) => [key, criteria] as const),
    ),
    sort: {
      fields: (content.sort?.fields ?? []).flatMap(({ column, ascending }) =>
        keyAt(column).map((key) => [key, ascending] as const),
      ),
      matchCase: content.sort?.matchCase ?? false,
    },
  };
}

/** A header that is none of ours for this column, in any language. */
function renamed(key: string, header: string | undefined): string | undefined {
  if (header === undefined || isUserKey(key)) return undefined;
  const ours = LOCALES.map((each) => normaliseHeader(translate(each, `sheets.columns.${key as ColumnKey}`)));
  return ours.includes(normaliseHeader(header)) ? undefined : header;
}

/**
 * The columns to write, in order: as people left them, then what is new. A column of ours that was deleted comes back
 * behind the one that stands before it in the layout.
 * @param extra columns of users that come with clients from other sheets, and marks
 */
export function columnOrder(
  sheet: ActionSheetKey,
  arrangement: Arrangement | undefined,
  extra: readonly string[],
): readonly string[] {
  const layout: readonly string[] = layoutOf(sheet);
  const keys = (arrangement?.keys ?? layout).filter((key) => isUserKey(key) || layout.includes(key));
  layout.forEach((key, at) => {
    if (keys.includes(key)) return;
    const before = layout.slice(0, at).findLast((each) => keys.includes(each));
    keys.splice(before === undefined ? 0 : keys.indexOf(before) + 1, 0, key);
  });
  return [...new Set([...keys, ...extra])];
}

/** Filters, order of rows and conditional formats of a table with these columns. */
export function stateOf(
  arrangement: Arrangement | undefined,
  keys: readonly string[],
): Pick<SheetStep, 'filters' | 'sort' | 'rules'> {
  if (arrangement === undefined) return {};
  const at = (key: string): number => keys.indexOf(key);
  const filters = arrangement.filters
    .map(([key, criteria]): FilterState => ({ column: at(key), criteria }))
    .filter(({ column }) => column >= 0);
  const fields = arrangement.sort.fields
    .map(([key, ascending]) => ({ column: at(key), ascending }))
    .filter(({ column }) => column >= 0);
  const sort: SortState = { fields, matchCase: arrangement.sort.matchCase };
  const rules = arrangement.rules.flatMap(([names, rule]) => placed(rule, names.map(at)));
  return {
    ...(filters.length === 0 ? {} : { filters }),
    ...(fields.length === 0 ? {} : { sort }),
    ...(rules.length === 0 ? {} : { rules }),
  };
}

/** A rule over the columns where they stand now: one for each run of neighbours. */
function placed(rule: KeptRule, columns: readonly number[]): readonly KeptRule[] {
  const runs: { column: number; columns: number; first: number }[] = [];
  columns.forEach((column, nth) => {
    const last = runs.at(-1);
    if (column < 0) return;
    if (last !== undefined && last.column + last.columns === column) last.columns += 1;
    else runs.push({ column, columns: 1, first: nth });
  });
  return runs.map(({ first, ...place }) => ({
    ...rule,
    ...place,
    // Formulas that name the cell beside them keep to it where columns were moved apart.
    origin: { row: rule.origin.row, column: rule.origin.column + first },
  }));
}
