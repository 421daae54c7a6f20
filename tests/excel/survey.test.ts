import { Book } from '../../src/preview/workbook/Book';
import { changeTable } from '../../src/preview/workbook/edit/tables';
import { clientsBook, fill, putTable } from './support/books';
import { closePorts, openPort, steadyFlow, valueOf } from './support/openPort';

afterEach(closePorts);

test('tables and filled sheets without one are found with headers, sizes and first rows', async () => {
  const { book, clients, table } = clientsBook();
  const { port } = await openPort(book);
  const survey = valueOf(await port.survey());
  expect(survey.sheets.map(({ name, ours, protected: locked }) => [name, ours, locked])).toEqual([
    ['Клиенты', false, false],
    ['Продажи', false, false],
    ['Заметки', false, false],
  ]);
  expect(survey.sources.map(({ kind, sheetName }) => [kind, sheetName])).toEqual([
    ['table', 'Клиенты'],
    ['range', 'Продажи'],
  ]);
  expect(survey.sources[0]).toMatchObject({
    sheetId: clients.id,
    tableId: table.id,
    tableName: 'Clients',
    headerRow: 2,
    firstColumn: 1,
    headers: ['Код', 'Клиент', 'Канал', 'Потенциал'],
    columnIds: [1, 2, 3, 4],
    dataRows: 4,
  });
  expect(survey.sources[0]?.sample[2]).toEqual(['003', '+7 900 123-45-67', '', '']);
  expect(survey.sources[1]).toMatchObject({
    headerRow: 0,
    firstColumn: 0,
    headers: ['Дата', 'Код клиента', 'Сумма'],
    columnIds: [],
    dataRows: 3,
  });
  expect(survey.sources[1]?.sample).toHaveLength(3);
});

test('a totals row is no data row and its values are told', async () => {
  const book = new Book();
  const sheet = book.addSheet('S');
  const table = putTable(book, sheet, 'T', [
    ['Дата', 'Сумма'],
    [1, 10],
    [2, 20],
  ]);
  changeTable(book, { sheet, table }, () => undefined);
  table.showTotals = true;
  table.area = { ...table.area, rows: 4 };
  fill(sheet, 3, 0, [['Итого', 30]]);
  const { port } = await openPort(book);
  const [source] = valueOf(await port.survey()).sources;
  expect(source?.dataRows).toBe(2);
  expect(source?.sample).toEqual([
    [1, 10],
    [2, 20],
  ]);
  expect(source?.totals).toEqual(['Итого', 30]);
});

test('only twenty rows of a long table are read', async () => {
  const book = new Book();
  const rows = Array.from({ length: 5_000 }, (_, at) => [at, `Клиент ${String(at)}`]);
  putTable(book, book.addSheet('S'), 'T', [['Код', 'Клиент'], ...rows]);
  const { port } = await openPort(book);
  const [source] = valueOf(await port.survey()).sources;
  expect(source?.dataRows).toBe(5_000);
  expect(source?.sample).toHaveLength(20);
  expect(source?.sample[19]).toEqual([19, 'Клиент 19']);
});

test('protection is told; our own sheets are marked and are no sources; very hidden ones do not exist', async () => {
  const { book, clients, sales } = clientsBook();
  clients.protection = { protected: true, options: {} };
  sales.customProperties.set('akbMatrix', 'actionsA');
  const hidden = book.addSheet('akb-1');
  hidden.visibility = 'VeryHidden';
  fill(hidden, 0, 0, [['a', 'b']]);
  const { port } = await openPort(book);
  const survey = valueOf(await port.survey());
  expect(survey.sheets.map(({ name, ours, protected: locked }) => [name, ours, locked])).toEqual([
    ['Клиенты', false, true],
    ['Продажи', true, false],
    ['Заметки', false, false],
  ]);
  expect(survey.sources.map(({ sheetName }) => sheetName)).toEqual(['Клиенты']);
});

test('the culture is that of Excel', async () => {
  const { book } = clientsBook();
  book.culture = 'ru-RU';
  const { port } = await openPort(book);
  expect(valueOf(await port.survey()).culture).toBe('ru-RU');
});

test('an empty book has nothing to offer', async () => {
  const book = new Book();
  book.addSheet('Лист1');
  const { port } = await openPort(book);
  expect(valueOf(await port.survey()).sources).toEqual([]);
  expect(valueOf(await port.readOwnTables(['actionsA']))).toEqual([]);
  expect(valueOf(await port.restorePoint())).toBeNull();
  expect(valueOf(await port.loadSetting('settings'))).toBeUndefined();
  expect((await port.restore(steadyFlow)).ok).toBe(false);
});
