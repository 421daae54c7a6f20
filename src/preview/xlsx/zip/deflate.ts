import { deflateSync, inflateSync } from 'fflate';
import { DamagedFile } from '../DamagedFile';

/** The platform's own streams are five times as fast, but cost a millisecond or more each. */
const LARGE = 2 ** 15;
const PIECE = 2 ** 16;

/** Unpack deflated data. Throws {@link DamagedFile} when it is damaged or not of that size. */
export async function inflate(data: Uint8Array, size: number): Promise<Uint8Array> {
  const stream = size < LARGE ? undefined : openStream('inflate');
  if (stream === undefined) return inflateNow(data, size);
  const bytes = new Uint8Array(size);
  let at = 0;
  try {
    await pump(stream, data, (piece) => {
      // More than was declared would be a bomb: `set` refuses it.
      bytes.set(piece, at);
      at += piece.length;
    });
  } catch (error) {
    throw new DamagedFile('damaged data', { cause: error });
  }
  if (at !== size) throw new DamagedFile(`${at} bytes instead of ${size}`);
  return bytes;
}

/** The same at once, for small parts. */
export function inflateNow(data: Uint8Array, size: number): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = inflateSync(data, { out: new Uint8Array(size) });
  } catch (error) {
    throw new DamagedFile('damaged data', { cause: error });
  }
  if (bytes.length !== size) throw new DamagedFile(`${bytes.length} bytes instead of ${size}`);
  return bytes;
}

/** Pack data. */
export async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = bytes.length < LARGE ? undefined : openStream('deflate');
  if (stream === undefined) return deflateSync(bytes, { level: 6 });
  const pieces: Uint8Array[] = [];
  await pump(stream, bytes, (piece) => pieces.push(piece));
  const packed = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    packed.set(piece, at);
    at += piece.length;
  }
  return packed;
}

/** `undefined` where the platform does not know raw deflate. */
function openStream(kind: 'inflate' | 'deflate'): CompressionStream | DecompressionStream | undefined {
  try {
    return kind === 'deflate' ? new CompressionStream('deflate-raw') : new DecompressionStream('deflate-raw');
  } catch {
    return undefined;
  }
}

async function pump(
  stream: CompressionStream | DecompressionStream,
  data: Uint8Array,
  take: (piece: Uint8Array) => void,
): Promise<void> {
  const writer = stream.writable.getWriter();
  const feed = async (): Promise<void> => {
    for (let at = 0; at < data.length; at += PIECE) await writer.write(data.slice(at, at + PIECE));
    await writer.close();
  };
  const drain = async (): Promise<void> => {
    const reader = (stream.readable as ReadableStream<Uint8Array>).getReader();
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        take(value);
      }
    } catch (error) {
      // Ends the feeding side as well, which would wait for ever.
      await reader.cancel(error).catch(() => undefined);
      throw error;
    }
  };
  const results = await Promise.allSettled([feed(), drain()]);
  // What went wrong on the reading side is the cause, the other its echo.
  for (const result of results.reverse()) if (result.status === 'rejected') throw result.reason;
}
