import { join, resolve } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import * as kpis from '../../src/functions/kpiFunctions';
import * as segments from '../../src/functions/segmentFunctions';
import { functionWords } from '../../src/i18n/ru/functions';

interface Described {
  id: string;
  description: string;
  options?: { stream?: boolean };
  parameters: { name: string; description: string; optional?: boolean; repeating?: boolean }[];
}

const folder = resolve(__dirname, '../../src/functions');

async function generate(): Promise<Described[]> {
  const files = ['kpiFunctions.ts', 'segmentFunctions.ts'].map((name) => join(folder, name));
  const result = await generateCustomFunctionsMetadata(files, true);
  expect(result.errors).toEqual([]);
  return (JSON.parse(result.metadataJson) as { functions: Described[] }).functions;
}

test('the generator sees every exported function, and none is described twice', async () => {
  const described = await generate();
  expect(described).toHaveLength(Object.keys({ ...kpis, ...segments }).length);
  expect(new Set(described.map(({ id }) => id)).size).toBe(described.length);
  expect(described.map(({ id }) => id)).toContain('AKB_COVERAGE');
});

test('KPI functions stream and take an optional period and criteria in pairs', async () => {
  const described = await generate();
  const streams = described.filter(({ options }) => options?.stream === true);
  expect(streams).toHaveLength(Object.keys(kpis).length);
  for (const { parameters } of streams) {
    expect(parameters.map(({ name }) => name)).toEqual(['period', 'criteria']);
    expect(parameters.map(({ optional }) => optional)).toEqual([true, true]);
    expect(parameters[1]?.repeating).toBe(true);
  }
});

test('Russian words are there for every function and parameter, and for no other', async () => {
  const described = await generate();
  expect(Object.keys(functionWords).sort()).toEqual(described.map(({ id }) => id).sort());
  for (const { id, description, parameters } of described) {
    expect(description).not.toBe('');
    const words = functionWords[id];
    expect(words?.description).toMatch(/[а-я]/);
    expect(Object.keys(words?.parameters ?? {})).toEqual(parameters.map(({ name }) => name));
  }
});
