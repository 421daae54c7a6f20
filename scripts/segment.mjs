/**
 * `npm run segment`: bundles the command line, in about a tenth of a second, and runs it in this process. The sources
 * run through a loader take half as long again: it wraps every inner function to keep its name. The larger young
 * generation (package.json) spares collections of what a read drops block by block.
 */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const root = resolve(fileURLToPath(import.meta.url), '../..');
// A name of its own for each run: two may go on at once.
const bundle = join(root, `.cache/segment-${process.pid}.mjs`);

buildSync({
  entryPoints: [join(root, 'src/preview/cli/index.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile: bundle,
  logLevel: 'warning',
});
try {
  await import(pathToFileURL(bundle).href);
} finally {
  rmSync(bundle, { force: true });
}
