import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeIssue, issue, type Issue } from '../../src/app';
import { detect } from '../../src/app/detect/detect';
import { DEFAULT_SETTINGS } from '../../src/domain';
import { hasPlural, hasText, LOCALES, translate } from '../../src/i18n';
import { CLIENTS, SALES, survey } from './detect/surveys';

function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

test.each<[string, Issue, string]>([
  [
    'a sum, a number and examples',
    issue('unknownClients', { count: 2, sum: 12_345.6, examples: ['777', '=1+1'] }),
    '2 clients of the sales are not in the clients table; their sales of 12,346 stay in the control total only. For example: 777, =1+1.',
  ],
  [
    'a place that the sentence has room for',
    issue('protectedSheet', { place: { sheet: 'Клиенты' } }),
    'The sheet is protected (sheet “Клиенты”). Take the protection off (Review → Unprotect Sheet) and try again.',
  ],
  [
    'no place where there would be room',
    issue('tableChanged'),
    'The table was changed while it was worked on. Nothing is lost: try again.',
  ],
  [
    'a place that the sentence does not name',
    issue('duplicateIds', { place: { sheet: 'A', cell: 'B2' } }),
    '1 client id comes more than once; its rows were merged. Where: sheet “A”, cell B2.',
  ],
  [
    'tables by name, once',
    issue('twoClientsTables', { count: 2, examples: ['A', 'B'], params: { tables: ['A', 'B'] } }),
    'These tables fit as clients equally well: “A”, “B”. Say which one is meant: “Choose table and columns…” in the pane (mapping.clients.table of the settings).',
  ],
  ['a code that has no text', issue('neverHeardOf'), 'Something went wrong: neverHeardOf.'],
  [
    'a reason that has no text of its own',
    issue('unreadableFile', { params: { file: 'a.xlsx', reason: 'ENOENT' } }),
    'The file cannot be read: a.xlsx. Check the path and that nothing holds the file open.',
  ],
])('%s', (_, given, text) => {
  expect(plain(describeIssue(given, 'en'))).toBe(text);
});

test.each([
  'noSalesTable',
  'noClientsTable',
  'twoClientsTables',
  'otherClientsTables',
  'missingColumn',
  'mappedTableMissing',
  'mappedColumnMissing',
  'optionalIncomplete',
])('%s names the action that helps by its label, and the key of the settings', (code) => {
  for (const locale of LOCALES) {
    const text = describeIssue(issue(code, { params: { role: 'clients' } }), locale);
    expect(text).toContain(translate(locale, 'mapping.action'));
    expect(text).toMatch(/mapping\.(clients|sales)/);
    expect(text).not.toContain('{choose}');
  }
});

test('what is missing is told with headers that would be understood, in both languages', () => {
  const [missing] = detect(survey(CLIENTS), DEFAULT_SETTINGS).fatal;
  if (missing === undefined) throw new Error('No issue');
  expect(describeIssue(missing, 'ru')).toContain('дата (например: Дата, Дата отгрузки, Период)');
  expect(describeIssue(missing, 'en')).toContain('date (for example Date, Invoice date, Delivery date)');
});

test('headers that a text proposes are understood', () => {
  for (const id of ['Код клиента', 'Код ТТ', 'Customer ID', 'Outlet code']) {
    for (const [date, amount] of [
      ['Дата отгрузки', 'Выручка'],
      ['Период', 'Стоимость продажи'],
      ['Invoice date', 'Revenue'],
      ['Delivery date', 'Net sales'],
    ]) {
      const sales = { ...SALES, headers: [id, date ?? '', amount ?? ''] };
      expect(detect(survey(CLIENTS, sales), DEFAULT_SETTINGS).fatal).toEqual([]);
    }
  }
});

describe('every code that the product gives', () => {
  const codes = [...new Set(filesOf(join(__dirname, '../../src')).flatMap(codesIn))].sort();

  test('is found in the code', () => {
    expect(codes).toEqual(expect.arrayContaining(['noSalesTable', 'duplicateIds', 'cancelled', 'notXlsx']));
    expect(codes.length).toBeGreaterThan(30);
  });

  test('has a text', () => {
    const silent = codes.filter(
      (code) => code !== 'badSettings' && !hasText(`issues.${code}`) && !hasPlural(`issues.${code}`),
    );
    expect(silent).toEqual([]);
  });

  test.each(LOCALES)('leaves no placeholder open where nothing but the code is known (%s)', (locale) => {
    const params = Object.fromEntries(
      [
        'fields',
        'tables',
        'role',
        'roleCode',
        'field',
        'table',
        'header',
        'file',
        'word',
        'value',
        'id',
        'code',
        'message',
        'limit',
      ].map((name) => [name, 'x']),
    );
    const open = codes
      .map((code) => describeIssue(issue(code, { params }), locale))
      .filter((text) => /\{\w+\}/.test(text));
    expect(open).toEqual([]);
  });

  /** Codes as the code writes them: `issue('x'`, `listed('x'`, `report('x'`, `refuse('x'`, and tables of Office's errors. */
  function codesIn(text: string): readonly string[] {
    const calls = [...text.matchAll(/\b(?:issue|listed|report|refuse|emptySource|unread)\(\s*'([a-z]\w+)'/g)];
    const table = /ISSUE_CODES[^{]*\{([^}]*)\}/.exec(text)?.[1] ?? '';
    return [
      ...calls.map((match) => match[1] ?? ''),
      ...[...table.matchAll(/: '(\w+)'/g)].map((match) => match[1] ?? ''),
    ];
  }
});

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesOf(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}
