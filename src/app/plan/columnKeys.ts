/** Columns of an actions sheet, in their order (DESIGN.md, "Columns of an actions sheet"). */
export const COLUMN_KEYS = [
  'id',
  'client',
  'channel',
  'manager',
  'category',
  'segment',
  'baseStatus',
  'purchases',
  'margin',
  'potential',
  'whiteSpace',
  'lastOrder',
  'visitsPerMonth',
  'nextStep',
  'owner',
  'due',
  'status',
  'comment',
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

/** Those where people type. */
export const TYPED_KEYS = ['owner', 'due', 'status', 'comment'] as const satisfies readonly ColumnKey[];
export type TypedKey = (typeof TYPED_KEYS)[number];

/** Columns of the archive of notes. */
export const NOTE_KEYS = ['id', 'client', 'from', ...TYPED_KEYS] as const;

/** Every column that a sheet of ours can have. */
export const ALL_COLUMN_KEYS = [...COLUMN_KEYS, 'from'] as const;

/** Whether a column key is one of those where people type. */
export function isTypedKey(key: string): key is TypedKey {
  return (TYPED_KEYS as readonly string[]).includes(key);
}
