/** Four tables (signed, as the shifts of JavaScript give them): table n is what a byte does n bytes further on, so that four bytes go in one step. */
const TABLES = makeTables();

/** CRC-32 of the bytes as zip files state it. Flat on purpose: it goes over every byte of a workbook. */
export function crc32(bytes: Uint8Array): number {
  const [first, second, third, fourth] = TABLES;
  const whole = bytes.length - (bytes.length % 4);
  let crc = 0xffffffff;
  let at = 0;
  while (at < whole) {
    crc ^=
      byteAt(bytes, at) |
      (byteAt(bytes, at + 1) << 8) |
      (byteAt(bytes, at + 2) << 16) |
      (byteAt(bytes, at + 3) << 24);
    crc =
      entry(fourth, crc & 0xff) ^
      entry(third, (crc >>> 8) & 0xff) ^
      entry(second, (crc >>> 16) & 0xff) ^
      entry(first, crc >>> 24);
    at += 4;
  }
  for (; at < bytes.length; at++) crc = entry(first, (crc ^ byteAt(bytes, at)) & 0xff) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

function entry(table: Int32Array, index: number): number {
  return table[index] ?? 0;
}

function makeTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = new Int32Array(256).map((_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
  const further = (table: Int32Array) => table.map((value) => entry(first, value & 0xff) ^ (value >>> 8));
  const second = further(first);
  const third = further(second);
  return [first, second, third, further(third)];
}
