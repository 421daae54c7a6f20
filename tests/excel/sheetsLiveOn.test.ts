/** Whatever people do between two runs, nothing that they typed is lost or doubled: over the real Office.js. */
import fc from 'fast-check';
import type { Session } from '../../src/app';
import type { Book } from '../../src/preview/workbook/Book';
import { Book as NewBook } from '../../src/preview/workbook/Book';
import { typeInto } from '../../src/preview/workbook/edit';
import { deleteSheet, moveSheet, renameSheet } from '../../src/preview/workbook/edit/sheets';
import { sortRows } from '../../src/preview/workbook/edit/sort';
import { convertToRange } from '../../src/preview/workbook/edit/tables';
import { deleteTableRows } from '../../src/preview/workbook/edit/tableParts';
import type { Sheet } from '../../src/preview/workbook/Sheet';
import type { CellValue, TableData } from '../../src/preview/workbook/types';
import { begin, USER } from './support/actionBook';
import { putTable } from './support/books';
import { digestSheet } from './support/digest';
import { openShelf, valueOf } from './support/openPort';

const IDS = ['001', '1-2', '00123', '1E5', 'TRUE', '-5', '@x', '=1+1'] as const;
const NAMES = [
  '=HYPERLINK("http://x","y")',
  '+7 900 123-45-67',
  '-5',
  '@x',
  "'quoted",
  '1-2',
  '00123',
  'TRUE',
] as const;
const DAY = 46_000;

let shelf: Awaited<ReturnType<typeof openShelf>>;
beforeAll(async () => {
  shelf = await openShelf();
});
afterAll(() => {
  shelf.close();
});

interface Opened {
  readonly book: Book;
  readonly session: Session;
}

/** Eight clients with names that a spreadsheet would make something else of, and a sheet of the user's own. */
async function open(): Promise<Opened> {
  const book = new NewBook();
  putTable(book, book.addSheet('Клиенты'), 'Clients', [
    ['Код', 'Клиент', 'Канал', 'Менеджер', 'Потенциал'],
    ...IDS.map((id, at): CellValue[] => [
      id,
      NAMES[at] ?? '',
      at % 3 === 0 ? (NAMES[at % 2] ?? '') : 'Розница',
      NAMES[3 + (at % 2)] ?? '',
      20_000 * 5 ** (at % 4),
    ]),
  ]);
  putTable(book, book.addSheet('Продажи'), 'Sales', [
    ['Дата', 'Код', 'Сумма', 'Маржа'],
    [DAY - 700, '001', 10, 1],
    ...IDS.slice(0, 6).map((id, at): CellValue[] => [DAY - at * 25, id, 1000 * (at + 1), 100]),
  ]);
  putTable(book, book.addSheet('Заметки'), 'Own', [
    ['Что', 'Сколько'],
    ['чай', 5],
  ]);
  const { port } = shelf.open(book);
  const session = await begin(port);
  valueOf(await session.changeSettings({ profit: { minClients: 1 }, actionSheets: { perManager: true } }));
  return { book, session };
}

function clientsOf(book: Book): { sheet: Sheet; table: TableData } {
  const found = book.findTable('Clients');
  if (found === undefined) throw new Error('No clients');
  return found;
}

function ours(book: Book): Sheet[] {
  return book.sheets.filter(
    ({ visibility, customProperties }) => visibility === 'Visible' && customProperties.size > 0,
  );
}

function keyOf(sheet: Sheet): string {
  return [...sheet.customProperties.values()][0] ?? '';
}

function tableOf(sheet: Sheet): TableData | undefined {
  return sheet.tables[0];
}

/** Sheet and cell of every cell that holds a text. */
function placesOf(book: Book, text: string): string[] {
  return ours(book).flatMap((sheet) => {
    const used = sheet.cells.usedValues();
    if (used === null) return [];
    const found: string[] = [];
    for (let row = used.row; row < used.row + used.rows; row += 1) {
      for (let column = used.column; column < used.column + used.columns; column += 1) {
        if (sheet.cells.value(row, column) === text)
          found.push(`${sheet.name} ${String(row)}:${String(column)}`);
      }
    }
    return found;
  });
}

function column(sheet: Sheet, header: string): CellValue[] {
  const table = tableOf(sheet);
  const at = table?.columns.findIndex(({ name }) => name === header) ?? -1;
  if (table === undefined || at < 0) return [];
  return Array.from({ length: table.area.rows - 1 }, (_, row) =>
    sheet.cells.value(table.area.row + 1 + row, table.area.column + at),
  );
}

/** A cell of a sheet's table where people type: the n-th row, the comment or what stands for it. */
function noteCell(sheet: Sheet, pick: number): { row: number; column: number } | null {
  const table = tableOf(sheet);
  if (table === undefined) return null;
  const typed = table.columns.flatMap(({ name }, at) =>
    /Комментарий|Обратная связь|Что предлагать|План/.test(name) ? [at] : [],
  );
  const at = typed[0];
  const rows = table.area.rows - 1;
  if (at === undefined || rows < 1) return null;
  return { row: table.area.row + 1 + (pick % rows), column: table.area.column + at };
}

