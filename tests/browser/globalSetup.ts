/** Builds what is older than its sources and serves it, once for all browser tests. */
import { resolve } from 'node:path';
import { buildWhatIsStale } from '../../scripts/buildWhatIsStale';
import { startServer } from '../../src/preview/server/startServer';
import { serverOfTests } from './support/serverOfTests';

export default async function globalSetup(): Promise<void> {
  await buildWhatIsStale(() => undefined);
  const server = await startServer({ root: resolve(__dirname, '../..'), port: 0 });
  serverOfTests.current = server;
  // The environment is what jest hands on to the processes that run the tests.
  process.env.AKB_PREVIEW_URL = server.url;
}
