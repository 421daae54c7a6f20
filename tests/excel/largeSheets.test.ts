/** Sheets of ours with thousands of rows: nothing about them is read in one piece. */
import { Book } from '../../src/preview/workbook/Book';
import { convertToRange } from '../../src/preview/workbook/edit/tables';
import { closePorts, openPort, steadyFlow, valueOf } from './support/openPort';
import { actionsStep, planOf } from './support/plans';

afterEach(closePorts);

const MANY = Array.from({ length: 3000 }, (_, row) => `C${String(row)}`);

function sheetIn(book: Book) {
  const sheet = book.findSheet('Действия A');
  if (sheet === undefined) throw new Error('No sheet');
  return sheet;
}

async function written(clients: readonly string[]) {
  const book = new Book();
  book.addSheet('Лист');
  const opened = await openPort(book);
  valueOf(await opened.port.write(planOf('r1', actionsStep('A', clients)), steadyFlow));
  return { ...opened, sheet: sheetIn(book) };
}

test('heights that people gave rows far below come back with the last run taken back, in few requests', async () => {
  const { book, port, host, sheet } = await written(MANY);
  for (const [row, points] of [
    [6, 40],
    [61, 33],
    [62, 33],
    [1500, 99],
    [3004, 18],
  ] as const) {
    sheet.rowHeights.set(row, points);
  }
  const before = new Map(sheet.rowHeights);
  const from = host.requests;
  valueOf(await port.write(planOf('r2', actionsStep('A', MANY.slice(10))), steadyFlow));
  expect(host.requests - from).toBeLessThan(70);
  expect(sheetIn(book).rowHeights.get(1500)).not.toBe(99);
  valueOf(await port.restore(steadyFlow));
  expect([...before].filter(([row, points]) => sheetIn(book).rowHeights.get(row) !== points)).toEqual([]);
});

test('what stands around a table, or in place of it, is read in blocks that Excel takes', async () => {
  const { book, port, host, sheet } = await written(['a', 'b']);
  const wide = 'x'.repeat(2000);
  for (let row = 20; row < 4020; row += 1) sheet.cells.set(row, 1, `${wide}${String(row)}`);
  Object.defineProperty(host, 'payloadLimit', { value: 5_000_000 });
  const [content] = valueOf(await port.readOwnTables(['actionsA']));
  expect(content?.strays?.length).toBe(4000);
  expect(content?.strays?.at(-1)).toEqual({ row: 4019, column: 1, value: `${wide}4019` });

  const { tables } = sheetIn(book);
  const [table] = tables;
  if (table === undefined) throw new Error('No table');
  convertToRange(book, { sheet, table });
  const [plain] = valueOf(await port.readOwnTables(['actionsA']));
  expect(plain?.state).toBe('range');
  expect(plain?.rows.map(([id]) => id)).toEqual(['a', 'b']);
});
