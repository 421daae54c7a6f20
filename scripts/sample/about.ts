import type { CellValue, WriteSheet } from 'hucre';
import type { TableSheet } from './columns';
import type { Language, Text } from './text';

const ABOUT: Text = { ru: 'О книге', en: 'About' };

const TITLE: Text = {
  ru: 'Учебная книга: клиенты и отгрузки дистрибьютора',
  en: 'Sample workbook: clients and shipments of a distributor',
};

const LINES: readonly Text[] = [
  {
    ru: 'Все названия, люди, адреса и числа вымышлены. Отгрузки с 03.03.2025 по 29.05.2026, суммы без НДС.',
    en: 'All names, people, addresses and figures are invented. Shipments from 3 Mar 2025 to 29 May 2026, without VAT.',
  },
  {
    ru: 'Клиент здесь — торговая точка. У сети точек много, а контрагент и ИНН одни на всех.',
    en: 'A client here is an outlet. A chain has many outlets, yet one counterparty and one tax number.',
  },
  {
    ru: 'С чего начать: вкладка «АКБ Матрица» → «Открыть панель» → «Сегментировать клиентов».',
    en: 'Where to start: tab "AKB Matrix" → "Open pane" → "Segment clients".',
  },
];

const PURPOSE: Record<string, Text> = {
  tblClients: { ru: 'Торговые точки: канал, менеджер, потенциал, договор', en: 'Outlets: channel, rep, potential, contract' },
  tblSales: { ru: 'Строки накладных и возвратов', en: 'Lines of invoices and credit notes' },
  tblVisits: { ru: 'Визиты по месяцам: план и факт', en: 'Visits by month: planned and made' },
  tblRouteCosts: { ru: 'Расходы на маршруты по месяцам', en: 'Costs of the routes by month' },
  tblReceivables: { ru: 'Долги на последний день книги', en: 'Debts on the last day of the book' },
  tblPayments: { ru: 'Плановые и поступившие оплаты с января', en: 'Planned and received payments since January' },
  tblAudits: { ru: 'Проверки полки: есть товар или нет', en: 'Shelf checks: the product is there or not' },
  tblMml: { ru: 'Обязательный ассортимент по типам точек', en: 'Must-stock list by outlet type' },
  tblContacts: { ru: 'История работы с потенциальными и потерянными', en: 'Work with prospects and lost clients' },
  tblTargets: { ru: 'Цели квартала по показателям', en: 'Targets of the quarter by KPI' },
}; // prettier-ignore

const HEADERS: readonly Text[] = [
  { ru: 'Лист', en: 'Sheet' },
  { ru: 'Что на нём', en: 'What is on it' },
  { ru: 'Таблица', en: 'Table' },
  { ru: 'Строк', en: 'Rows' },
];

const TRAPS_TITLE: Text = {
  ru: 'Оставлено нарочно, как бывает в жизни',
  en: 'Left in on purpose, as in real life',
};

const TRAPS: readonly Text[] = [
  { ru: 'один клиент заведён дважды: второй раз с пробелом после кода', en: 'one client is entered twice: the second time with a space after its code' },
  { ru: 'отгрузка клиенту 009990, которого нет в таблице клиентов', en: 'a shipment to client 009990, who is not in the clients table' },
  { ru: 'одна строка накладной выгружена дважды', en: 'one invoice line was exported twice' },
  { ru: 'иногда две накладные одному клиенту в один день', en: 'now and then two invoices for one client on one day' },
  { ru: 'потенциал бывает пустым, нулевым или словом «уточнить»', en: 'a potential may be missing, zero or the words "to be checked"' },
  { ru: 'у пяти клиентов нет канала, в интернет-торговле меньше десяти точек', en: 'five clients have no channel, Online has fewer than ten outlets' },
  { ru: 'закрытые точки, у трёх из них есть отгрузки', en: 'closed outlets, three of them with shipments' },
]; // prettier-ignore

const INK = { rgb: '1F3B33' };
const FONT = { name: 'Calibri', size: 11 };
const title = { font: { ...FONT, bold: true, size: 16, color: INK } };
const heading = { font: { ...FONT, bold: true, color: INK }, fill: headerFill() };
const strong = { font: { ...FONT, bold: true, color: INK } };

function headerFill() {
  return { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: 'E3EEE9' } };
}

/** The first sheet: what the book is, where to start, what is on which sheet, which traps were left in. */
export function aboutSheet(sheets: readonly TableSheet[], language: Language): WriteSheet {
  const say = (text: Text): string => text[language];
  const rows: CellValue[][] = [[say(TITLE)], [], ...LINES.map((line) => [say(line)]), []];
  const tableTop = rows.length;
  rows.push(HEADERS.map(say));
  for (const { sheet, table, rows: all } of sheets) {
    rows.push([say(sheet), say(PURPOSE[table] ?? sheet), table, all(language).length]);
  }
  const trapsTop = rows.length + 1;
  rows.push([], [say(TRAPS_TITLE)], ...TRAPS.map((trap) => [`• ${say(trap)}`]));

  const cells: NonNullable<WriteSheet['cells']> = new Map();
  cells.set('0,0', { style: title });
  HEADERS.forEach((_, index) => cells.set(`${tableTop},${index}`, { style: heading }));
  sheets.forEach(({ sheet }, index) => {
    const link = { target: '', location: `'${say(sheet)}'!A1`, display: say(sheet) };
    const style = { font: { ...FONT, underline: true, color: { rgb: '0F6B4F' } } };
    cells.set(`${tableTop + 1 + index},0`, { hyperlink: link, style });
    cells.set(`${tableTop + 1 + index},3`, { style: { numFmt: '#,##0' } });
  });
  cells.set(`${trapsTop},0`, { style: strong });
  return {
    name: say(ABOUT),
    rows,
    cells,
    columns: [{ width: 22 }, { width: 52 }, { width: 18 }, { width: 12 }],
    rowDefs: new Map([[0, { height: 26 }]]),
    view: { showGridLines: false },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}
