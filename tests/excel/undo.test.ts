import type { WorkbookPort, WritePlan } from '../../src/app';
import { clientsBook } from './support/books';
import { digest } from './support/digest';
import { closePorts, findSource, openPort, steadyFlow, valueOf } from './support/openPort';
import { categoryColumn, columnsStep, planOf } from './support/plans';

afterEach(closePorts);

const NEWEST = { supports: () => true };

async function planFor(port: WorkbookPort): Promise<WritePlan> {
  const source = await findSource(port, 'Clients');
  return planOf('r1', columnsStep(source, categoryColumn(['A', 'B', 'C', 'D'])));
}

test('an Excel that refuses one undo record for a run gets the same columns without it', async () => {
  const plain = clientsBook().book;
  const { port: old } = await openPort(plain);
  valueOf(await old.write(await planFor(old), steadyFlow));

  const { book } = clientsBook();
  const { port, host } = await openPort(book, NEWEST);
  const plan = await planFor(port);
  let refused = 0;
  host.expect([
    {
      at: (body) => {
        const adds = JSON.stringify(body).includes('"Категория ABCDE"') && refused === 0;
        refused += adds ? 1 : 0;
        return adds;
      },
      kind: 'failing',
      code: 'UndoNotSupported',
      afterActions: 6,
    },
  ]);
  valueOf(await port.write(plan, steadyFlow));
  expect(refused).toBe(1);
  expect(digest(book)).toEqual(digest(plain));
});

test('with one undo record for a run the columns are the same', async () => {
  const { book } = clientsBook();
  const before = digest(book);
  const { port } = await openPort(book, NEWEST);
  valueOf(await port.write(await planFor(port), steadyFlow));
  expect(book.findTable('Clients')?.table.columns).toHaveLength(5);
  valueOf(await port.restore(steadyFlow));
  expect(digest(book)).toEqual(before);
});
