import fc from 'fast-check';
import { crc32 } from '../../../src/preview/xlsx/zip/crc32';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bit by bit, as the definition says. */
function plainly(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

test('the check value of the standard, and no bytes', () => {
  expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});

test('property: the same as bit by bit, whatever is left over after fours', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => crc32(bytes) === plainly(bytes)));
});
