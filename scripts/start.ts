/**
 * `npm start [-- --no-open]`: builds what is missing or older than its sources, then serves the preview page on
 * https://localhost:3000 (or `PORT`).
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { localeOf } from '../src/i18n';
import { translate } from '../src/i18n/preview';
import { canOpenBrowser, openBrowser } from '../src/preview/server/openBrowser';
import { portFrom } from '../src/preview/server/portFrom';
import { PortBusy, startServer } from '../src/preview/server/startServer';
import { buildWhatIsStale } from './buildWhatIsStale';
import { runScript } from './runScript';

const root = resolve(__dirname, '..');
const locale = localeOf(process.env.LC_ALL ?? process.env.LANG ?? 'en');

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'no-open': { type: 'boolean', default: false } } });
  const port = portFrom(process.env.PORT);
  if (port === null) {
    fail(translate(locale, 'preview.server.badPort', { port: process.env.PORT ?? '' }));
    return;
  }
  await buildWhatIsStale((what) => {
    console.log(
      translate(locale, 'preview.server.building', { what: translate(locale, `preview.server.${what}`) }),
    );
  });
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

function fail(line: string): void {
  console.error(line);
  process.exitCode = 1;
}

runScript(main);
