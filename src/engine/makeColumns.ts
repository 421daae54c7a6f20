/** What columns are made of. */
type Kind =
  | Uint8ArrayConstructor
  | Int8ArrayConstructor
  | Int16ArrayConstructor
  | Int32ArrayConstructor
  | Float64ArrayConstructor;

type ColumnOf<K> = K extends Kind ? InstanceType<K> : undefined;

/** Every column begins at a multiple of the widest number. */
const WIDEST = Float64Array.BYTES_PER_ELEMENT;

/**
 * Columns of so many rows, noughts, in one buffer. An engine that has taken so and so many megabytes for buffers since
 * its last collection of memory makes another one, of all that is alive: once for the columns of a table instead of once
 * for each of the long ones.
 * @param kinds by name; undefined = there is no such column
 */
export function makeColumns<Kinds extends Readonly<Record<string, Kind | undefined>>>(
  rows: number,
  kinds: Kinds,
): { readonly [Name in keyof Kinds]: ColumnOf<Kinds[Name]> } {
  const room = Math.ceil(rows / WIDEST) * WIDEST;
  const named = Object.entries(kinds).flatMap(([name, kind]) => (kind === undefined ? [] : [{ name, kind }]));
  const buffer = new ArrayBuffer(named.reduce((sum, { kind }) => sum + room * kind.BYTES_PER_ELEMENT, 0));
  let at = 0;
  const columns = named.map(({ name, kind }) => {
    const column = new kind(buffer, at, rows);
    at += room * kind.BYTES_PER_ELEMENT;
    return [name, column] as const;
  });
  // Each name has an array of its own kind.
  return Object.fromEntries(columns) as ReturnType<typeof makeColumns<Kinds>>;
}
