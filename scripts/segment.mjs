/**
 * `npm run segment`: bundles the command line, where a source is newer than the last bundle, and runs it in this process.
 * The sources run through a loader take half as long again: it wraps every inner function to keep its name. The larger
 * young generation (package.json) spares collections of what a read drops block by block.
 */
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const bundle = join(root, '.cache/segment.mjs');
const list = join(root, '.cache/segment.json');

/** Whether no file that the bundle was made of is younger than it. */
function isFresh() {
  try {
    const made = statSync(bundle).mtimeMs;
    const sources = JSON.parse(readFileSync(list, 'utf8'));
    return sources.every((source) => statSync(join(root, source)).mtimeMs < made);
  } catch {
    return false;
  }
}

if (!isFresh()) {
  const { build } = await import('esbuild');
  // Beside its place first: two runs may go on at once.
  const draft = join(root, `.cache/segment-${process.pid}.mjs`);
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/preview/cli/index.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile: draft,
    metafile: true,
    logLevel: 'warning',
  });
  writeFileSync(list, JSON.stringify([...Object.keys(metafile.inputs), 'package-lock.json']));
  renameSync(draft, bundle);
}
await import(pathToFileURL(bundle).href);
