/** The one that the manifest names. */
const DEFAULT_PORT = 3000;

/** The port that `PORT` asks for, the manifest's own without it; `null` when it is no port. */
export function portFrom(text: string | undefined): number | null {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  return Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : null;
}
