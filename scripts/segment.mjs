/**
 * `npm run segment`: bundles the command line, where a source is newer than the last bundle, and runs it in this process.
 * The sources run through a loader take half as long again: it wraps every inner function to keep its name. The larger
 * young generation (package.json) spares collections of what a read drops block by block. What few runs need (the formula
 * engine) is a piece of its own, loaded when it is asked for.
 */
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const folder = join(root, '.cache/segment');
const list = join(root, '.cache/segment.json');
/** Another run may still load the pieces of a bundle that was fresh when it began. */
const SPARED_MS = 600_000;

/** The entry of the last bundle; undefined where there is none, or a file that it was made of is younger. */
function freshEntry() {
  try {
    const { entry, sources } = JSON.parse(readFileSync(list, 'utf8'));
    const made = statSync(list).mtimeMs;
    const isFresh = sources.every((source) => statSync(join(root, source)).mtimeMs < made);
    return isFresh && statSync(join(root, entry)).isFile() ? entry : undefined;
  } catch {
    return undefined;
  }
}

async function bundle() {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/preview/cli/index.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    splitting: true,
    outdir: folder,
    // Names by content: two runs may bundle at once, and write the same or beside each other.
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    outExtension: { '.js': '.mjs' },
    metafile: true,
    logLevel: 'warning',
  });
  const outputs = Object.entries(metafile.outputs);
  const [entry] = outputs.find(([, { entryPoint }]) => entryPoint === 'src/preview/cli/index.ts');
  const draft = join(root, `.cache/segment-${process.pid}.json`);
  writeFileSync(
    draft,
    JSON.stringify({ entry, sources: [...Object.keys(metafile.inputs), 'package-lock.json'] }),
  );
  renameSync(draft, list);
  removeOld(new Set(outputs.map(([path]) => join(root, path))));
  return entry;
}

function removeOld(current) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!current.has(path) && Date.now() - statSync(path).mtimeMs > SPARED_MS) rmSync(path, { force: true });
  }
}

const entry = freshEntry() ?? (await bundle());
await import(pathToFileURL(join(root, entry)).href);
