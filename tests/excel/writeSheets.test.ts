import type { Book } from '../../src/preview/workbook/Book';
import { renameSheet } from '../../src/preview/workbook/edit/sheets';
import { typeInto } from '../../src/preview/workbook/edit';
import { addTableColumn } from '../../src/preview/workbook/edit/tableParts';
import type { Sheet } from '../../src/preview/workbook/Sheet';
import { clientsBook, fill } from './support/books';
import { digest, digestSheet } from './support/digest';
import { closePorts, codesOf, openPort, steadyFlow, valueOf } from './support/openPort';
import { actionsStep, HOSTILE, planOf } from './support/plans';

afterEach(closePorts);

function sheetOf(book: Book, name: string): Sheet {
  const sheet = book.findSheet(name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

function visible(book: Book): string[] {
  return book.sheets.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name);
}

test('a sheet of ours gets its card, its table, lists to choose from and the page for the printer', async () => {
  const { book } = clientsBook();
  const { port } = await openPort(book);
  valueOf(await port.write(planOf('r1', actionsStep('A', ['001', '=x', "'y"])), steadyFlow));
  const sheet = sheetOf(book, 'Действия A');
  expect(sheet.cells.value(0, 0)).toBe('Категория A');
  expect(sheet.cells.value(2, 0)).toBe('=не формула');
  expect(sheet.cells.formula(2, 1)).toBe('=1/4');
  expect([5, 6, 7].map((row) => sheet.cells.value(row, 0))).toEqual(['001', '=x', "'y"]);
  expect([5, 6, 7].map((row) => sheet.cells.value(row, 1))).toEqual([0, null, 20]);
  expect(sheet.tables.map(({ name, area }) => [name, area])).toEqual([
    ['ActionsA', { row: 4, column: 0, rows: 4, columns: 3 }],
  ]);
  expect(sheet.tabColor).toBe('#166534');
  expect(sheet.freeze).toEqual({ rows: 5, columns: 2 });
  expect(sheet.pageLayout).toMatchObject({
    orientation: 'Landscape',
    zoom: { horizontalFitToPages: 1 },
    titleRows: { start: 4, count: 1 },
    headerFooter: { leftFooter: '&A', rightFooter: 'Страница &P из &N' },
  });
  expect(sheet.validations).toHaveLength(1);
  expect(sheet.validations[0]?.rule).toMatchObject({ list: { source: "='akb-lists'!$A$1:$A$3" } });
  const lists = sheetOf(book, 'akb-lists');
  expect(lists.visibility).toBe('VeryHidden');
  expect([0, 1, 2].map((row) => lists.cells.value(row, 0))).toEqual(['план', 'в работе', 'сделано']);
  expect(book.styles.get(sheet.cells.styleId(5, 0)).numberFormat).toBe('@');
});

test('a table of two pages width has its own print area, so that only its names are repeated', async () => {
  const { book } = clientsBook();
  const { port } = await openPort(book);
  const narrow = actionsStep('A', ['001', '002', '003']);
  const widened = (step: typeof narrow, width: number) => ({
    ...step,
    columns: step.columns.map((column, at) => (at > 0 ? { ...column, width } : column)),
  });
  const areas = [
    { row: 0, column: 0, rows: 4, columns: 3 },
    { row: 4, column: 0, rows: 4, columns: 3 },
  ];
  valueOf(await port.write(planOf('r1', narrow), steadyFlow));
  const { pageLayout } = sheetOf(book, 'Действия A');
  expect(pageLayout).not.toHaveProperty('printArea');
  expect(pageLayout).not.toHaveProperty('titleColumns');
  valueOf(await port.write(planOf('r2', widened(narrow, 200)), steadyFlow));
  expect(pageLayout).toMatchObject({
    // The second page has the names, 10 and 200 characters wide, and 200 more: 2,164 points on 746 of paper.
    zoom: { scale: 34 },
    titleColumns: { start: 0, count: 2 },
    titleRows: { start: 4, count: 1 },
    printArea: areas,
  });
  // Narrow again, with more rows: none may be left out.
  valueOf(await port.write(planOf('r3', actionsStep('A', ['1', '2', '3', '4', '5'])), steadyFlow));
  expect(pageLayout).toMatchObject({
    zoom: { horizontalFitToPages: 1 },
    printArea: [{ row: 0, column: 0, rows: 10, columns: 3 }],
  });
});

test('what people typed is read back by our keys, whatever they renamed or added', async () => {
  const { book } = clientsBook();
  const { port } = await openPort(book);
  valueOf(await port.write(planOf('r1', actionsStep('A', ['001', '002'])), steadyFlow));
  const sheet = sheetOf(book, 'Действия A');
  const how = { culture: 'ru-RU', source: 'user' } as const;
  renameSheet(book, sheet, 'Мои клиенты');
  typeInto(book, sheet, 6, 2, [['в работе']], how);
  typeInto(book, sheet, 4, 2, [['Состояние']], how);
  const [table] = sheet.tables;
  if (table === undefined) throw new Error('no table');
  addTableColumn(book, { sheet, table }, 0, null, 'Пометка');
  const [content] = valueOf(await port.readOwnTables(['actionsA', 'actionsB']));
  expect(content).toMatchObject({
    key: 'actionsA',
    state: 'table',
    sheetName: 'Мои клиенты',
    headers: ['Пометка', 'Код', 'Маржа', 'Состояние'],
    columnKeys: ['', 'id', 'margin', 'status'],
    rows: [
      ['', '001', 0, ''],
      ['', '002', '', 'в работе'],
    ],
  });
});

test('a rebuilt sheet stays the same sheet, under the name that the user gave it', async () => {
  const { book } = clientsBook();
  const { port } = await openPort(book);
  valueOf(await port.write(planOf('r1', actionsStep('A', ['001', '002', '003'])), steadyFlow));
  const sheet = sheetOf(book, 'Действия A');
  renameSheet(book, sheet, 'Мои клиенты');
  valueOf(await port.write(planOf('r2', actionsStep('A', ['004'])), steadyFlow));
  expect(visible(book)).toEqual(['Клиенты', 'Продажи', 'Заметки', 'Мои клиенты']);
  expect(book.findSheet('Мои клиенты')).toBe(sheet);
  expect([5, 6, 7].map((row) => sheet.cells.value(row, 0))).toEqual(['004', null, null]);
  expect(sheet.tables.map(({ name, area }) => [name, area.rows])).toEqual([['ActionsA', 2]]);
  expect(sheet.validations).toHaveLength(1);
});

test('a sheet in the other language gets its new name, if the user has not renamed it', async () => {
  const { book } = clientsBook();
  const { port } = await openPort(book);
  valueOf(await port.write(planOf('r1', actionsStep('A', ['001'])), steadyFlow));
  const before = digest(book);
  valueOf(await port.write(planOf('r2', { ...actionsStep('A', ['001']), name: 'Actions A' }), steadyFlow));
  expect(visible(book)).toContain('Actions A');
  valueOf(await port.restore(steadyFlow));
  expect(visible(book)).toEqual(['Клиенты', 'Продажи', 'Заметки', 'Действия A']);
  expect(digest(book)).toEqual(before.filter((line) => !line.startsWith('akb-1')));
});

test('restoring takes a new sheet away, with the lists that came with it', async () => {
  const { book } = clientsBook();
  const before = digest(book);
  const { port } = await openPort(book);
  valueOf(await port.write(planOf('r1', actionsStep('A', ['001']), actionsStep('B', [])), steadyFlow));
  expect(visible(book)).toEqual(['Клиенты', 'Продажи', 'Заметки', 'Действия A', 'Действия B']);
  valueOf(await port.restore(steadyFlow));
  expect(digest(book)).toEqual(before);
});

test('restoring brings a rewritten sheet back cell by cell: values, looks, table, rules, what people typed', async () => {
  const { book } = clientsBook();
  const { port } = await openPort(book);
  const first = actionsStep('A', HOSTILE);
  valueOf(await port.write(planOf('r1', first), steadyFlow));
  const sheet = sheetOf(book, 'Действия A');
  typeInto(book, sheet, 5, 2, [['сделано'], ['=1+2']], { culture: 'ru-RU', source: 'user' });
  fill(sheet, 30, 6, [['заметка сбоку']]);
  sheet.cells.setStyle(30, 6, book.styles.intern({ fillColor: '#FF0000', bold: true }));
  const before = digestSheet(book, sheet);
  const other = { ...actionsStep('A', ['100', '200']), tableRow: 9, tableName: 'ActionsA' };
  valueOf(await port.write(planOf('r2', other), steadyFlow));
  expect(sheet.cells.value(30, 6)).toBeNull();
  valueOf(await port.restore(steadyFlow));
  expect(digestSheet(book, sheet)).toEqual(before);
  const [content] = valueOf(await port.readOwnTables(['actionsA']));
  expect(content?.columnKeys).toEqual(['id', 'margin', 'status']);
  expect(content?.rows.map(([id]) => id)).toEqual([...HOSTILE]);
});

test('a removed sheet leaves the sight, and restoring brings it back as it was', async () => {
  const { book } = clientsBook();
  const { port } = await openPort(book);
  const lost = { ...actionsStep('A', ['001']), key: 'lost', name: 'Потерянные', tableName: 'LostClients' };
  valueOf(await port.write(planOf('r1', lost), steadyFlow));
  const before = digestSheet(book, sheetOf(book, 'Потерянные'));
  valueOf(
    await port.write(
      planOf('r2', { kind: 'removeSheet', key: 'lost' }, actionsStep('A', ['001'])),
      steadyFlow,
    ),
  );
  expect(visible(book)).toEqual(['Клиенты', 'Продажи', 'Заметки', 'Действия A']);
  expect(valueOf(await port.readOwnTables(['lost']))).toEqual([]);
  expect(valueOf(await port.survey()).sheets.map(({ name }) => name)).not.toContain('Потерянные');
  valueOf(await port.restore(steadyFlow));
  expect(visible(book)).toEqual(['Клиенты', 'Продажи', 'Заметки', 'Потерянные']);
  expect(digestSheet(book, sheetOf(book, 'Потерянные'))).toEqual(before);
  expect(valueOf(await port.readOwnTables(['lost']))[0]?.columnKeys).toEqual(['id', 'margin', 'status']);
});

test('removing what is not there writes nothing', async () => {
  const { book } = clientsBook();
  const { port } = await openPort(book);
  const before = digest(book);
  valueOf(await port.write(planOf('r1', { kind: 'removeSheet', key: 'lost' }), steadyFlow));
  expect(digest(book)).toEqual(before);
});

test.each([
  ['a sheet of the user’s with our name', (book: Book) => book.addSheet('действия a'), 'sheetNameTaken'],
  [
    'a protected structure',
    (book: Book) => (book.structureProtection = { protected: true }),
    'protectedWorkbook',
  ],
])('%s is said before the first write', async (_, spoil, code) => {
  const { book } = clientsBook();
  spoil(book);
  const before = digest(book);
  const { port } = await openPort(book);
  const outcome = await port.write(planOf('r1', actionsStep('A', ['001'])), steadyFlow);
  expect(codesOf(outcome)).toEqual([code]);
  expect(digest(book)).toEqual(before);
  expect(valueOf(await port.restorePoint())).toBeNull();
});
