/** Stops the server of the browser tests. */
import { serverOfTests } from './support/serverOfTests';

export default async function globalTeardown(): Promise<void> {
  await serverOfTests.current?.close();
}
