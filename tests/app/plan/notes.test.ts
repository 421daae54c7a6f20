import fc from 'fast-check';
import type { CellValue, OwnTableContent, SheetStep, WriteStep } from '../../../src/app';
import { planningActionSheets } from '../../../src/app/plan/planActionSheets';
import { allAtOnce } from '../../../src/app/slices';
import type { Category } from '../../../src/domain';
import { baseOf, day, SMALL } from './bases';

/** What a writer would leave in the workbook, as the next run reads it. */
function written(steps: readonly WriteStep[]): OwnTableContent[] {
  return steps.flatMap((step) => (step.kind === 'sheet' ? [contentOf(step)] : []));
}

function contentOf(step: SheetStep): OwnTableContent {
  return {
    key: step.key,
    headers: step.columns.map(({ header }) => header),
    columnKeys: step.columns.map(({ key }) => key),
    rows: Array.from({ length: step.rowCount }, (_, row) =>
      step.columns.map(({ values }) => values[row] ?? ''),
    ),
  };
}

/** Type a value beside a client. */
function type(
  contents: readonly OwnTableContent[],
  sheet: string,
  id: string,
  columnKey: string,
  value: CellValue,
): OwnTableContent[] {
  return contents.map((content) => {
    if (content.key !== sheet) return content;
    const at = (key: string): number => content.columnKeys.indexOf(key);
    const rows = content.rows.map((row) =>
      row[at('id')] === id ? row.map((cell, column) => (column === at(columnKey) ? value : cell)) : row,
    );
    return { ...content, rows };
  });
}

/** Add a column of the user's own, with values by client. */
function addColumn(
  contents: readonly OwnTableContent[],
  sheet: string,
  header: string,
  values: Readonly<Record<string, CellValue>>,
) {
  return contents.map((content) =>
    content.key === sheet
      ? {
          ...content,
          headers: [...content.headers, header],
          columnKeys: [...content.columnKeys, ''],
          rows: content.rows.map((row) => [
            ...row,
            values[String(row[content.columnKeys.indexOf('id')])] ?? '',
          ]),
        }
      : content,
  );
}

/** Where a value stands: `sheet id column`. */
function places(contents: readonly OwnTableContent[], value: CellValue): string[] {
  return contents.flatMap((content) =>
    content.rows.flatMap((row) =>
      row.flatMap((cell, column) =>
        cell === value
          ? [
              `${content.key} ${String(row[content.columnKeys.indexOf('id')])} ${content.headers[column] ?? ''}`,
            ]
          : [],
      ),
    ),
  );
}

/** A book whose clients have the given categories: one row of the grid a letter, so potential decides. */
function bookOf(categories: Readonly<Record<string, Category | 'none' | 'prospect' | 'lost'>>) {
  const potentials = { A: 900_000, B: 300_000, C: 20_000 } as Record<string, number>;
  const grid = Array.from({ length: 3 }, () => ['A', 'B', 'C'] as const);
  const ids = Object.keys(categories);
  const clients = ids.map((id) => {
    const category = categories[id] ?? 'none';
    const potential = category === 'none' ? '' : (potentials[category] ?? 900_000);
    return [id, `Клиент ${id}`, '', '', potential, '', ''];
  });
  const buyers = ids.filter((id) => categories[id] !== 'prospect');
  const sales = [
    ['someone', day('2024-01-01'), 1, 1],
    ...buyers.map((id) => [id, day(categories[id] === 'lost' ? '2025-09-01' : '2026-06-01'), 100, 10]),
  ];
  return baseOf([...clients, ['someone', 'Всегда', '', '', 900_000, '', '']], sales, { ...SMALL, grid });
}

function run(
  categories: Parameters<typeof bookOf>[0],
  contents: readonly OwnTableContent[] = [],
  locale: 'ru' | 'en' = 'ru',
): OwnTableContent[] {
  const { base, result } = bookOf(categories);
  return written(allAtOnce(planningActionSheets({ base, result, contents, locale })).steps);
}

test('what was typed stays beside its client when the sheet is rebuilt', () => {
  const typed = type(run({ x: 'A', y: 'A' }), 'actionsA', 'y', 'comment', 'позвонить');
  expect(places(run({ y: 'A', x: 'A' }, typed), 'позвонить')).toEqual(['actionsA y Комментарий']);
});

test('it follows the client to another category’s sheet, in another language too', () => {
  let book = type(run({ x: 'A' }), 'actionsA', 'x', 'owner', '=Иванов');
  book = type(book, 'actionsA', 'x', 'due', 46_300);
  expect(places(run({ x: 'B' }, book), '=Иванов')).toEqual(['actionsB x Ответственный']);
  expect(places(run({ x: 'C' }, book, 'en'), 46_300)).toEqual(['actionsC x Due']);
});

test('a client who left the base keeps the notes in the archive, and has them back on return', () => {
  const typed = type(run({ x: 'A' }), 'actionsA', 'x', 'status', 'в работе');
  const gone = run({}, typed);
  expect(places(gone, 'в работе')).toEqual(['notes x Статус']);
  expect(places(gone, 'Действия A')).toEqual(['notes x Откуда']);
  expect(places(run({}, gone), 'в работе')).toEqual(['notes x Статус']);
  const back = run({ x: 'B' }, gone);
  expect(places(back, 'в работе')).toEqual(['actionsB x Статус']);
  expect(back.map(({ key }) => key)).not.toContain('notes');
});

