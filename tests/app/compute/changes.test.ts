/** Who is the same client in two runs. */
import { comparing, takingSnapshot, type Changes } from '../../../src/app/compute/changes';
import { allAtOnce } from '../../../src/app/slices';
import { baseOf, day, SMALL } from '../plan/bases';

/** A run over clients with these ids and potentials; all buy the same. */
function runOf(clients: Readonly<Record<string, number>>) {
  const rows = Object.entries(clients).map(([id, potential]) => [id, 'Клиент', 'Опт', '', potential, '', '']);
  const sales = Object.keys(clients).map((id) => [id, day('2026-06-01'), 1000, 100]);
  return baseOf(rows, sales, SMALL);
}

function between(before: Readonly<Record<string, number>>, after: Readonly<Record<string, number>>): Changes {
  const first = runOf(before);
  const second = runOf(after);
  return allAtOnce(
    comparing(allAtOnce(takingSnapshot(first.base, first.result)), second.base, second.result),
  );
}

// Keys with a letter keep their order in an object.
test('ids that lost their zeros are the same clients, and move as such', () => {
  const changes = between({ '00a1': 20_000, '00a2': 600_000 }, { a1: 600_000, a2: 600_000 });
  expect(changes).toMatchObject({ stayed: 2, arrived: [], gone: [], down: [] });
  expect(changes.up.map(({ client }) => client)).toEqual([0]);
});

test('an id that is there as it was is not given to another one', () => {
  const changes = between({ a1: 20_000, '0a1': 600_000 }, { a1: 20_000, '00a1': 600_000, '000a1': 600_000 });
  expect(changes).toMatchObject({ stayed: 1, arrived: [1, 2], gone: ['0a1'] });
});

test('where several could be meant nobody is', () => {
  expect(between({ '0a1': 20_000, '00a1': 20_000 }, { a1: 20_000 })).toMatchObject({
    stayed: 0,
    arrived: [0],
    gone: ['0a1', '00a1'],
  });
});
