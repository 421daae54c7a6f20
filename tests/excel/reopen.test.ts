/** A workbook that was saved and opened again: what is remembered in it must hold, and must not be believed blindly. */
import { Book } from '../../src/preview/workbook/Book';
import { readBook } from '../../src/preview/xlsx/read';
import { writeBook } from '../../src/preview/xlsx/write';
import { clientsBook, fill } from './support/books';
import { digest } from './support/digest';
import { closePorts, findSource, openPort, steadyFlow, valueOf } from './support/openPort';
import { actionsStep, categoryColumn, columnsStep, planOf } from './support/plans';

afterEach(closePorts);

async function reopen(book: Book): Promise<Book> {
  return valueOf(await readBook(await writeBook(book), 'book.xlsx'));
}

async function runOn(
  book: Book,
  runId: string,
  values: readonly string[],
  clients: readonly string[],
): Promise<void> {
  const { port } = await openPort(book);
  const source = await findSource(port, 'Clients');
  const plan = planOf(runId, columnsStep(source, categoryColumn(values)), actionsStep('A', clients));
  valueOf(await port.write(plan, steadyFlow));
}

test('the last run can be taken back after the workbook was saved and opened again', async () => {
  const original = await reopen(clientsBook().book);
  await runOn(original, 'r1', ['A', '=x', '', 'B'], ['001', "'2"]);
  const afterFirst = await reopen(original);
  const before = digest(afterFirst).filter((line) => !line.startsWith('akb-'));
  await runOn(afterFirst, 'r2', ['E', 'E', 'E', 'E'], ['003']);
  const later = await reopen(afterFirst);
  const { port } = await openPort(later);
  expect(valueOf(await port.restorePoint())).toMatchObject({ runId: 'r2', finished: true });
  expect(valueOf(await port.readOwnTables(['actionsA']))[0]?.columnKeys).toEqual(['id', 'margin', 'status']);
  valueOf(await port.restore(steadyFlow));
  expect(digest(later).filter((line) => !line.startsWith('akb-'))).toEqual(before);
});

test('a second run after opening again writes the same columns and sheets', async () => {
  const { book } = clientsBook();
  await runOn(book, 'r1', ['A', 'B', 'C', 'D'], ['001']);
  const later = await reopen(book);
  await runOn(later, 'r2', ['D', 'C', 'B', 'A'], ['002']);
  expect(later.findTable('Clients')?.table.columns.map(({ name }) => name)).toEqual([
    'Код',
    'Клиент',
    'Канал',
    'Потенциал',
    'Категория ABCDE',
  ]);
  const visible = later.sheets.filter(({ visibility }) => visibility === 'Visible');
  expect(visible.map(({ name }) => name)).toEqual(['Клиенты', 'Продажи', 'Заметки', 'Действия A']);
});

test('a sheet of the user’s that got the number of ours is not touched', async () => {
  const { book } = clientsBook();
  await runOn(book, 'r1', ['A', 'B', 'C', 'D'], ['001']);
  const ours = book.findSheet('Действия A');
  if (ours === undefined) throw new Error('no sheet');
  // The add-in's memory stays, the sheet is gone, and another has its id.
  const renumbered = new Book();
  renumbered.settings.clear();
  for (const [key, value] of book.settings) renumbered.settings.set(key, value);
  const twin = book.sheets.indexOf(ours);
  for (let at = 0; at <= twin; at += 1) renumbered.addSheet(`Лист${String(at)}`);
  const stranger = renumbered.findSheet(ours.id);
  if (stranger === undefined) throw new Error('no sheet with that id');
  fill(stranger, 0, 0, [['Важное']]);
  const { port } = await openPort(renumbered);
  valueOf(await port.write(planOf('r2', actionsStep('A', ['002'])), steadyFlow));
  expect(stranger.cells.value(0, 0)).toBe('Важное');
  expect(renumbered.findSheet('Действия A')?.cells.value(5, 0)).toBe('002');
});
