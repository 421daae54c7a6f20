import type { Text } from './text';

export interface Product {
  code: string;
  name: Text;
  group: Text;
  season: readonly number[];
  /** Kopecks for one unit. */
  price: number;
  cost: number;
}

export interface Client {
  code: string;
  name: Text;
  channel: Text | null;
  outletType: Text | null;
  manager: Text;
  territory: Text;
  counterparty: Text;
  taxId: string;
  address: Text;
  phone: string;
  email: string | null;
  contact: Text | null;
  contract: Text | null;
  closed: boolean;
  planned: boolean;
  visitsPerMonth: number | null;
  /** Money a year, or the remark that somebody typed instead. */
  potential: number | Text | null;
  potentialDate: number | null;
  createdDate: number;
}

/** A sales line; money in kopecks. */
export interface Sale {
  date: number;
  document: Text;
  client: string;
  product: Product;
  quantity: number;
  amount: number;
  cost: number;
}

export interface Visit {
  client: string;
  /** First day of the month. */
  month: number;
  planned: number;
  made: number;
}

export interface RouteCost {
  manager: Text;
  month: number;
  pay: number;
  car: number;
  fuel: number;
}

export interface Receivable {
  client: string;
  total: number;
  overdue: number;
  terms: Text;
}

export interface Payment {
  date: number;
  client: string;
  planned: number;
  paid: number;
}

export interface ShelfRow {
  date: number;
  client: string;
  sku: string;
  present: 0 | 1;
}

export interface MustStock {
  product: Product;
  /** Null: the position belongs into every outlet. */
  outletType: Text | null;
}

export interface Contact {
  date: number;
  client: string;
  type: Text;
  note: Text;
}

export interface Target {
  kpi: string;
  slice: Text | null;
  value: number;
}

/** Everything that the book shows, before it is laid out on sheets. */
export interface Sample {
  clients: Client[];
  sales: Sale[];
  visits: Visit[];
  routeCosts: RouteCost[];
  receivables: Receivable[];
  payments: Payment[];
  audits: ShelfRow[];
  mustStock: MustStock[];
  contacts: Contact[];
  targets: Target[];
}
