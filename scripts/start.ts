/**
 * `npm start [-- --no-open]`: builds what is missing or older than its sources, then serves the preview page on
 * https://localhost:3000 (or `PORT`).
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { localeOf, translate } from '../src/i18n';
import { canOpenBrowser, openBrowser } from '../src/preview/server/openBrowser';
import { portFrom } from '../src/preview/server/portFrom';
import { isStale } from '../src/preview/server/staleness';
import { PortBusy, startServer } from '../src/preview/server/startServer';
import { bundle } from './bundle';
import { runScript } from './runScript';

const root = resolve(__dirname, '..');
const inRoot = (...paths: string[]): string[] => paths.map((path) => join(root, path));
const locale = localeOf(process.env['LC_ALL'] ?? process.env['LANG'] ?? 'en');

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

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'no-open': { type: 'boolean', default: false } } });
  const port = portFrom(process.env['PORT']);
  if (port === null) {
    fail(translate(locale, 'preview.server.badPort', { port: process.env['PORT'] ?? '' }));
    return;
  }
  await buildWhatIsStale();
  try {
    const server = await startServer({ root, port });
    if (!server.isTrusted) {
      console.log(translate(locale, 'preview.server.certificate'));
      console.log(translate(locale, 'preview.server.trustOnce'));
    }
    console.log(translate(locale, 'preview.server.ready', { url: server.url }));
    if (!values['no-open'] && canOpenBrowser(process.platform, process.env)) {
      openBrowser(server.url, process.platform);
    }
  } catch (error) {
    if (!(error instanceof PortBusy)) throw error;
    fail(translate(locale, 'preview.server.portBusy', { port, other: port + 1 }));
  }
}

/** Builds the add-in and the page where their sources are newer; `dist/` is left alone otherwise. */
async function buildWhatIsStale(): Promise<void> {
  if (isStale(join(root, 'dist/manifest.xml'), ADDIN_SOURCES)) {
    console.log(
      translate(locale, 'preview.server.building', { what: translate(locale, 'preview.server.addin') }),
    );
    const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'scripts/build.ts')], {
      cwd: root,
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error('The add-in could not be built.');
  }
  if (isStale(join(root, 'dist/preview/index.html'), PAGE_SOURCES)) {
    console.log(
      translate(locale, 'preview.server.building', { what: translate(locale, 'preview.server.page') }),
    );
    await bundle('webpack.preview.config.cjs');
  }
}

function fail(line: string): void {
  console.error(line);
  process.exitCode = 1;
}

runScript(main);
