/** What `npm start` and the browser tests serve: built anew where sources are newer. */
import { spawnSync } from 'node:child_process';
import { utimesSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isStale } from '../src/preview/server/staleness';
import { bundle } from './bundle';

const root = resolve(__dirname, '..');
const inRoot = (...paths: string[]): string[] => paths.map((path) => join(root, path));

const ADDIN_SOURCES = inRoot(
  'src/app',
  'src/commands',
  'src/domain',
  'src/engine',
  'src/excel',
  'src/functions',
  'src/i18n',
  'src/taskpane',
  'src/main.tsx',
  'assets/icons',
  'config',
  'manifest.xml',
  'package-lock.json',
  // Its functions table stands on the help page.
  'README.md',
  'scripts/build.ts',
  'scripts/functions',
  'webpack.config.cjs',
);

const PAGE_SOURCES = inRoot(
  'src/preview',
  'src/app',
  'src/i18n',
  'package-lock.json',
  'webpack.preview.config.cjs',
);

/** Builds the add-in and the page where their sources are newer, telling which; `dist/` is left alone otherwise. */
export async function buildWhatIsStale(tell: (what: 'addin' | 'page') => void): Promise<void> {
  if (isStale(join(root, 'dist/manifest.xml'), ADDIN_SOURCES)) {
    tell('addin');
    const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'scripts/build.ts')], {
      cwd: root,
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error('The add-in could not be built.');
  }
  if (isStale(join(root, 'dist/preview/index.html'), PAGE_SOURCES)) {
    tell('page');
    await bundle('webpack.preview.config.cjs');
    // webpack leaves files alone whose content stays: the page would count as stale at every start.
    utimesSync(join(root, 'dist/preview/index.html'), new Date(), new Date());
  }
}