const pick = fc.nat(1000);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('type' as const), sheet: pick, row: pick }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('rebuild' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('sales' as const),
      client: fc.nat(7),
      amount: fc.integer({ min: -5000, max: 900_000 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('potential' as const),
      client: fc.nat(7),
      amount: fc.integer({ min: 0, max: 900_000 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('grid' as const), letter: fc.constantFrom('A', 'B', 'C', 'D') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), sheet: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('deleteRow' as const), sheet: pick, row: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('deleteSheet' as const), sheet: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('toRange' as const), sheet: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('below' as const), sheet: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('moveSheet' as const), sheet: pick, to: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sort' as const), sheet: pick, column: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), client: pick }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Does a step as a person would; keeps account of the notes that must be found again. */
async function act(
  { book, session }: Opened,
  what: Step,
  number: number,
  alive: Map<string, Sheet>,
): Promise<void> {
  const sheets = ours(book);
  const at = (index: number): Sheet | undefined => sheets[index % Math.max(1, sheets.length)];
  const sheet = 'sheet' in what ? at(what.sheet) : undefined;
  switch (what.kind) {
    case 'rebuild':
      await rebuild({ book, session }, alive);
      return;
    case 'sales': {
      const sales = book.findSheet('Продажи');
      if (sales !== undefined) typeInto(book, sales, 2 + (what.client % 6), 2, [[what.amount]], USER);
      return;
    }
    case 'potential': {
      const { sheet: clients, table } = clientsOf(book);
      typeInto(book, clients, 1 + (what.client % (table.area.rows - 1)), 4, [[what.amount]], USER);
      return;
    }
    case 'grid':
      valueOf(
        await session.changeSettings({ grid: Array.from({ length: 3 }, () => [what.letter, 'B', 'C']) }),
      );
      return;
    case 'type': {
      const cell = sheet === undefined ? null : noteCell(sheet, what.row);
      if (sheet === undefined || cell === null) return;
      const old = sheet.cells.value(cell.row, cell.column);
      if (typeof old === 'string') alive.delete(old);
      const note = `=заметка ${String(number)}`;
      typeInto(book, sheet, cell.row, cell.column, [[`'${note}`]], USER);
      alive.set(note, sheet);
      return;
    }
    case 'below': {
      const table = sheet === undefined ? undefined : tableOf(sheet);
      if (sheet === undefined || table === undefined) return;
      const note = `под таблицей ${String(number)}`;
      typeInto(book, sheet, table.area.row + table.area.rows + 2, 3, [[note]], USER);
      alive.set(note, sheet);
      return;
    }
    case 'moveSheet':
      if (sheet !== undefined) moveSheet(book, sheet, what.to % book.sheets.length);
      return;
    case 'sort': {
      const table = sheet === undefined ? undefined : tableOf(sheet);
      if (sheet === undefined || table === undefined) return;
      const { row, rows, columns } = table.area;
      const body = { ...table.area, row: row + 1, rows: rows - 1 };
      sortRows(book, sheet, body, [{ key: what.column % columns, ascending: what.column % 2 === 0 }], false);
      return;
    }
    case 'leave': {
      // What was typed about the client goes to the archive.
      const placed = clientsOf(book);
      const { rows } = placed.table.area;
      if (rows > 4) deleteTableRows(book, placed, what.client % (rows - 1), 1);
      return;
    }
    case 'rename':
      if (sheet !== undefined) renameSheet(book, sheet, `Мой лист ${String(number)}`);
      return;
    case 'deleteRow': {
      const table = sheet === undefined ? undefined : tableOf(sheet);
      if (sheet === undefined || table === undefined || table.area.rows < 3) return;
      const row = what.row % (table.area.rows - 1);
      forget(alive, sheet, table.area.row + 1 + row);
      deleteTableRows(book, { sheet, table }, row, 1);
      return;
    }
    case 'deleteSheet':
      if (sheet === undefined) return;
      for (const [note, where] of alive) if (where === sheet) alive.delete(note);
      deleteSheet(book, sheet);
      return;
    case 'toRange': {
      const table = sheet === undefined ? undefined : tableOf(sheet);
      if (sheet !== undefined && table !== undefined) convertToRange(book, { sheet, table });
    }
  }
}

function forget(alive: Map<string, Sheet>, sheet: Sheet, row: number): void {
  for (const note of alive.keys()) {
    for (let at = 0; at < 40; at += 1) if (sheet.cells.value(row, at) === note) alive.delete(note);
  }
}

async function rebuild({ book, session }: Opened, alive: Map<string, Sheet>): Promise<void> {
  const theirs = ['Клиенты', 'Продажи', 'Заметки'].map((name) => book.findSheet(name));
  const before = theirs.map((sheet) => (sheet === undefined ? [] : digestSheet(book, sheet)));
  valueOf(await session.buildActionSheets());
  expect(theirs.map((sheet) => (sheet === undefined ? [] : digestSheet(book, sheet)))).toEqual(before);
  for (const note of alive.keys()) {
    expect({ note, places: placesOf(book, note) }).toEqual({ note, places: [expect.any(String)] });
    const home = ours(book).find((sheet) => placesOf(book, note)[0]?.startsWith(`${sheet.name} `) === true);
    if (home !== undefined) alive.set(note, home);
  }
  const homes = ours(book).filter((sheet) => /^(actions[A-E]|notRated)$/.test(keyOf(sheet)));
  const standing = homes.flatMap((sheet) => column(sheet, 'Код')).filter((id) => id !== null);
  const { sheet: clients } = clientsOf(book);
  expect([...standing].sort()).toEqual(column(clients, 'Код').sort());
  const named = homes.flatMap((sheet) => column(sheet, 'Клиент')).filter((name) => name !== null);
  expect([...named].sort()).toEqual(column(clients, 'Клиент').sort());
}

test('typed notes exist once, clients stand once, nothing else changes: any sequence of edits and runs', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
      const opened = await open();
      const alive = new Map<string, Sheet>();
      await rebuild(opened, alive);
      for (const [number, what] of steps.entries()) await act(opened, what, number, alive);
      await rebuild(opened, alive);
    }),
    { numRuns: 4 },
  );
}, 240_000);
