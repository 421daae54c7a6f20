import type { Client, Contact, MustStock, Payment, Receivable, RouteCost } from './model';
import type { Sale, Sample, ShelfRow, Target, Visit } from './model';
import type { Language, Text } from './text';

export type CellContent = string | number | null;
export type Format = 'text' | 'code' | 'date' | 'month' | 'money' | 'cents' | 'whole' | 'number';

export interface Column<Row> {
  header: Text;
  format: Format;
  /** Width in characters. */
  width: number;
  value: (row: Row, language: Language) => CellContent;
}

/** A sheet with one table: its names and how its rows are laid out. */
export interface TableSheet {
  sheet: Text;
  table: string;
  columns: readonly Pick<Column<never>, 'header' | 'format' | 'width'>[];
  rows: (language: Language) => CellContent[][];
}

function column<Row>(
  ru: string,
  en: string,
  format: Format,
  width: number,
  value: (row: Row, language: Language) => CellContent,
): Column<Row> {
  return { header: { ru, en }, format, width, value };
}

const money = (kopecks: number): number => kopecks / 100;
const YES: Text = { ru: 'да', en: 'yes' };
const NO: Text = { ru: 'нет', en: 'no' };
const OPEN: Text = { ru: 'открыта', en: 'open' };
const CLOSED: Text = { ru: 'закрыта', en: 'closed' };

const CLIENTS: readonly Column<Client>[] = [
  column('Код клиента', 'Client code', 'code', 12, (c) => c.code),
  column('Клиент', 'Client', 'text', 38, (c, l) => c.name[l]),
  column('Канал продаж', 'Channel', 'text', 22, (c, l) => c.channel?.[l] ?? null),
  column('Тип ТТ', 'Outlet type', 'text', 18, (c, l) => c.outletType?.[l] ?? null),
  column('Менеджер', 'Sales rep', 'text', 18, (c, l) => c.manager[l]),
  column('Территория', 'Territory', 'text', 16, (c, l) => c.territory[l]),
  column('Контрагент', 'Counterparty', 'text', 26, (c, l) => c.counterparty[l]),
  column('ИНН', 'Tax ID', 'code', 14, (c) => c.taxId),
  column('Адрес', 'Address', 'text', 40, (c, l) => c.address[l]),
  column('Телефон', 'Phone', 'text', 19, (c) => c.phone),
  column('E-mail', 'E-mail', 'text', 32, (c) => c.email),
  column('Контактное лицо', 'Contact person', 'text', 22, (c, l) => c.contact?.[l] ?? null),
  column('Договор', 'Contract', 'text', 22, (c, l) => c.contract?.[l] ?? null),
  column('Статус', 'Status', 'text', 10, (c, l) => (c.closed ? CLOSED : OPEN)[l]),
  column('В плане визитов', 'In visit plan', 'text', 12, (c, l) => (c.planned ? YES : NO)[l]),
  column('Визитов в месяц', 'Visits a month', 'whole', 12, (c) => c.visitsPerMonth),
  column('Годовой потенциал', 'Annual potential', 'money', 16, (c, l) =>
    c.potential !== null && typeof c.potential === 'object' ? c.potential[l] : c.potential,
  ),
  column('Дата оценки', 'Potential date', 'date', 13, (c) => c.potentialDate),
  column('Дата создания', 'Created', 'date', 13, (c) => c.createdDate),
];

const SALES: readonly Column<Sale>[] = [
  column('Дата', 'Date', 'date', 12, (s) => s.date),
  column('Документ', 'Invoice no', 'text', 15, (s, l) => s.document[l]),
  column('Код клиента', 'Client code', 'code', 13, (s) => s.client),
  column('Артикул', 'SKU', 'code', 11, (s) => s.product.code),
  column('Номенклатура', 'Product', 'text', 38, (s, l) => s.product.name[l]),
  column('Товарная группа', 'Product group', 'text', 24, (s, l) => s.product.group[l]),
  column('Количество', 'Quantity', 'whole', 15, (s) => s.quantity),
  column('Сумма', 'Amount', 'cents', 15, (s) => money(s.amount)),
  column('Себестоимость', 'Cost', 'cents', 18, (s) => money(s.cost)),
  column('Валовая прибыль', 'Gross margin', 'cents', 17, (s) => money(s.amount - s.cost)),
];

