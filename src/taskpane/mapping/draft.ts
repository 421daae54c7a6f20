import { headerIn, headersToChoose, type FieldChoice, type Role, type SourceShape } from '../../app';
import { NO_COLUMN, type Settings } from '../../domain';

/** What stands in the form of one role. */
export interface MappingDraft {
  /** As `mapping.*.table` names it; empty = as found by itself. */
  readonly table: string;
  /** Field → header or NO_COLUMN, of the fields that have a choice of their own. */
  readonly columns: Readonly<Record<string, string>>;
}

export const BY_ITSELF: MappingDraft = { table: '', columns: {} };

/** What is wrong with the choice for a field, or worth a look (`twice`, which may be meant). */
export type FieldTrouble =
  | { readonly kind: 'gone'; readonly header: string }
  /** Nothing is found for it; `others` would do as well. */
  | { readonly kind: 'missing'; readonly others: readonly string[] }
  | { readonly kind: 'twice'; readonly others: readonly string[] };

/** The form for a role as the settings have it. */
export function draftOf(role: Role, settings: Settings): MappingDraft {
  const { table = '', columns = {} } = settings.mapping[role] ?? {};
  return { table, columns };
}

/** Another table: choices stay where it has their headers; by itself, none does. */
export function withTable(
  { columns }: MappingDraft,
  table: string,
  source: SourceShape | undefined,
): MappingDraft {
  if (table === '' || source === undefined) return { table, columns: {} };
  const kept = Object.entries(columns).flatMap(([field, header]) => {
    const own = header === NO_COLUMN ? header : headerIn(source, header);
    return own === undefined ? [] : [[field, own]];
  });
  return { table, columns: Object.fromEntries(kept) as MappingDraft['columns'] };
}

/** Another column for a field, or NO_COLUMN; undefined leaves it to be found by itself. */
export function withColumn(
  { table, columns }: MappingDraft,
  field: string,
  header: string | undefined,
): MappingDraft {
  const others = Object.entries(columns).filter(([other]) => other !== field);
  return { table, columns: Object.fromEntries(header === undefined ? others : [...others, [field, header]]) };
}

/** The change of settings that makes a role's mapping what the form states; other roles are not in it. */
export function mappingChange(role: Role, draft: MappingDraft, settings: Settings): object {
  const { table, columns } = draft;
  const chosen = Object.keys(columns).length > 0;
  if (table === '' && !chosen) return { mapping: { [role]: null } };
  const before = Object.keys(settings.mapping[role]?.columns ?? {});
  const taken = Object.fromEntries(before.map((field) => [field, null]));
  const change = { table: table === '' ? null : table, columns: chosen ? { ...taken, ...columns } : null };
  return { mapping: { [role]: change } };
}

/** The headers to offer for a field; a chosen one that the table does not offer (any more) stands first, as it is written. */
export function headersFor(source: SourceShape, chosen: string | undefined): readonly string[] {
  const headers = headersToChoose(source);
  const stands = chosen === undefined || chosen === NO_COLUMN || headers.includes(chosen);
  return stands ? headers : [chosen, ...headers];
}

/** What is wrong in the form, by field. */
export function troublesOf(
  choices: readonly FieldChoice[],
  { columns }: MappingDraft,
  source: SourceShape,
): ReadonlyMap<string, FieldTrouble> {
  const troubles = new Map<string, FieldTrouble>();
  const has = (field: string): boolean =>
    field in columns
      ? columns[field] !== NO_COLUMN
      : choices.some((choice) => choice.field === field && choice.byItself !== undefined);
  for (const { field, needed } of choices) {
    const header = columns[field];
    if (header !== undefined && header !== NO_COLUMN) {
      const trouble = troubleOf(field, header, columns, source);
      if (trouble !== undefined) troubles.set(field, trouble);
    } else if (needed[0] === field && !needed.some(has)) {
      troubles.set(field, { kind: 'missing', others: needed.slice(1) });
    }
  }
  return troubles;
}

function troubleOf(
  field: string,
  header: string,
  columns: MappingDraft['columns'],
  source: SourceShape,
): FieldTrouble | undefined {
  const own = headerIn(source, header);
  if (own === undefined) return { kind: 'gone', header };
  const others = Object.keys(columns).filter(
    (other) => other !== field && headerIn(source, columns[other] ?? '') === own,
  );
  return others.length > 0 ? { kind: 'twice', others } : undefined;
}

/** Whether a trouble keeps the form from being saved. */
export function forbids({ kind }: FieldTrouble): boolean {
  return kind !== 'twice';
}
