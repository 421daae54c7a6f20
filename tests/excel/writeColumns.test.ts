import type { WorkbookPort, WritePlan } from '../../src/app';
import { Book } from '../../src/preview/workbook/Book';
import { typeInto } from '../../src/preview/workbook/edit';
import { addTableColumn, renameTableColumn } from '../../src/preview/workbook/edit/tableParts';
import { clientsBook, fill, putTable } from './support/books';
import { digest, digestSheet } from './support/digest';
import { closePorts, codesOf, findSource, openPort, steadyFlow, valueOf } from './support/openPort';
import { categoryColumn, columnsStep, HOSTILE, planOf, segmentColumn } from './support/plans';

afterEach(closePorts);

async function planFor(port: WorkbookPort, runId = 'r1', values = ['A', 'B', '', 'A']): Promise<WritePlan> {
  const source = await findSource(port, 'Clients');
  return planOf(runId, columnsStep(source, categoryColumn(values), segmentColumn([9, 1, null, 5])));
}

/** Header and cells of a table's column, by its name. */
function column(book: Book, name: string): unknown[] {
  const sheet = book.sheets.find(({ tables }) => tables.length > 0);
  const table = sheet?.tables[0];
  if (sheet === undefined || table === undefined) throw new Error('no table');
  const at = table.columns.findIndex((each) => each.name === name);
  if (at < 0) return [];
  return Array.from({ length: table.area.rows }, (_, row) =>
    sheet.cells.value(table.area.row + row, table.area.column + at),
  );
}

test('our columns are added at the right edge of the table, and nothing else changes', async () => {
  const { book, clients, table } = clientsBook();
  const before = digestSheet(book, clients).filter((line) => line.startsWith('R'));
  const { port } = await openPort(book);
  valueOf(await port.write(await planFor(port), steadyFlow));
  expect(table.columns.map(({ name }) => name)).toEqual([
    'Код',
    'Клиент',
    'Канал',
    'Потенциал',
    'Категория ABCDE',
    'Сегмент',
  ]);
  expect(column(book, 'Категория ABCDE')).toEqual(['Категория ABCDE', 'A', 'B', null, 'A']);
  expect(column(book, 'Сегмент')).toEqual(['Сегмент', 9, 1, null, 5]);
  expect(digestSheet(book, clients)).toEqual(expect.arrayContaining(before));
  expect(clients.conditionalFormats).toHaveLength(2);
});

test('a second run fills the same columns, also when renamed and moved', async () => {
  const { book, clients, table } = clientsBook();
  const { port } = await openPort(book);
  valueOf(await port.write(await planFor(port), steadyFlow));
  const id = table.columns.find(({ name }) => name === 'Сегмент')?.id ?? 0;
  renameTableColumn(book, { sheet: clients, table }, id, 'Наш сегмент');
  addTableColumn(book, { sheet: clients, table }, 0, null, 'Новое');
  valueOf(await port.write(await planFor(port, 'r2', ['E', 'E', 'E', 'E']), steadyFlow));
  expect(table.columns.map(({ name }) => name)).toEqual([
    'Новое',
    'Код',
    'Клиент',
    'Канал',
    'Потенциал',
    'Категория ABCDE',
    'Наш сегмент',
  ]);
  expect(column(book, 'Категория ABCDE')).toEqual(['Категория ABCDE', 'E', 'E', 'E', 'E']);
  expect(clients.conditionalFormats).toHaveLength(2);
});

test('every hostile text comes back as itself, in the column and in the cells of the user', async () => {
  const book = new Book();
  const rows = HOSTILE.map((text, at) => [String(at), text]);
  putTable(book, book.addSheet('S'), 'Clients', [['Код', 'Клиент'], ...rows]);
  const { port } = await openPort(book);
  const source = await findSource(port, 'Clients');
  const before = digest(book);
  valueOf(await port.write(planOf('r1', columnsStep(source, categoryColumn(HOSTILE))), steadyFlow));
  expect(column(book, 'Категория ABCDE').slice(1)).toEqual([...HOSTILE]);
  expect(book.sheets[0]?.cells.formula(1, 2)).toBeUndefined();
  const blocks: unknown[] = [];
  const now = await findSource(port, 'Clients');
  valueOf(await port.read(now, [2], (block) => blocks.push(...block.rows), steadyFlow));
  expect(blocks).toEqual(HOSTILE.map((text) => [text]));
  valueOf(await port.restore(steadyFlow));
  expect(digest(book)).toEqual(before);
});

