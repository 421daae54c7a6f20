import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describedFunctions, type DescribedFunctions } from './describedFunctions';
import { LIVE_FUNCTIONS } from '../../src/functions/catalogue';
import { LIVE_CALLS } from '../../src/functions/liveFunctions';
import * as ranking from '../../src/functions/rankingFunctions';
import * as segments from '../../src/functions/segmentFunctions';
import { KPI_IDS } from '../../src/app';

interface Described {
  id: string;
  name: string;
  description: string;
  helpUrl: string;
  options?: { stream?: boolean };
  parameters: { name: string; description: string; optional?: boolean; repeating?: boolean }[];
}

let files: DescribedFunctions;
let english: Described[];
let russian: Described[];

beforeAll(async () => {
  files = await describedFunctions();
  english = files.english.functions as unknown as Described[];
  russian = files.russian.functions as unknown as Described[];
});

/** Set `AKB_GOLDEN=write` to take over what is made now; ids and parameters stay compatible from the first release on. */
test.each(['english', 'russian'] as const)('functions.json is as agreed: %s', (language) => {
  const golden = join(
    __dirname,
    'golden',
    language === 'english' ? 'functions.json' : 'functions.ru-RU.json',
  );
  const made = `${JSON.stringify(files[language], null, 2)}\n`;
  if (process.env.AKB_GOLDEN === 'write') writeFileSync(golden, made);
  expect(made).toBe(readFileSync(golden, 'utf8'));
});

test('every function is described once: what the generator sees and what streams', () => {
  const ids = english.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const plain = Object.keys({ ...ranking, ...segments }).length;
  expect(ids).toHaveLength(LIVE_FUNCTIONS.length + plain);
  expect([...LIVE_CALLS.keys()]).toEqual(LIVE_FUNCTIONS.map(({ id }) => id));
  for (const id of KPI_IDS) expect(ids).toContain(id);
});

test('functions of the base stream and take an optional period and criteria in pairs', () => {
  const streams = english.filter(({ options }) => options?.stream === true);
  expect(streams.map(({ id }) => id)).toEqual(LIVE_FUNCTIONS.map(({ id }) => id));
  for (const { id, parameters } of streams.filter((entry) => KPI_IDS.has(entry.id))) {
    const [period, criteria] = parameters.slice(-2);
    expect([id, period?.name, period?.optional]).toEqual([id, 'period', true]);
    expect([id, criteria?.name, criteria?.optional, criteria?.repeating]).toEqual([
      id,
      'criteria',
      true,
      true,
    ]);
  }
});

test('both languages describe the same functions with the same parameters, in words of their own', () => {
  expect(russian.map(({ id, name }) => [id, name])).toEqual(english.map(({ id, name }) => [id, name]));
  russian.forEach(({ id, description, helpUrl, parameters }, index) => {
    expect([id, description]).toEqual([id, expect.stringMatching(/[а-яА-Я]/)]);
    expect(helpUrl).toBe(english[index]?.helpUrl);
    expect(parameters).toHaveLength(english[index]?.parameters.length ?? 0);
    for (const { name, description: words } of parameters)
      expect(`${name}: ${words}`).toMatch(/^[а-я]+: .*[а-я]/);
  });
});

test('Excel takes names of letters, digits and underscores that are no cell addresses', () => {
  for (const { name } of english) {
    expect(name).toMatch(/^[A-Z][A-Z0-9_]{2,127}$/);
    expect(name).not.toMatch(/^[A-Z]{1,3}[0-9]+$/);
  }
});
