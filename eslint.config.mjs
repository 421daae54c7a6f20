// Each rule that differs from the presets says why on its line.
import js from '@eslint/js';
import jsdoc from 'eslint-plugin-jsdoc';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Globals that belong to Excel or to a page: no import checker sees them, so they are refused by name. */
const OFFICE = ['Office', 'Excel', 'OfficeExtension', 'OfficeRuntime', 'CustomFunctions'];
const PAGE = ['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'fetch', 'console'];
const CLOCK = ['Date', 'setTimeout', 'setInterval', 'performance'];

const refuseImports = (patterns, message) => ({
  'no-restricted-imports': ['error', { patterns: [{ group: patterns, message }] }],
});
const UI = ['react', 'react-dom', 'react-dom/*', '@fluentui/*'];

const refuse = (names, message) => ({
  'no-restricted-globals': ['error', ...names.map((name) => ({ name, message }))],
});

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'reports/', '**/.cache/', '**/node_modules/', '.stryker-tmp/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }], // numbers read well in addresses
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }], // handlers
      '@typescript-eslint/consistent-type-definitions': 'off', // unions and shapes are both `type` where that reads better
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }], // parsers loop
      '@typescript-eslint/unified-signatures': 'off', // overloads are named for what they mean
      '@typescript-eslint/prefer-for-of': 'off', // typed arrays are walked by index
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true }, // a default that says what it does is exhaustive
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/preview/**'],
    rules: refuseImports(['**/preview/**'], 'The stand-in never gets into the add-in.'),
  },
  {
    files: ['src/domain/**', 'src/engine/**', 'src/app/**', 'src/i18n/**'],
    rules: {
      ...refuse([...OFFICE, ...PAGE], 'The core knows no Excel and no page: take it as an argument.'),
      ...refuseImports(
        [...UI, '**/preview/**', '**/excel/**', '**/taskpane/**'],
        'The core knows no React, no Excel and no stand-in.',
      ),
    },
  },
  {
    files: ['src/domain/**', 'src/engine/**', 'src/app/**'],
    plugins: { jsdoc },
    rules: {
      ...refuse(
        [...OFFICE, ...PAGE, ...CLOCK],
        'The core knows no Excel, no page and no clock: take it as an argument.',
      ),
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'Randomness comes in as an argument.',
        },
      ],
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          require: { FunctionDeclaration: true, ClassDeclaration: true, MethodDefinition: false },
        },
      ],
    },
  },
  {
    files: [
      'src/engine/**',
      'src/domain/**',
      'src/app/base/**',
      'src/app/compute/**',
      'src/preview/workbook/**',
    ],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off', // hot loops over typed arrays: the index is in range by the loop
    },
  },
  {
    files: ['src/taskpane/**', 'src/commands/**'],
    rules: refuse(['Excel', 'OfficeExtension'], 'Only src/excel calls Excel: go through the session.'),
  },
  {
    files: ['src/functions/**'],
    rules: refuse(
      ['Excel', 'OfficeExtension', 'Office'],
      'Functions answer from the session and never touch the workbook.',
    ),
  },
  {
    files: ['src/excel/**'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/taskpane/**', 'src/preview/page/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    files: ['tests/**', 'scripts/**', 'bench/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off', // a test fails loudly enough when the thing is missing
      'no-console': 'off', // scripts speak to a person
    },
  },
  { files: ['src/preview/cli/**', 'src/preview/server/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.cjs', '**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      globals: { module: 'writable', require: 'readonly', __dirname: 'readonly', process: 'readonly' },
    },
    rules: { ...tseslint.configs.disableTypeChecked.rules, '@typescript-eslint/no-require-imports': 'off' },
  },
);
