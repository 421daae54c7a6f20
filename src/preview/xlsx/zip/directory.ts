import { DamagedFile } from '../DamagedFile';
import { crc32 } from './crc32';
import { inflate, inflateNow } from './deflate';

/** One file inside a zip as its central directory states it; `data` is still packed. */
export interface ZipEntry {
  readonly path: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
  /** DOS date and time, kept so that an untouched entry comes back as it was. */
  readonly stamp: number;
}

/**
 * More than this unpacked is taken for a zip bomb. A million rows of eight columns are about 0.5 GB.
 */
const MOST_BYTES = 3 * 2 ** 30;
const MOST_CHECKED = 2 ** 25;
const MOST_ENTRIES = 100_000;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;

/**
 * List what a zip holds, from its central directory, unpacking nothing.
 * `undefined` when the bytes are no zip, are cut off, encrypted, packed in another way than deflate, or declare more
 * than any honest workbook needs.
 *
 * The library unpacks whole archives only; the entries that did not change are written back as packed, so the
 * directory is read here and the library inflates single entries.
 */
export function readDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) return undefined;
  const entries: ZipEntry[] = [];
  let total = 0;
  try {
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
      const entry = readEntry(bytes, view, at);
      if (entry === undefined) return undefined;
      total += entry.size;
      if (total > MOST_BYTES) return undefined;
      if (!entry.path.endsWith('/')) entries.push(entry);
      at +=
        46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    // A DataView refuses what lies beyond the end: the archive is cut off.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return entries;
}

/** Unpack one entry. Throws {@link DamagedFile} on damaged data. */
export async function unpack(entry: ZipEntry): Promise<Uint8Array> {
  return checked(entry, entry.method === 0 ? entry.data : await inflate(entry.data, entry.size));
}

/** The same at once, for small parts. */
export function unpackNow(entry: ZipEntry): Uint8Array {
  return checked(entry, entry.method === 0 ? entry.data : inflateNow(entry.data, entry.size));
}

function checked(entry: ZipEntry, bytes: Uint8Array): Uint8Array {
  // Sheets of a million rows are taken on trust: their XML shows damage as well, and the sum takes a second.
  if (bytes.length <= MOST_CHECKED && crc32(bytes) !== entry.crc) throw new DamagedFile(entry.path);
  return bytes;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return -1;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry | undefined {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  if ((flags & 1) !== 0 || (method !== 0 && method !== 8)) return undefined;
  const nameLength = view.getUint16(at + 28, true);
  const sizes = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  readLongSizes(view, at + 46 + nameLength, view.getUint16(at + 30, true), sizes);
  const { size, packed, offset } = sizes;
  if (view.getUint32(offset, true) !== LOCAL_ENTRY) return undefined;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  // Deflate packs 1032 to 1 at most: a bolder claim is a lie that would cost memory.
  if (start + packed > bytes.length || size > 1100 * packed + 64) return undefined;
  return {
    path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
    method,
    crc: view.getUint32(at + 16, true),
    size,
    data: bytes.subarray(start, start + packed),
    stamp: view.getUint32(at + 12, true),
  };
}

/** Some writers state the sizes of every entry in the zip64 extra field, however small they are. */
function readLongSizes(
  view: DataView,
  from: number,
  length: number,
  sizes: { size: number; packed: number; offset: number },
): void {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    for (const key of ['size', 'packed', 'offset'] as const) {
      if (sizes[key] !== 0xffffffff) continue;
      sizes[key] = Number(view.getBigUint64(field, true));
      field += 8;
    }
  }
}
