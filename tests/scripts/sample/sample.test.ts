import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { LAST_DAY, QUARTER_START } from '../../../scripts/sample/calendar';
import { tableSheets } from '../../../scripts/sample/columns';
import { UNKNOWN_CLIENT } from '../../../scripts/sample/dirt';
import { generateSample } from '../../../scripts/sample/generate';
import { sampleWorkbook } from '../../../scripts/sample/workbook';
import { roughClasses } from './roughCount';
import { isTaxId } from './taxIdCheck';

const sample = generateSample();
const assets = join(__dirname, '../../../assets');

function countBy<T>(list: readonly T[], key: (item: T) => unknown): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of list) counts[String(key(item))] = (counts[String(key(item))] ?? 0) + 1;
  return counts;
}

describe.each(['ru', 'en'] as const)('the committed book in %s', (language) => {
  it('is what the script makes, byte for byte, and below 2 MB', async () => {
    const committed = await readFile(join(assets, `sample.${language}.xlsx`));
    const made = await sampleWorkbook(sample, language);
    expect(Buffer.compare(committed, Buffer.from(made))).toBe(0);
    expect(committed.length).toBeLessThan(2 * 1024 * 1024);
  });

  it('has every table over all of its rows, with the headers in the cells', async () => {
    const book = await readXlsx(await readFile(join(assets, `sample.${language}.xlsx`)));
    const tables = tableSheets(sample);
    expect(book.sheets.slice(1).map((sheet) => sheet.name)).toEqual(
      tables.map((each) => each.sheet[language]),
    );
    for (const [index, { table, columns, rows }] of tables.entries()) {
      const sheet = book.sheets[index + 1];
      const headers = columns.map((column) => column.header[language]);
      expect(sheet?.rows[0]).toEqual(headers);
      expect(sheet?.tables?.[0]?.name).toBe(table);
      expect(sheet?.tables?.[0]?.range).toMatch(new RegExp(`^A1:[A-Z]+${rows(language).length + 1}$`));
      expect(sheet?.tables?.[0]?.columns.map((column) => column.name)).toEqual(headers);
    }
  });
});

describe('what the book shows', () => {
  const classes = roughClasses(sample);

  it('has every category, segment and status', () => {
    expect(countBy(classes, (each) => each.category)).toEqual({
      A: 36,
      B: 85,
      C: 100,
      D: 115,
      E: 15,
      none: 36,
    });
    expect(countBy(classes, (each) => each.segment)).toEqual({
      1: 16, 2: 78, 3: 42, 4: 28, 5: 87, 6: 38, 7: 11, 8: 39, 9: 11, null: 37,
    }); // prettier-ignore
    expect(countBy(classes, (each) => each.status)).toEqual({
      active: 277,
      paused: 10,
      lost: 60,
      potential: 40,
    });
  });

  it('has five channels, one with fewer than ten clients, and some clients without', () => {
    const sizes = countBy(sample.clients, (client) => client.channel?.en ?? 'none');
    expect(Object.keys(sizes)).toHaveLength(6);
    expect(sizes).toMatchObject({ Online: 7, none: 5 });
    expect(classes.filter((each) => each.baseCuts).length).toBeGreaterThan(0);
  });

  it('has closed clients, a few with shipments, and a client whose returns outweigh its purchases', () => {
    const shipped = new Set(sample.sales.map((sale) => sale.client));
    const closed = sample.clients.filter((client) => client.closed);
    expect(closed).toHaveLength(12);
    expect(closed.filter((client) => shipped.has(client.code))).toHaveLength(3);
    expect(sample.sales.some((sale) => sale.amount < 0)).toBe(true);
  });

  it('ends on the report date, inside a quarter that still allows a pause', () => {
    expect(Math.max(...sample.sales.map((sale) => sale.date))).toBe(LAST_DAY);
    expect(LAST_DAY - QUARTER_START).toBeLessThan(60);
  });

  it('has the dirt of real books', () => {
    const codes = sample.clients.map((client) => client.code);
    const known = new Set(codes.map((code) => code.trim()));
    expect(known.size).toBe(codes.length - 1);
    const unknown = sample.sales.filter((sale) => !known.has(sale.client));
    expect(new Set(unknown.map((sale) => sale.client))).toEqual(new Set([UNKNOWN_CLIENT]));
    const lines = sample.sales.map((sale) => JSON.stringify(sale));
    expect(lines.length - new Set(lines).size).toBe(1);
    const documents = new Map<string, Set<string>>();
    for (const { date, client, document } of sample.sales) {
      const key = `${date} ${client}`;
      documents.set(key, (documents.get(key) ?? new Set()).add(document.ru));
    }
    expect([...documents.values()].filter((ofDay) => ofDay.size > 1).length).toBeGreaterThan(10);
    const potentials = sample.clients.map((client) => client.potential);
    expect(potentials.filter((value) => value === null)).toHaveLength(24);
    expect(potentials.filter((value) => value === 0)).toHaveLength(7);
    expect(potentials.filter((value) => typeof value === 'object' && value !== null)).toHaveLength(6);
    expect(potentials).toEqual(expect.arrayContaining([50_000, 500_000]));
  });

  it('has tax numbers with valid check digits in an unused region', () => {
    for (const { taxId } of sample.clients) {
      expect(taxId.startsWith('98')).toBe(true);
      expect(isTaxId(taxId)).toBe(true);
    }
    expect(isTaxId('7707083893')).toBe(true); // a published example of a valid company number
    expect(isTaxId('7707083894')).toBe(false);
  });
});
