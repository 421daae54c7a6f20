/** Shape of the other tables of DOMAIN.md §1: known, so that they are never taken for clients or sales. */
import { CLIENT_ID, CLIENT_NAME, DATE, MANAGER, OUTLET_TYPE, SKU } from './shared';
import { list, type RoleWords } from './types';

/** These tables name the client by code or by name in one column. */
const CLIENT = {
  ...CLIENT_ID,
  id: 'clientId',
  words: [...CLIENT_ID.words, ...CLIENT_NAME.words],
};

export const VISITS: RoleWords = {
  fields: [
    CLIENT,
    DATE,
    { id: 'month', kind: 'text', words: list('месяц, month') },
    {
      id: 'planned',
      kind: 'number',
      words: list(`
        план визитов, план посещений, визиты план, посещения план, planned visits, planned calls,
        =план, =plan, =planned`),
    },
    {
      id: 'made',
      kind: 'number',
      words: list(`
        визиты факт, факт визитов, посещения факт, факт посещений, визиты, посещения, visits made,
        calls made, actual visits, visits, =факт, =made, =actual`),
      not: list('план, plan'),
    },
  ],
  required: [['clientId'], ['date', 'month'], ['planned', 'made']],
  names: list('визиты, визитов, посещения, посещений, маршруты, visits, calls, routes'),
  notNames: list('затрат, cost'),
};

export const ROUTE_COSTS: RoleWords = {
  fields: [
    MANAGER,
    { id: 'month', kind: 'text', words: list('месяц, month, =период, =period') },
    { id: 'pay', kind: 'number', words: list('зарплата, зп, фот, оклад, pay, salary, wage') },
    { id: 'car', kind: 'number', words: list('амортизация, автомобиль, авто, car, vehicle, depreciation') },
    { id: 'fuel', kind: 'number', words: list('гсм, топливо, бензин, fuel') },
  ],
  required: [['manager'], ['pay', 'fuel']],
  names: list('затраты, затрат, costs, route costs'),
  notNames: [],
};

export const RECEIVABLES: RoleWords = {
  fields: [
    CLIENT,
    {
      id: 'total',
      kind: 'number',
      words: list(`
        дебиторская задолженность, остаток долга, сумма долга, =долг, =дз, задолженность,
        receivables, receivable, balance`),
      not: list('просроч, overdue'),
    },
    {
      id: 'overdue',
      kind: 'number',
      words: list(
        'просроченная задолженность, просроченная дз, просрочено, пдз, просрочка, overdue, past due',
      ),
      not: list('дней, days'),
    },
    {
      id: 'terms',
      kind: 'text',
      words: list('условия оплаты, отсрочка, форма оплаты, вид оплаты, payment terms, terms'),
    },
  ],
  required: [['clientId'], ['total'], ['overdue']],
  names: list('дебиторка, дебиторская, дз, долги, receivables, ar'),
  notNames: [],
};

export const PAYMENTS: RoleWords = {
  fields: [
    {
      ...DATE,
      words: list('дата оплаты, дата платежа, payment date, due date, =дата, =date, =день, =day'),
      not: [],
    },
    {
      id: 'planned',
      kind: 'number',
      words: list(`
        плановая оплата, план оплаты, план оплат, к оплате, planned payment, =план, =plan,
        =planned, =due`),
    },
    {
      id: 'paid',
      kind: 'number',
      words: list(`
        оплачено, сумма оплаты, факт оплаты, поступление, =оплата, =оплаты, paid, payment, =факт,
        =actual`),
      not: list('план, дата, отсроч, plan, date, terms'),
    },
    CLIENT,
  ],
  required: [['date'], ['paid']],
  names: list('оплаты, оплат, платежи, payments, поступления'),
  notNames: [],
};

export const AUDITS: RoleWords = {
  fields: [
    CLIENT,
    DATE,
    SKU,
    {
      id: 'present',
      kind: 'flag',
      words: list('наличие, присутствие, представлен, есть, present, presence, on shelf, in stock'),
    },
  ],
  required: [['clientId'], ['sku'], ['present']],
  names: list('аудит, аудиты, audits, audit'),
  notNames: [],
};

export const MML: RoleWords = {
  fields: [SKU, OUTLET_TYPE],
  required: [['sku']],
  names: list('mml, ммл, обязательный, матрица, must'),
  notNames: [],
  needsName: true,
};

export const CONTACTS: RoleWords = {
  fields: [
    CLIENT,
    DATE,
    {
      id: 'type',
      kind: 'text',
      words: list('тип контакта, вид контакта, тип события, contact type, activity type, =тип, =вид, =type'),
    },
    {
      id: 'note',
      kind: 'text',
      words: list('комментарий, примечание, описание, результат, note, notes, comment, description'),
    },
  ],
  required: [['clientId'], ['date'], ['type']],
  names: list('контакты, звонки, история, contacts, activities, calls'),
  notNames: [],
};

export const TARGETS: RoleWords = {
  fields: [
    { id: 'kpi', kind: 'text', words: list('kpi, показатель, код kpi, indicator, measure') },
    { id: 'slice', kind: 'text', words: list('срез, разрез, slice') },
    { id: 'value', kind: 'number', words: list('цель, значение, план, target, value, goal') },
  ],
  required: [['kpi'], ['value']],
  names: list('цели, targets, планы'),
  notNames: [],
};
