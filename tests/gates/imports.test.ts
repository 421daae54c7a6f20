/**
 * The three import gates are worth nothing if they let a wrong import through: each is run, as `npm run check` runs
 * it, over a small tree with one deliberate mistake.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const CONFIGS = [
  'tsconfig.json',
  'tsconfig.pure.json',
  'tsconfig.addin.json',
  'eslint.config.mjs',
  '.dependency-cruiser.cjs',
  'package.json',
  'config',
];

const CLEAN: Record<string, string> = {
  'src/domain/rule.ts': 'export const rule = 1;\n',
  'src/engine/column.ts': 'export const column = 1;\n',
  'src/i18n/word.ts': 'export const word = 1;\n',
  'src/app/useCase.ts': "import { rule } from '../domain/rule';\nexport const useCase = rule;\n",
  'src/taskpane/view.ts': "import { useCase } from '../app/useCase';\nexport const view = useCase;\n",
  'src/preview/page.ts': 'export const page = 1;\n',
};

const MISTAKES: Record<
  string,
  { file: string; text: string; compiler: RegExp; imports: RegExp | null; lint: RegExp }
> = {
  'Excel in domain/': {
    file: 'src/domain/rule.ts',
    text: 'export const rule: unknown = Excel;\n',
    compiler: /Cannot find name 'Excel'/,
    imports: null, // a global is no import: that is why there are three gates
    lint: /Unexpected use of 'Excel'/,
  },
  'React in app/': {
    file: 'src/app/useCase.ts',
    text: "import { useState } from 'react';\nexport const useCase: unknown = useState;\n",
    compiler: /has no exported member 'useState'/,
    imports: /app-packages/,
    lint: /no-restricted-imports/,
  },
  'preview/ from taskpane/': {
    file: 'src/taskpane/view.ts',
    text: "import { page } from '../preview/page';\nexport const view = page;\n",
    compiler: /page\.ts' is not listed within the file list/,
    imports: /taskpane-imports/,
    lint: /no-restricted-imports/,
  },
};

let tree: string;

beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'akb-gates-'));
  for (const name of CONFIGS) cpSync(join(root, name), join(tree, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  for (const [file, text] of Object.entries(CLEAN)) put(file, text);
});

afterEach(() => rmSync(tree, { recursive: true, force: true }));

function put(file: string, text: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), text);
}

function run(tool: string, ...args: string[]): { status: number | null; output: string } {
  const result = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: tree,
    encoding: 'utf8',
  });
  return { status: result.status, output: result.stdout + result.stderr };
}

const compile = () => [
  run('typescript/bin/tsc', '-p', 'tsconfig.pure.json'),
  run('typescript/bin/tsc', '-p', 'tsconfig.addin.json'),
];
const cruise = () =>
  run('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'src');
const lint = () => run('eslint/bin/eslint.js', 'src');

test('a clean tree passes every gate', () => {
  for (const { status, output } of [...compile(), cruise(), lint()]) {
    expect(output).not.toMatch(/error/i);
    expect(status).toBe(0);
  }
});

test.each(Object.entries(MISTAKES))('%s is refused', (_, mistake) => {
  put(mistake.file, mistake.text);
  const compiled = compile();
  expect(compiled.map((result) => result.output).join()).toMatch(mistake.compiler);
  expect(compiled.some((result) => result.status !== 0)).toBe(true);
  const imports = cruise();
  if (mistake.imports) expect(imports.output).toMatch(mistake.imports);
  expect(imports.status === 0).toBe(mistake.imports === null);
  const linted = lint();
  expect(linted.output).toMatch(mistake.lint);
  expect(linted.status).not.toBe(0);
});
