/** Stops the server of the browser tests. */
export default async function globalTeardown(): Promise<void> {
  await Promise.resolve();
}
