/** The README's functions table against the catalogue and what the functions give on the sample, in live cells. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exampleCell, functionRows, markdownRow, TABLE_HEADER } from '../../scripts/functions/readmeTable';
import { README, tableOfReadme } from '../../scripts/functions/tableOfReadme';
import { readBook } from '../../src/preview/xlsx/read';
import { describedFunctions } from './describedFunctions';
import { NO_ROW, OpenWorkbook } from './support/openWorkbook';

const SAMPLE = resolve(__dirname, '../../assets/sample.ru.xlsx');
/** Most rows that an example spills. */
const HEIGHT = 6;

async function rowsOnTheSample(): Promise<string[][]> {
  const rows = functionRows(await describedFunctions());
  const read = await readBook(new Uint8Array(readFileSync(SAMPLE)));
  if (!read.ok) throw new Error('The sample cannot be read');
  const workbook = await OpenWorkbook.open(read.value, 'ru');
  const sheet = read.value.addSheet('Примеры');
  rows.forEach(({ example }, index) => {
    workbook.type(sheet, `A${String(index * HEIGHT + 1)}`, example);
  });
  // While the base is being read, slow machines show #N/A that says so.
  await workbook.until(sheet, 'A1', ([[clients] = NO_ROW]) => typeof clients === 'number', 60_000);
  const values = await workbook.settled(sheet, `A1:A${String(rows.length * HEIGHT)}`);
  workbook.close();
  return rows.map((row, index) => {
    const results = values.slice(index * HEIGHT, (index + 1) * HEIGHT).map(([value]) => value);
    return [
      ...row.cells,
      exampleCell(
        row,
        results.filter((value) => value !== null),
      ),
    ];
  });
}

/** `AKB_README=write` takes over what comes out now; run Prettier over the README then. */
test('the README lists every function as it is, with its result on the sample', async () => {
  const made = await rowsOnTheSample();
  if (process.env.AKB_README === 'write') {
    const readme = readFileSync(README, 'utf8');
    const start = readme.indexOf('\n|', readme.indexOf('\n## Functions\n')) + 1;
    const end = readme.indexOf('\n\n', start);
    const rule = TABLE_HEADER.map(() => '---');
    const table = [TABLE_HEADER, rule, ...made].map((cells) => markdownRow(cells)).join('\n');
    writeFileSync(README, readme.slice(0, start) + table + readme.slice(end));
  }
  expect(tableOfReadme()).toEqual(made);
  // A sample with all tables answers everything.
  for (const cells of made) expect(cells.at(-1)).not.toMatch(/#[A-Z]/);
}, 60_000);