test('restoring takes added columns away again', async () => {
  const { book } = clientsBook();
  const before = digest(book);
  const { port } = await openPort(book);
  valueOf(await port.write(await planFor(port), steadyFlow));
  expect(valueOf(await port.restorePoint())).toEqual({
    runId: 'r1',
    title: 'segmentClients',
    finished: true,
  });
  valueOf(await port.restore(steadyFlow));
  expect(digest(book)).toEqual(before);
  expect(valueOf(await port.restorePoint())).toBeNull();
});

test('restoring brings back what overwritten cells held: texts, formulas, errors, numbers, formats', async () => {
  const book = new Book();
  const sheet = book.addSheet('S');
  putTable(book, sheet, 'Clients', [
    ['Код', 'ABCDE category'],
    ...['1', '2', '3', '4', '5', '6'].map((id) => [id, null]),
  ]);
  const money = book.styles.intern({ numberFormat: '#,##0.00' });
  fill(sheet, 1, 1, [['=not a formula'], [12.5], [true], ['x']]);
  sheet.cells.setStyle(2, 1, money);
  typeInto(book, sheet, 5, 1, [['=1+2']], { culture: 'en-US', source: 'user' });
  typeInto(book, sheet, 6, 1, [['#N/A']], { culture: 'en-US', source: 'user' });
  const before = digest(book);
  const { port } = await openPort(book);
  const source = await findSource(port, 'Clients');
  const values = ['A', 'B', 'C', 'D', 'E', 'A'];
  valueOf(await port.write(planOf('r1', columnsStep(source, categoryColumn(values))), steadyFlow));
  expect(column(book, 'Категория ABCDE')).toEqual(['Категория ABCDE', ...values]);
  valueOf(await port.restore(steadyFlow));
  expect(digest(book)).toEqual(before);
});

test('rows that were sorted since are not given the values of others', async () => {
  const { book, clients, table } = clientsBook();
  const { port } = await openPort(book);
  valueOf(await port.write(await planFor(port, 'r1'), steadyFlow));
  valueOf(await port.write(await planFor(port, 'r2', ['C', 'D', 'E', 'C']), steadyFlow));
  const at = table.area.column + table.columns.findIndex(({ name }) => name === 'Категория ABCDE');
  fill(clients, 3, at, [['D'], ['C']]);
  const before = digest(book);
  const outcome = await port.restore(steadyFlow);
  expect(codesOf(outcome)).toEqual(['rowsMoved']);
  expect(digest(book)).toEqual(before);
});

test('a plain list gets its columns right of it, and loses them again', async () => {
  const { book, sales } = clientsBook();
  const { port } = await openPort(book);
  const states = [digest(book)];
  for (const values of [
    ['A', '=x', null],
    ['B', 'B', 'B'],
  ]) {
    const source = await findSource(port, 'Продажи');
    valueOf(
      await port.write(
        planOf(`r${String(states.length)}`, columnsStep(source, categoryColumn(values))),
        steadyFlow,
      ),
    );
    const cells = [0, 1, 2, 3].map((row) => sales.cells.value(row, 3));
    expect(cells).toEqual(['Категория ABCDE', ...values]);
    expect(sales.cells.value(0, 4)).toBeNull();
    states.push(withoutHidden(book));
  }
  valueOf(await port.restore(steadyFlow));
  expect(digest(book)).toEqual(states[1]);
});

test('a plain list that had no columns of ours has none after restoring', async () => {
  const { book } = clientsBook();
  const before = digest(book);
  const { port } = await openPort(book);
  const source = await findSource(port, 'Продажи');
  valueOf(await port.write(planOf('r1', columnsStep(source, categoryColumn(['A', '=x', null]))), steadyFlow));
  valueOf(await port.restore(steadyFlow));
  expect(digest(book)).toEqual(before);
});

/** Without what only the add-in reads. */
function withoutHidden(book: Book): string[] {
  return digest(book).filter((line) => !line.startsWith('akb-'));
}