const VISITS: readonly Column<Visit>[] = [
  column('Месяц', 'Month', 'month', 12, (v) => v.month),
  column('Код клиента', 'Client code', 'code', 14, (v) => v.client),
  column('План визитов', 'Planned calls', 'whole', 15, (v) => v.planned),
  column('Визиты факт', 'Visits made', 'whole', 15, (v) => v.made),
];

const ROUTE_COSTS: readonly Column<RouteCost>[] = [
  column('Месяц', 'Month', 'month', 12, (r) => r.month),
  column('Менеджер', 'Sales rep', 'text', 20, (r, l) => r.manager[l]),
  column('Зарплата', 'Pay', 'money', 14, (r) => money(r.pay)),
  column('Амортизация', 'Car', 'money', 15, (r) => money(r.car)),
  column('ГСМ', 'Fuel', 'money', 14, (r) => money(r.fuel)),
];

const RECEIVABLES: readonly Column<Receivable>[] = [
  column('Код клиента', 'Client code', 'code', 14, (r) => r.client),
  column('Дебиторская задолженность', 'Receivable', 'cents', 28, (r) => money(r.total)),
  column('Просрочено', 'Overdue', 'cents', 16, (r) => money(r.overdue)),
  column('Условия оплаты', 'Payment terms', 'text', 20, (r, l) => r.terms[l]),
];

const PAYMENTS: readonly Column<Payment>[] = [
  column('Дата', 'Date', 'date', 12, (p) => p.date),
  column('Код клиента', 'Client code', 'code', 14, (p) => p.client),
  column('Плановая оплата', 'Planned payment', 'cents', 18, (p) => money(p.planned)),
  column('Оплачено', 'Paid', 'cents', 16, (p) => money(p.paid)),
];

const AUDITS: readonly Column<ShelfRow>[] = [
  column('Дата', 'Date', 'date', 12, (a) => a.date),
  column('Код клиента', 'Client code', 'code', 14, (a) => a.client),
  column('Артикул', 'SKU', 'code', 11, (a) => a.sku),
  column('Наличие', 'Present', 'whole', 12, (a) => a.present),
];

const MUST_STOCK: readonly Column<MustStock>[] = [
  column('Артикул', 'SKU', 'code', 11, (m) => m.product.code),
  column('Номенклатура', 'Product', 'text', 38, (m, l) => m.product.name[l]),
  column('Тип ТТ', 'Outlet type', 'text', 20, (m, l) => m.outletType?.[l] ?? null),
];

const CONTACTS: readonly Column<Contact>[] = [
  column('Дата', 'Date', 'date', 12, (c) => c.date),
  column('Код клиента', 'Client code', 'code', 14, (c) => c.client),
  column('Тип контакта', 'Contact type', 'text', 24, (c, l) => c.type[l]),
  column('Примечание', 'Note', 'text', 50, (c, l) => c.note[l]),
];

const TARGETS: readonly Column<Target>[] = [
  column('KPI', 'KPI', 'text', 28, (t) => t.kpi),
  column('Срез', 'Slice', 'text', 26, (t, l) => t.slice?.[l] ?? null),
  column('Значение', 'Value', 'number', 14, (t) => t.value),
];

function sheet<Row>(
  ru: string,
  en: string,
  table: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): TableSheet {
  return {
    sheet: { ru, en },
    table,
    columns,
    rows: (language) => rows.map((row) => columns.map((each) => each.value(row, language))),
  };
}

/** The sheets with tables, in their order in the book. */
export function tableSheets(sample: Sample): TableSheet[] {
  return [
    sheet('Клиенты', 'Clients', 'tblClients', CLIENTS, sample.clients),
    sheet('Продажи', 'Sales', 'tblSales', SALES, sample.sales),
    sheet('Визиты', 'Visits', 'tblVisits', VISITS, sample.visits),
    sheet('Затраты маршрутов', 'Route costs', 'tblRouteCosts', ROUTE_COSTS, sample.routeCosts),
    sheet('Дебиторка', 'Receivables', 'tblReceivables', RECEIVABLES, sample.receivables),
    sheet('Оплаты', 'Payments', 'tblPayments', PAYMENTS, sample.payments),
    sheet('Аудит полки', 'Shelf audit', 'tblAudits', AUDITS, sample.audits),
    sheet('MML', 'MML', 'tblMml', MUST_STOCK, sample.mustStock),
    sheet('Контакты', 'Contacts', 'tblContacts', CONTACTS, sample.contacts),
    sheet('Цели', 'Targets', 'tblTargets', TARGETS, sample.targets),
  ];
}
