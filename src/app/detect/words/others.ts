/** The optional tables of DOMAIN.md §1. */
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
        план визитов, план посещений, визиты план, посещения план, визитов план, посещений план,
        плановые визиты, плановых визитов, плановые посещения, planned visits, planned calls,
        visits planned, calls planned, scheduled visits, scheduled calls, =план, =plan, =planned`),
    },
    {
      id: 'made',
      kind: 'number',
      words: list(`
        визиты факт, визитов факт, факт визитов, посещения факт, посещений факт, факт посещений,
        сделано визитов, визиты, посещения, visits made,
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
    { id: 'month', kind: 'text', words: list('месяц, month, =период, =period, =дата, =date') },
    {
      id: 'pay',
      kind: 'number',
      words: list(
        'зарплата, заработная плата, зп, фот, оклад, оплата труда, pay, salary, wage, wages, payroll',
      ),
    },
    {
      id: 'car',
      kind: 'number',
      words: list('амортизация, автомобиль, авто, машина, транспорт, car, vehicle, depreciation'),
    },
    { id: 'fuel', kind: 'number', words: list('гсм, топливо, бензин, fuel, petrol, gas') },
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
        дебиторская задолженность, общая задолженность, остаток долга, сумма долга, общий долг,
        долг клиента, =долг, =дз, задолженность, receivables, receivable, total debt, =debt,
        outstanding, balance`),
      not: list('просроч, overdue'),
    },
    {
      id: 'overdue',
      kind: 'number',
      words: list(
        'просроченная задолженность, просроченная дз, просроченный долг, просрочено, пдз, просрочка, overdue, past due',
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
        плановая оплата, план оплаты, план оплат, плановый платеж, плановая сумма, сумма план, к оплате,
        planned payment, planned amount, expected payment, scheduled payment, =план, =plan,
        =planned, =due`),
    },
    {
      id: 'paid',
      kind: 'number',
      words: list(`
        оплачено, поступило, сумма оплаты, факт оплаты, фактическая оплата, сумма факт, поступление,
        =оплата, =оплаты, paid, received, collected, payment, =факт,
        =actual`),
      not: list('план, дата, отсроч, plan, expected, scheduled, date, terms'),
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
      words: list(
        'наличие, в наличии, присутствие, представлен, есть, present, presence, on shelf, in stock, availability, available',
      ),
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
    { id: 'kpi', kind: 'text', words: list('kpi, показатель, код kpi, метрика, indicator, measure, metric') },
    { id: 'slice', kind: 'text', words: list('срез, разрез, slice') },
    { id: 'value', kind: 'number', words: list('цель, значение, план, target, value, goal') },
  ],
  required: [['kpi'], ['value']],
  names: list('цели, targets, планы'),
  notNames: [],
};
