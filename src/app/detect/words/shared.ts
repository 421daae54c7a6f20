/** Columns that several roles have. */
import { list, type FieldWords } from './types';

export const PRODUCT = list('товар, номенклатур, продук, артикул, sku, item, product, material');
const OTHER_CODES = [
  ...PRODUCT,
  ...list(`
        канал, менеджер, регион, документ, категор, групп, склад, валют, договор, channel, manager,
        rep, region, document, invoice, category, group, warehouse, currency`),
];

export const CLIENT_ID: Omit<FieldWords, 'id'> = {
  kind: 'text',
  words: list(`
        код тт, код торговой точки, код точки, id тт, outlet id, outlet code, store id, store code,
        ship to code, ship to id, код клиента, id клиента, номер клиента, код контрагента,
        id контрагента, код покупателя, код партнера, customer id, customer code, customer no,
        customer number, client id, client code, client no, account no, account number, account id,
        account code, код 1с, =гуид, =guid, =код, =id, =ид, =code, =ship to, =sold to, =клиент id,
        =клиент код, =контрагент код`),
  not: OTHER_CODES,
};

export const CLIENT_NAME: Omit<FieldWords, 'id'> = {
  kind: 'text',
  words: list(`
        название тт, наименование тт, торговая точка, =тт, пункт разгрузки, =точка, =магазин,
        outlet name, store name, ship to name, =outlet, =store, =door, наименование клиента,
        название клиента, имя клиента, customer name, client name, account name, =клиент,
        =покупатель, =customer, =client, =account, грузополучатель, наименование контрагента,
        контрагент, клиент, покупатель, партнер, юрлицо, sold to party, bill to, =наименование,
        =название, =name, customer, client`),
  not: [
    ...PRODUCT,
    ...list(`
        менеджер, код, тип, канал, категор, групп, статус, потенциал, инн, адрес, телефон, регион,
        manager, code, id, no, number, type, channel, category, group, status, potential, address,
        phone, region, segment, since, date, дата`),
  ],
};

export const DATE: FieldWords = {
  id: 'date',
  kind: 'date',
  words: list(`
        дата отгрузки, дата доставки, дата реализации, дата продажи, delivery date, shipment date,
        ship date, дата документа, дата накладной, дата заказа, invoice date, posting date,
        document date, order date, sale date, sales date, =дата, =date, =день, =day, =период,
        =period, дата, date`),
  not: list(`
        рожд, договор, оплат, созда, регистрац, план, последн, перв, last, first, birth, contract, payment, due, created,
        planned`),
};

export const SKU: FieldWords = {
  id: 'sku',
  kind: 'text',
  words: list(`
        артикул, код товара, код номенклатуры, штрихкод, =sku, sku code, item code, product code,
        product id, article, ean, номенклатура, товар, наименование товара, продукция, =позиция,
        sku, =product, product name, =item, item description, =description`),
  not: list('групп, категор, вид, тип, бренд, group, category, type, кол, qty'),
};

export const CHANNEL: FieldWords = {
  id: 'channel',
  kind: 'text',
  words: list(`
        канал продаж, канал сбыта, канал, trade channel, sales channel, channel, route to market,
        вид деятельности, =формат`),
  not: list('код, code'),
};

export const MANAGER: FieldWords = {
  id: 'manager',
  kind: 'text',
  words: list(`
        менеджер, основной менеджер, торговый представитель, =тп, агент, торговый агент, sales rep,
        sales representative, account manager, manager, agent, =rep, salesperson, sales person,
        =ответственный, ответственный менеджер, =owner, =рм, супервайзер, supervisor`),
  not: list('код, телефон, code, phone, email'),
};

export const TERRITORY: FieldWords = {
  id: 'territory',
  kind: 'text',
  words: list(`
        территория, регион, territory, region, маршрут, route, beat, участок, город, city, район,
        область, филиал, подразделение`),
  not: list('код, code, to market'),
};

export const OUTLET_TYPE: FieldWords = {
  id: 'outletType',
  kind: 'text',
  words: list(`
        тип тт, тип торговой точки, тип точки, outlet type, store type, store format,
        формат магазина, формат тт, тип клиента, категория тт, customer type, client type, =class`),
  not: list('цен, price'),
};
