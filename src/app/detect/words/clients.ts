import { CHANNEL, CLIENT_ID, CLIENT_NAME, MANAGER, OUTLET_TYPE, PRODUCT, TERRITORY } from './shared';
import { list, type RoleWords } from './types';

/** The clients table. */
export const CLIENTS: RoleWords = {
  fields: [
    { ...CLIENT_ID, id: 'id' },
    { ...CLIENT_NAME, id: 'name' },
    CHANNEL,
    MANAGER,
    TERRITORY,
    OUTLET_TYPE,
    {
      id: 'counterparty',
      kind: 'text',
      words: list(`
        контрагент, юрлицо, юридическое лицо, головной, legal entity, counterparty, sold to party,
        parent account`),
      not: list('код, code, тип'),
    },
    { id: 'taxId', kind: 'text', words: list('инн, tax id, vat no, vat number, кпп, огрн, tin') },
    {
      id: 'potential',
      kind: 'number',
      words: list(`
        годовой потенциал, потенциал в год, потенциал закупок, потенциал, annual potential,
        potential, wallet, емкость, план закупок в год`),
      not: list('дата, date, %, уров, level, сегмент, segment, категор, category'),
    },
    {
      id: 'contract',
      kind: 'text',
      words: list('договор, номер договора, соглашение, дата договора, contract, agreement'),
    },
    {
      id: 'planned',
      kind: 'flag',
      words: list(`
        в плане визитов, в плане посещений, план визитов, план посещений, пакб, в пакб, в маршруте,
        in visit plan, visit plan, in plan, planned, journey plan, pjp`),
    },
    {
      id: 'status',
      kind: 'text',
      words: list(`
        статус клиента, статус тт, статус точки, =статус, customer status, client status,
        outlet status, =status, закрыта, закрыт, =closed, =действует, =открыт, =открыта, =active`),
      not: list('документ, базы, base, дата, date'),
    },
    {
      id: 'visitsPerMonth',
      kind: 'number',
      words: list(`
        визитов в месяц, посещений в месяц, частота визитов, частота посещений, visits per month,
        visits a month, call frequency, visit frequency`),
    },
    { id: 'phone', kind: 'text', words: list('телефон, тел, phone, mobile, контактный телефон') },
    { id: 'email', kind: 'text', words: list('email, e mail, эл почта, электронная почта, почта') },
    {
      id: 'address',
      kind: 'text',
      words: list('адрес тт, адрес доставки, фактический адрес, адрес, address, ship to address'),
      not: list('email, mail'),
    },
    {
      id: 'contact',
      kind: 'text',
      words: list('контактное лицо, контакт, лпр, contact person, contact name, contact'),
      not: list('дата, date, телефон, phone'),
    },
    {
      id: 'potentialDate',
      kind: 'date',
      words: list(`
        дата оценки потенциала, дата потенциала, дата оценки, potential date, date of potential,
        evaluated on`),
    },
    {
      id: 'createdDate',
      kind: 'date',
      words: list(`
        дата создания, дата регистрации, дата заведения, дата добавления, created date, created on,
        date created, customer since, client since, created`),
    },
  ],
  required: [['id'], ['name']],
  names: list(`
        клиенты, клиент, клиентов, контрагенты, покупатели, точки, тт, акб, окб, клиентская,
        customers, clients, outlets, stores, accounts, customer, client`),
  notNames: [
    ...PRODUCT,
    ...list(`
        прайс, price, менеджер, сотрудник, агент, managers, staff, employee, поставщик, supplier,
        склад, warehouse`),
  ],
};
