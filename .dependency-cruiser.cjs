/**
 * Who may import whom (the table of folders in README, "Architecture"): an allow-list for each folder, no cycles.
 * Each rule's comment names the way out.
 */
const ALLOWED = {
  domain: ['domain'],
  engine: ['engine'],
  i18n: ['i18n'],
  app: ['app', 'domain', 'engine', 'i18n'],
  excel: ['excel', 'app', 'engine'],
  functions: ['functions', 'app', 'domain', 'engine', 'i18n'],
  commands: ['commands', 'app', 'i18n'],
  taskpane: ['taskpane', 'app', 'domain', 'i18n'],
  preview: ['preview', 'app', 'excel', 'engine', 'i18n'],
};

/** Packages that a folder may use; a folder that is not named uses none. */
const PACKAGES = {
  taskpane: ['react', 'react-dom', '@fluentui/react-components', '@fluentui/react-icons'],
  preview: null, // any: it never reaches the add-in's bundle
};

const folders = Object.entries(ALLOWED).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  severity: 'error',
  comment: `src/${folder} may import only: ${allowed.join(', ')}. Move the code, or take what you need as an argument.`,
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: allowed.map((name) => `^src/${name}/`) },
}));

const packages = Object.keys(ALLOWED)
  .filter((folder) => PACKAGES[folder] !== null)
  .map((folder) => ({
    name: `${folder}-packages`,
    severity: 'error',
    comment: `src/${folder} may use only these packages: ${(PACKAGES[folder] ?? []).join(', ') || 'none'}.`,
    from: { path: `^src/${folder}/` },
    to: {
      dependencyTypesNot: ['local', 'undetermined', 'unknown', 'type-only'],
      pathNot: ['^src/', ...(PACKAGES[folder] ?? []).map((name) => `node_modules/${name}/`)],
    },
  }));

module.exports = {
  forbidden: [
    ...folders,
    ...packages,
    {
      name: 'main-not-preview',
      severity: 'error',
      comment: 'The stand-in never gets into the add-in.',
      from: { path: '^src/main' },
      to: { path: '^src/preview/' },
    },
    {
      name: 'nobody-imports-main',
      severity: 'error',
      comment: 'main.tsx puts things together; nothing depends on it.',
      from: { path: '^src/' },
      to: { path: '^src/main' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle has no first file to read: move what both need into a third.',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'The import leads nowhere.',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