test('notes of a list stay on it, and go to the category’s sheet when the client leaves the list', () => {
  const typed = type(run({ x: 'lost' }), 'lost', 'x', 'comment', 'ушёл к другому');
  expect(places(run({ x: 'lost' }, typed), 'ушёл к другому')).toEqual(['lost x Комментарий']);
  expect(places(run({ x: 'B' }, typed), 'ушёл к другому')).toEqual(['actionsB x Комментарий']);
});

test('of two notes for one cell the category’s stays, the other goes to the archive', () => {
  let book = type(run({ x: 'lost' }), 'lost', 'x', 'comment', 'из списка');
  book = type(book, 'actionsA', 'x', 'comment', 'с листа A');
  book = type(book, 'lost', 'x', 'owner', 'Петров');
  const after = run({ x: 'A' }, book);
  expect(places(after, 'с листа A')).toEqual(['actionsA x Комментарий']);
  expect(places(after, 'Петров')).toEqual(['actionsA x Ответственный']);
  expect(places(after, 'из списка')).toEqual(['notes x Комментарий']);
});

test('columns that people added stay, also where nothing is typed, and go along with their values', () => {
  const book = addColumn(run({ x: 'A', y: 'A' }), 'actionsA', 'Скидка', { x: '5 %' });
  const same = run({ x: 'A', y: 'A' }, book);
  expect(same.find(({ key }) => key === 'actionsA')?.headers.at(-1)).toBe('Скидка');
  const moved = run({ x: 'B', y: 'A' }, same);
  expect(places(moved, '5 %')).toEqual(['actionsB x Скидка']);
  expect(moved.find(({ key }) => key === 'actionsA')?.headers.at(-1)).toBe('Скидка');
  expect(moved.find(({ key }) => key === 'actionsC')?.headers).not.toContain('Скидка');
});

test('an own column that has the name of ours in the other language is not lost', () => {
  const book = addColumn(run({ x: 'A' }), 'actionsA', 'Owner', { x: 'Сидоров' });
  const english = run({ x: 'A' }, book, 'en');
  expect(places(english, 'Сидоров')).toEqual(['actionsA x Owner 2']);
  expect(places(run({ x: 'A' }, english, 'ru'), 'Сидоров')).toEqual(['actionsA x Owner 2']);
});

test('a row that a person added without an id goes to the archive', () => {
  const book = run({ x: 'A' }).map((content) =>
    content.key === 'actionsA'
      ? {
          ...content,
          rows: [
            ...content.rows,
            content.columnKeys.map((key) => (key === 'client' ? 'Новый' : key === 'comment' ? 'своё' : '')),
          ],
        }
      : content,
  );
  const after = run({ x: 'A' }, book);
  expect(places(after, 'своё')).toEqual(['notes  Комментарий']);
  expect(places(after, 'Новый')).toEqual(['notes  Клиент']);
});

test('columns are found by their headers where their keys are forgotten', () => {
  const typed = type(run({ x: 'A' }), 'actionsA', 'x', 'comment', 'найдено');
  const forgotten = typed.map((content) => ({ ...content, columnKeys: content.headers.map(() => '') }));
  const after = run({ x: 'B' }, forgotten);
  expect(places(after, 'найдено')).toEqual(['actionsB x Комментарий']);
  expect(after.find(({ key }) => key === 'actionsB')?.headers).toHaveLength(19);
});

describe('properties', () => {
  const place = fc.constantFrom('A', 'B', 'C', 'none', 'prospect', 'lost', 'gone');
  const move = fc.record({
    where: fc.record({ x: place, y: place, z: place }),
    type: fc.option(
      fc.record({
        id: fc.constantFrom('x', 'y', 'z'),
        list: fc.boolean(),
        column: fc.constantFrom('owner', 'due', 'status', 'comment'),
      }),
    ),
    english: fc.boolean(),
  });

  test('a typed note exists exactly once after any sequence of moves', () => {
    fc.assert(
      fc.property(fc.array(move, { minLength: 1, maxLength: 8 }), (moves) => {
        let contents: OwnTableContent[] = [];
        const alive = new Set<string>();
        moves.forEach(({ where, type: typing, english }, step) => {
          const here = Object.entries(where).filter(([, at]) => at !== 'gone');
          const book = Object.fromEntries(here) as Parameters<typeof bookOf>[0];
          contents = run(book, contents, english ? 'en' : 'ru');
          for (const note of alive) expect(places(contents, note)).toHaveLength(1);
          if (typing === null) return;
          const sheets = sheetsOf(contents, typing.id, typing.list);
          const sheet = sheets[0];
          if (sheet === undefined) return;
          const note = `заметка ${String(step)}`;
          const old = cellOf(contents, sheet, typing.id, typing.column);
          if (old !== '') alive.delete(String(old));
          contents = type(contents, sheet, typing.id, typing.column, note);
          alive.add(note);
        });
      }),
      { numRuns: 60 },
    );
  });

  /** Sheets where a client stands: the lists, or its category's. */
  function sheetsOf(contents: readonly OwnTableContent[], id: string, list: boolean): string[] {
    const standing = contents.filter(({ key, columnKeys, rows }) => {
      const column = columnKeys.indexOf('id');
      return key !== 'notes' && rows.some((row) => row[column] === id);
    });
    const keys = standing.map(({ key }) => key);
    return keys.filter((key) => (key === 'lost' || key === 'prospects') === list);
  }

  function cellOf(
    contents: readonly OwnTableContent[],
    sheet: string,
    id: string,
    column: string,
  ): CellValue {
    const content = contents.find(({ key }) => key === sheet);
    const row = content?.rows.find((cells) => cells[content.columnKeys.indexOf('id')] === id);
    return row?.[content?.columnKeys.indexOf(column) ?? -1] ?? '';
  }
});
