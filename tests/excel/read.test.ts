import type { Block, CellValue } from '../../src/app';
import { Book } from '../../src/preview/workbook/Book';
import { insertCells } from '../../src/preview/workbook/edit/structure';
import { clientsBook, putTable } from './support/books';
import { closePorts, codesOf, findSource, openPort, steadyFlow, valueOf } from './support/openPort';

afterEach(closePorts);

function longBook(count: number): Book {
  const book = new Book();
  const rows = Array.from({ length: count }, (_, at) => [
    at,
    `Клиент номер ${String(at)}`,
    at % 2 === 0 ? 'Розница' : 'HoReCa',
    at * 1.5,
    at % 7 === 0,
  ]);
  putTable(book, book.addSheet('S'), 'T', [['Код', 'Клиент', 'Канал', 'Сумма', 'План'], ...rows], 4, 2);
  return book;
}

function collect(): { rows: (readonly CellValue[])[]; sizes: number[]; onBlock: (block: Block) => void } {
  const rows: (readonly CellValue[])[] = [];
  const sizes: number[] = [];
  const onBlock = (block: Block): void => {
    expect(block.firstRow).toBe(5 + rows.length);
    rows.push(...block.rows);
    sizes.push(block.rows.length);
  };
  return { rows, sizes, onBlock };
}

test('only the columns asked for come, in that order, block after block', async () => {
  const { port } = await openPort(longBook(12_000));
  const source = await findSource(port, 'T');
  const { rows, sizes, onBlock } = collect();
  const fractions: number[] = [];
  const flow = { ...steadyFlow, progress: (fraction: number) => fractions.push(fraction) };
  valueOf(await port.read(source, [4, 0, 1], onBlock, flow));
  expect(rows).toHaveLength(12_000);
  expect(rows[7]).toEqual([true, 7, 'Клиент номер 7']);
  expect(rows[11_999]).toEqual([false, 11_999, 'Клиент номер 11999']);
  expect(sizes.length).toBeGreaterThan(1);
  expect(fractions.at(-1)).toBe(1);
  expect([...fractions].sort((a, b) => a - b)).toEqual(fractions);
});

test('a stretch of rows can be read by itself', async () => {
  const { port } = await openPort(longBook(50));
  const source = await findSource(port, 'T');
  const rows: unknown[] = [];
  const onBlock = (block: Block): void => {
    expect(block.firstRow).toBe(15);
    rows.push(...block.rows);
  };
  valueOf(await port.read(source, [0], onBlock, steadyFlow, { from: 10, count: 3 }));
  expect(rows).toEqual([[10], [11], [12]]);
});

test('plain lists are read as tables are', async () => {
  const { book } = clientsBook();
  const { port } = await openPort(book);
  const source = await findSource(port, 'Продажи');
  const rows: unknown[] = [];
  valueOf(await port.read(source, [1, 2], (block) => rows.push(...block.rows), steadyFlow));
  expect(rows).toEqual([
    ['001', 100],
    ['002', 200],
    ['001', -50],
  ]);
});

test('blocks are halved where Excel refuses their size, until they fit', async () => {
  const { port, host } = await openPort(longBook(4_000));
  const source = await findSource(port, 'T');
  Object.defineProperty(host, 'payloadLimit', { value: 60_000 });
  const { rows, sizes, onBlock } = collect();
  valueOf(await port.read(source, [0, 1, 2], onBlock, steadyFlow));
  expect(rows).toHaveLength(4_000);
  expect(new Set(rows.map(([id]) => id)).size).toBe(4_000);
  expect(Math.max(...sizes)).toBeLessThan(2_000);
});

test('a table that has changed since it was looked at is not read', async () => {
  const book = longBook(20);
  const { port } = await openPort(book);
  const source = await findSource(port, 'T');
  const sheet = book.sheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  insertCells(book, sheet, { row: 8, column: 2, rows: 1, columns: 5 }, 'rows');
  const outcome = await port.read(source, [0], () => undefined, steadyFlow);
  expect(codesOf(outcome)).toEqual(['tableChanged']);
  expect(outcome.ok || outcome.issues[0]?.place).toEqual({ sheet: 'S', table: 'T' });
});

test('a cancelled reading stops at the next block', async () => {
  const { port } = await openPort(longBook(12_000));
  const source = await findSource(port, 'T');
  let blocks = 0;
  const flow = { ...steadyFlow, cancelled: () => blocks > 0 };
  const outcome = await port.read(source, [0, 1, 2, 3, 4], () => (blocks += 1), flow);
  expect(codesOf(outcome)).toEqual(['cancelled']);
  expect(blocks).toBe(1);
});

test('a lost answer is asked for again; one that never comes back right is an issue', async () => {
  const { port, host } = await openPort(longBook(10));
  const source = await findSource(port, 'T');
  host.expect([{ at: 1, kind: 'lost' }]);
  const rows: unknown[] = [];
  valueOf(await port.read(source, [0], (block) => rows.push(...block.rows), steadyFlow));
  expect(rows).toHaveLength(10);
  host.expect([{ at: () => true, kind: 'refused', code: 'GeneralException' }]);
  const outcome = await port.read(source, [0], () => undefined, steadyFlow);
  expect(codesOf(outcome)).toEqual(['officeError']);
});
