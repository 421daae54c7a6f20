import { CLIENT_ID, CLIENT_NAME, DATE, SKU } from './shared';
import { list, type RoleWords } from './types';

/** The sales table, one line an item or a document. */
export const SALES: RoleWords = {
  fields: [
    { ...CLIENT_ID, id: 'clientId' },
    { ...CLIENT_NAME, id: 'clientName' },
    DATE,
    {
      id: 'amount',
      kind: 'number',
      words: list(`
        =сумма, =выручка, сумма продажи, сумма продаж, стоимость продажи, стоимость продаж,
        сумма отгрузки, сумма реализации, =amount, =revenue, net sales, net revenue, net amount,
        sales amount, sales revenue, сумма без ндс, выручка без ндс, продажи без ндс,
        стоимость без ндс, сумма с ндс, выручка с ндс, выручка, оборот, товарооборот, =продажи,
        =sales, turnover, extended price, line total, =реализация, объем продаж руб, сумма, amount, revenue, =итого,
        =total, продажи`),
      not: list(`
        оплат, долг, план, себест, закуп, марж, наценк, прибыл, вп, вмд, скидк, дата, кол,
        менеджер, канал, вид, тип, документ, номер, клиент, %, =сумма ндс, paid, payment, debt,
        balance, plan, target, cost, margin, profit, discount, date, qty, quantity, rep, channel,
        =vat amount, =tax amount, type, currency`),
    },
    {
      id: 'document',
      kind: 'text',
      words: list(`
        =документ, номер документа, номер накладной, =накладная, регистратор, документ продажи,
        номер заказа, invoice no, invoice number, document no, document number, order no,
        order number, order id, invoice id, bill no, =invoice, =document, voucher, =рн,
        =реализация, =номер, документ`),
      not: list('телефон, дата, тип, вид, date, type, phone, статус, status, сумма'),
    },
    SKU,
    {
      id: 'productCategory',
      kind: 'text',
      words: list(`
        товарная группа, номенклатурная группа, группа товара, группа товаров, категория товара,
        товарная категория, product category, product group, item group, =категория, =category,
        =группа, =group, вид номенклатуры, бренд, brand, торговая марка, =тм`),
      not: list('клиент, тт, контрагент, customer, client'),
    },
    {
      id: 'quantity',
      kind: 'number',
      words: list(`
        количество, кол во, =кол, quantity, qty, units, cases, =шт, =уп, =объем, =вес, =кг, =факт,
        объем продаж, volume`),
      not: list('план, plan, руб, документ, document, чек, sku'),
    },
    {
      id: 'margin',
      kind: 'number',
      words: list(`
        валовая прибыль, вмд, валовой доход, валовая маржа, маржинальный доход, gross margin,
        gross profit, =маржа, =margin, =вп, =прибыль, =profit, сумма маржи, наценка сумма,
        сумма наценки, contribution, маржа, margin, прибыль`),
      not: list('%, процент, рентаб, эффектив, percent, pct, rate, ratio, план, plan, target'),
    },
    {
      id: 'cost',
      kind: 'number',
      words: list(`
        себестоимость, с с, сумма себестоимости, себестоимость продажи, закупочная сумма,
        закупочная стоимость, cogs, cost of goods sold, cost amount, =cost, total cost, cost`),
      not: list('ед, unit, %, доставк, delivery, center, centre'),
    },
  ],
  required: [['clientId', 'clientName'], ['date'], ['amount']],
  names: list(`
        продажи, продаж, реализация, реализации, отгрузки, отгрузка, накладные, sales, shipments,
        invoices, deliveries`),
  notNames: list('оплат, платеж, payment, долг, дз, receivable, план, plan, закуп, purchase, визит, visit'),
};
