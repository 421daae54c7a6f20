/** Which columns of the optional tables are read, and as what. */
import type { OptionalRole } from './types';

/** Texts are coded; `day` is a date (or a month's first day), `month` a month in any form. */
export type ColumnKind =
  | 'client'
  | 'manager'
  | 'outletType'
  | 'sku'
  | 'contactType'
  | 'text'
  | 'day'
  | 'month'
  | 'money'
  | 'number'
  | 'flag'
  | 'terms';

export const OPTIONAL_COLUMNS: Readonly<Record<OptionalRole, Readonly<Record<string, ColumnKind>>>> = {
  visits: { clientId: 'client', date: 'day', month: 'month', planned: 'number', made: 'number' },
  routeCosts: { manager: 'manager', month: 'month', pay: 'money', car: 'money', fuel: 'money' },
  receivables: { clientId: 'client', total: 'money', overdue: 'money', terms: 'terms' },
  payments: { date: 'day', planned: 'money', paid: 'money', clientId: 'client' },
  audits: { clientId: 'client', date: 'day', sku: 'sku', present: 'flag' },
  mml: { sku: 'sku', outletType: 'outletType' },
  contacts: { clientId: 'client', date: 'day', type: 'contactType', note: 'text' },
  targets: { kpi: 'text', slice: 'text', value: 'number' },
};
