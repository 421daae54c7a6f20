import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFormats, hasPlural, LOCALES, translate, translateCount } from '../../src/i18n';
import { en } from '../../src/i18n/en';
import { PREVIEW_TEXTS } from '../../src/i18n/preview';
import { ru } from '../../src/i18n/ru';

type Leaf = readonly [key: string, text: string];

function leaves(node: unknown, path = ''): readonly Leaf[] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node as Record<string, unknown>).flatMap(([key, value]) =>
    leaves(value, path === '' ? key : `${path}.${key}`),
  );
}

const english = leaves({ ...en, ...PREVIEW_TEXTS.en });
const russian = new Map(leaves({ ...ru, ...PREVIEW_TEXTS.ru }));
const FORMS = /\.(one|few|many|other)$/;

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();
}

test('both languages have the same keys, and no text is empty', () => {
  expect([...russian.keys()].sort()).toEqual(english.map(([key]) => key).sort());
  const empty = [...english, ...russian].filter(([, text]) => text.trim() === '');
  expect(empty.map(([key]) => key)).toEqual([]);
});

test('both languages have the same placeholders in each text', () => {
  const different = english.filter(
    ([key, text]) => placeholders(text).join() !== placeholders(russian.get(key) ?? '').join(),
  );
  expect(different.map(([key]) => key)).toEqual([]);
});

test('forms of a number come together, and each names the number', () => {
  const groups = new Set(
    english.filter(([key]) => key.endsWith('.one')).map(([key]) => key.replace(FORMS, '')),
  );
  expect(groups.size).toBeGreaterThan(0);
  for (const group of groups) {
    for (const form of ['one', 'few', 'many', 'other']) {
      for (const texts of [new Map(english), russian]) {
        expect(placeholders(texts.get(`${group}.${form}`) ?? '')).toContain('count');
      }
    }
  }
});

test('Russian texts are Russian: each has Cyrillic letters, or is the same sign in both', () => {
  const foreign = english.filter(([key, text]) => {
    const own = russian.get(key) ?? '';
    const latin = /\p{Script=Latin}/u.exec(text.replace(/\{\w+\}/g, '')) !== null;
    return latin && !/\p{Script=Cyrillic}/u.test(own) && own !== text;
  });
  expect(foreign.map(([key]) => key)).toEqual([]);
});

test('English texts have no Cyrillic letters but in the names of languages and headers', () => {
  const cyrillic = english.filter(([, text]) => /\p{Script=Cyrillic}/u.test(text)).map(([key]) => key);
  expect(cyrillic.filter((key) => !key.startsWith('pane.') && !key.startsWith('preview.'))).toEqual([]);
});

describe('keys in the code', () => {
  const sources = sourceFiles(join(__dirname, '../../src')).map((file) => readFileSync(file, 'utf8'));
  const code = sources.join('\n');

  test('every text is used: by its key, or by a key that is put together', () => {
    const keys = [...new Set(english.map(([key]) => key.replace(FORMS, '')))];
    const patterns = templatePatterns(code);
    const unused = keys.filter(
      (key) =>
        !code.includes(`'${key}'`) &&
        !code.includes(`\`${key}\``) &&
        !code.includes(`'${key.slice(0, key.lastIndexOf('.'))}'`) &&
        !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused.filter(isOurs)).toEqual([]);
  });

  /** Sections whose words this folder's code asks for by name; issues are asked for by code. */
  function isOurs(key: string): boolean {
    return key.startsWith('sheets.') || key.startsWith('domain.');
  }
});

/** Templates such as `sheets.card.${key}` as patterns of the keys that they can make. */
function templatePatterns(code: string): readonly RegExp[] {
  const templates = [
    ...code.matchAll(/`((?:sheets|domain|issues|pane|preview|functions|commandLine)\.[^`]*)`/g),
  ];
  return templates.map((match) => {
    const parts = (match[1] ?? '').split(/\$\{[^}]*\}/);
    return new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('[\\w.]+')}$`);
  });
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(entry.name) && !path.includes('/i18n/') ? [path] : [];
  });
}

describe('translate', () => {
  test('fills in what is given and shows what is missing', () => {
    expect(translate('en', 'issues.badArguments', { word: '--x' })).toContain('--x');
    expect(translate('en', 'issues.badArguments')).toContain('{word}');
  });

  test('text of users is put in as it is, braces and dollars too', () => {
    expect(translate('en', 'issues.badArguments', { word: '{word} $& $1' })).toContain('{word} $& $1');
  });
});

describe('numbers choose their form', () => {
  test.each([
    [0, '0 дней'],
    [1, '1 день'],
    [2, '2 дня'],
    [5, '5 дней'],
    [11, '11 дней'],
    [21, '21 день'],
    [104, '104 дня'],
    [1112, '1 112 дней'],
  ])('%i in Russian', (days, text) => {
    const made = translateCount('ru', 'sheets.steps.paused', days, { date: 'd', deadline: 'e' });
    expect(made.replace(/\u00a0/g, ' ')).toMatch(new RegExp(`^${text} без заказа`));
  });

  test.each([
    [0, '0 days'],
    [1, '1 day '],
    [2, '2 days'],
  ])('%i in English', (days, text) => {
    expect(translateCount('en', 'sheets.steps.paused', days, { date: 'd', deadline: 'e' })).toContain(text);
  });

  test('a key without forms has none', () => {
    expect(hasPlural('sheets.steps.paused')).toBe(true);
    expect(hasPlural('sheets.steps.grow')).toBe(false);
    expect(hasPlural('issues.nothing.there')).toBe(false);
  });
});

test('formats: the same figure in each language', () => {
  const [english2, russian2] = LOCALES.map((locale) => {
    const formats = createFormats(locale);
    return [formats.count(1_234_567), formats.share(0.8345), formats.date(46_203)].map((text) =>
      text.replace(/[\u00a0\u202f]/g, ' '),
    );
  });
  expect(english2).toEqual(['1,234,567', '83.5%', 'Jun 30, 2026']);
  expect(russian2).toEqual(['1 234 567', '83,5 %', '30.06.2026']);
});

test.each(LOCALES)('whole numbers are written as the platform writes them: %s', (locale) => {
  const formats = createFormats(locale);
  const platform = new Intl.NumberFormat(locale === 'ru' ? 'ru-RU' : 'en-US', { maximumFractionDigits: 0 });
  const figures = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.double({ min: -1e7, max: 1e7, noNaN: true }),
    fc.integer(),
    fc.integer({ min: -4000, max: 4000 }).map((half) => half / 2),
  );
  fc.assert(
    fc.property(figures, (value) => {
      // The platform writes "-0" for what rounds to nothing.
      expect(formats.money(value)).toBe(platform.format(value).replace(/^-0$/, '0'));
    }),
  );
});

test.each(LOCALES)('texts in %s that send people to a button call it by its name', (locale) => {
  const button = translate(locale, 'pane.actions.restoreLastRun');
  for (const key of ['issues.cancelled', 'issues.ownRulesRefused'] as const) {
    expect(translate(locale, key)).toContain(button);
  }
});
