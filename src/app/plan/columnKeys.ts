/** Columns of our sheets: which there are, which sheet has which, where people type. */
import { isManagerSheet, isHomeSheet, type ActionSheetKey } from './actionKeys';

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

/** Further computed columns of lists. */
export const LIST_KEYS = [
  'segmentName',
  'progress',
  'task',
  'requisites',
  'contacts',
  'lastContact',
  'silence',
  'orderBy',
  'lostSince',
  'firstOrder',
  'gap',
  'periodOrders',
  'periodPurchases',
] as const;
export const TOPIC_KEYS = [
  'group',
  'segmentTitle',
  'who',
  'clients',
  'strategy',
  'tasks',
  'segmentGoal',
  'movedUp',
  'left',
  'salesShare',
  'marginShare',
] as const;

/** Where people type. */
export const TYPED_KEYS = [
  'owner',
  'due',
  'status',
  'comment',
  'meeting',
  'contactHistory',
  'refusals',
  'mailing',
  'offers',
  'activationPlan',
  'lostWhy',
  'returnPlan',
  'feedback',
  'quarterGoal',
  'product',
  'terms',
  'frequency',
  'way',
  'person',
  'resources',
] as const;
export type TypedKey = (typeof TYPED_KEYS)[number];

/** Our mark on a row whose client came from another category's sheet; there only where a sheet has such rows. */
export const MOVED = 'moved';

export type ColumnKey =
  | (typeof COLUMN_KEYS)[number]
  | (typeof LIST_KEYS)[number]
  | (typeof TOPIC_KEYS)[number]
  | TypedKey
  | typeof MOVED
  | 'from';

/** Every column that a sheet of ours can have. */
export const ALL_COLUMN_KEYS: readonly ColumnKey[] = [
  ...new Set<ColumnKey>([...COLUMN_KEYS, ...LIST_KEYS, ...TOPIC_KEYS, ...TYPED_KEYS, MOVED, 'from']),
];

/** The four questions of every task. */
export const TASK_KEYS = ['owner', 'due', 'status', 'comment'] as const;
/** Columns of the archive of notes that are always there. */
export const NOTE_KEYS = ['id', 'client', 'from', ...TASK_KEYS] as const;

/** The six questions of the work algorithm (S2). */
export const QUESTIONS = ['product', 'terms', 'frequency', 'way', 'person', 'resources'] as const;

const VIEW = ['id', 'client', 'channel', 'manager', 'category', 'segment'] as const;
const FOCUS = [
  ...['id', 'client', 'channel', 'manager', 'category', 'segment', 'segmentName', 'potential'],
  ...['purchases', 'whiteSpace', 'progress', 'lastOrder', 'task', 'nextStep', 'owner', 'due', 'status'],
  ...['feedback'],
] as readonly ColumnKey[];

const LAYOUTS: Readonly<Partial<Record<ActionSheetKey, readonly ColumnKey[]>>> = {
  prospects: [
    ...COLUMN_KEYS,
    ...(['requisites', 'contacts', 'meeting', 'lastContact', 'contactHistory', 'refusals'] as const),
    ...(['mailing', 'offers', 'activationPlan'] as const),
  ],
  lost: [
    ...COLUMN_KEYS,
    ...(['lostSince', 'lostWhy', 'returnPlan', 'lastContact', 'contactHistory', 'contacts'] as const),
  ],
  paused: [
    ...VIEW,
    'purchases',
    'margin',
    'potential',
    'whiteSpace',
    'lastOrder',
    'silence',
    'orderBy',
    'nextStep',
  ],
  recovered: [
    ...VIEW,
    'purchases',
    'margin',
    'potential',
    'whiteSpace',
    'gap',
    'firstOrder',
    'periodOrders',
    'nextStep',
  ],
  newClients: [
    ...VIEW,
    ...([
      'potential',
      'whiteSpace',
      'firstOrder',
      'lastOrder',
      'periodOrders',
      'periodPurchases',
      'nextStep',
    ] as const),
  ],
  marketing: FOCUS,
  salesFocus: FOCUS,
  matrix: [
    ...(['segment', 'segmentTitle', 'who', 'clients', 'purchases', 'potential', 'whiteSpace'] as const),
    ...(['quarterGoal', 'movedUp', 'left', 'owner', 'due', 'status', 'comment'] as const),
    ...(['strategy', 'tasks', 'segmentGoal'] as const),
  ],
  algorithm: ['id', 'group', 'clients', 'salesShare', 'marginShare', ...QUESTIONS],
  notes: NOTE_KEYS,
};

/** A manager has one list of all clients: what the prospects' sheet tells of them stands behind the others. */
const MANAGER_KEYS: readonly ColumnKey[] = [...COLUMN_KEYS, 'requisites', 'contacts', 'lastContact'];

/** Columns of a sheet without those that users added, in the order in which they are first written. */
export function layoutOf(key: ActionSheetKey): readonly ColumnKey[] {
  if (isManagerSheet(key)) return MANAGER_KEYS;
  return isHomeSheet(key) ? COLUMN_KEYS : (LAYOUTS[key] ?? COLUMN_KEYS);
}

/** Whether people type into a column. */
export function isTypedKey(key: string): key is TypedKey {
  return (TYPED_KEYS as readonly string[]).includes(key);
}
