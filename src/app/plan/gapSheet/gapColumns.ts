/** Columns of the gap sheet's table. What people typed is kept by KPI and client. */
import { LOCALES, translate, type Locale } from '../../../i18n';
import type { Base } from '../../base/types';
import type { GapKpi } from '../../compute/gap';
import type { OwnTableContent } from '../../ports';
import { isUserKey, USER_COLUMN } from '../typedNotes';
import type { PlanValue, TableColumnPlan, ValueKind } from '../types';

export interface GapRow {
  readonly kpi: GapKpi;
  readonly client: number;
  /** Code of the manager; −1 = none. */
  readonly manager: number;
  /** 0 = none. */
  readonly lastOrder: number;
  /** From 1, the closest first; null for a client that the KPI is not about. */
  readonly place: number | null;
  /** Whether it is among those that the target takes. */
  readonly toTarget: boolean;
  readonly missing: string;
  readonly effect: number | null;
  readonly money: number;
}

interface Input {
  readonly base: Base;
  readonly locale: Locale;
  readonly before: OwnTableContent | null;
}

const SHAPES = {
  kpi: ['text', 30],
  place: ['integer', 7],
  id: ['text', 12],
  client: ['text', 30],
  channel: ['text', 22],
  manager: ['text', 18],
  lastOrder: ['date', 13],
  missing: ['text', 62],
  toTarget: ['text', 12],
  effect: ['percent', 12],
  money: ['money', 14],
  comment: ['text', 30],
} as const satisfies Readonly<Record<string, readonly [ValueKind, number]>>;
type GapColumn = keyof typeof SHAPES;
const KEYS = Object.keys(SHAPES) as GapColumn[];
const USER_WIDTH = 16;

/** One value a row in each column; comments and people's own columns come from the table before. */
export function gapColumns(rows: readonly GapRow[], input: Input): readonly TableColumnPlan[] {
  const { locale, before } = input;
  const kept = keptCells(before, locale);
  const own = KEYS.map((key): TableColumnPlan => {
    const [kind, width] = SHAPES[key];
    const header = translate(locale, `reports.gap.columns.${key}`);
    const values = rows.map((row) => {
      const value = valueOf(key, row, input);
      return value === undefined ? kept(row, key, input.base) : value;
    });
    return {
      key,
      header,
      aliases: LOCALES.map((each) => translate(each, `reports.gap.columns.${key}`)).filter(
        (name) => name !== header,
      ),
      kind,
      width,
      values,
      ...(key === 'comment' ? { typed: true } : {}),
    };
  });
  return [...own, ...userHeaders(before).map((header) => userColumn(header, rows, kept, input.base))];
}

function valueOf(key: GapColumn, row: GapRow, { base, locale }: Input): PlanValue | undefined {
  const { client } = row;
  switch (key) {
    case 'kpi':
      return translate(locale, `kpis.names.${row.kpi}`);
    case 'id':
      return base.clients.ids[client] ?? null;
    case 'client':
      return base.clients.names[client] ?? null;
    case 'channel':
      return nameOf(base.channels, base.clients.channel[client]);
    case 'manager':
      return nameOf(base.managers, row.manager);
    case 'lastOrder':
      return row.lastOrder === 0 ? null : row.lastOrder;
    case 'toTarget':
      return row.toTarget ? translate(locale, 'reports.gap.yes') : null;
    case 'comment':
      return undefined;
    default:
      return row[key];
  }
}

function nameOf(names: Base['managers'], code: number | undefined): PlanValue {
  return code === undefined || code < 0 ? null : names.text(code);
}

type Kept = (row: GapRow, column: string, base: Base) => PlanValue;

/** Cells of the table before, by KPI (in any language), client and column: a key of ours, or a header of the user's. */
function keptCells(before: OwnTableContent | null, locale: Locale): Kept {
  if (before === null) return () => null;
  const { headers, columnKeys, rows } = before;
  const kpiAt = columnKeys.indexOf('kpi');
  const idAt = columnKeys.indexOf('id');
  const byRow = new Map(rows.map((row) => [`${String(row[kpiAt])}\n${String(row[idAt])}`, row]));
  return ({ kpi, client }, column, base) => {
    const at = columnKeys.includes(column) ? columnKeys.indexOf(column) : headers.indexOf(column);
    const id = base.clients.ids[client] ?? '';
    for (const each of [locale, ...LOCALES]) {
      const row = byRow.get(`${translate(each, `kpis.names.${kpi}`)}\n${id}`);
      const value = row?.[at];
      if (value !== undefined && value !== '') return value;
    }
    return null;
  };
}

function userHeaders(before: OwnTableContent | null): readonly string[] {
  if (before === null) return [];
  return before.headers.filter((_, at) => {
    const key = before.columnKeys[at] ?? '';
    return key === '' || isUserKey(key);
  });
}

function userColumn(header: string, rows: readonly GapRow[], kept: Kept, base: Base): TableColumnPlan {
  const values = rows.map((row) => kept(row, header, base));
  const isNumber = values.some((value) => typeof value === 'number');
  return {
    key: USER_COLUMN + header,
    header,
    aliases: [],
    kind: isNumber ? 'number' : 'text',
    width: USER_WIDTH,
    values,
    typed: true,
  };
}
