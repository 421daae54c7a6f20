/** Every function of the README in live cells of the preview page: the built bundle, Office.js, a real browser. */
import { exampleCell, functionRows } from '../../scripts/functions/readmeTable';
import english from '../functions/golden/functions.json';
import russian from '../functions/golden/functions.ru-RU.json';
import { tableOfReadme } from '../../scripts/functions/tableOfReadme';
import { previewOfTests, type OpenPage } from './support/browser';
import { onPage } from './support/onPage';

const SHEET = 'О книге';
/** Most rows that an example spills. */
const HEIGHT = 6;
/** Rows that are free in this column. */
const COLUMN = 'Z';

const openPreview = previewOfTests();
let open: OpenPage;

beforeAll(async () => {
  open = await openPreview({ language: 'ru' });
}, 120_000);

afterAll(() => open.close());

function type(address: string, text: string): Promise<void> {
  return onPage(open.page, (preview, given) => preview.typeInto(given[0], given[1], given[2]), [
    SHEET,
    address,
    text,
  ] as const);
}

function valueAt(row: number): Promise<unknown> {
  return onPage(open.page, (preview, given) => preview.readCell(given[0], given[1]).value, [
    SHEET,
    `${COLUMN}${String(row)}`,
  ] as const);
}

async function until(row: number, check: (value: unknown) => boolean): Promise<void> {
  for (const end = Date.now() + 60_000; !check(await valueAt(row));) {
    if (Date.now() > end) throw new Error(`Row ${String(row)} holds ${JSON.stringify(await valueAt(row))}`);
    await open.page.waitForTimeout(100);
  }
}

/** Excel in Russian takes `;` where the README has `,`, and `:` between the rows of an array constant. */
function asTypedInRussian(formula: string): string {
  return formula.replace(/"[^"]*"|\{[^}]*\}|,/g, (piece) => {
    if (piece.startsWith('"')) return piece;
    return piece.replaceAll(';', ':').replaceAll(',', ';');
  });
}

test('each gives what the README says', async () => {
  const rows = functionRows({ english: english, russian: russian });
  for (const [index, { example }] of rows.entries()) {
    await type(`${COLUMN}${String(index * HEIGHT + 1)}`, asTypedInRussian(example));
  }
  // The first is the number of clients: there when the base has been read.
  await until(1, (value) => typeof value === 'number');
  const shown: string[] = [];
  for (const [index, row] of rows.entries()) {
    const first = index * HEIGHT + 1;
    const isDone = (value: unknown): boolean => typeof value === 'number' || typeof value === 'string';
    await until(first, isDone);
    const values: unknown[] = [];
    for (let at = first; at < first + HEIGHT; at += 1) values.push(await valueAt(at));
    shown.push(
      exampleCell(
        row,
        values.filter((value) => isDone(value) && value !== ''),
      ),
    );
  }
  expect(shown).toEqual(tableOfReadme().map((cells) => cells.at(-1)));
}, 180_000);

test('a cell that is typed over is left alone by its old stream; others go on', async () => {
  await type(`${COLUMN}1`, 'typed');
  await type(`${COLUMN}2`, '=ORDER_COUNT("2024")');
  await until(2, (value) => value === 0);
  expect(await valueAt(1)).toBe('typed');
  expect(open.problems).toEqual([]);
}, 120_000);
