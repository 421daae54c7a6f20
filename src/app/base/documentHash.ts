import type { CellValue } from '../ports';

/** A 32-bit hash that tells documents apart; 0 for an empty cell only. Naming them is not needed, so no text is kept. */
export function documentHash(cell: CellValue): number {
  if (cell === '') return 0;
  let hash = 0x811c9dc5;
  if (typeof cell === 'number' && cell === (cell | 0)) hash = Math.imul(hash ^ cell, 0x01000193);
  else {
    const text = typeof cell === 'string' ? cell : String(cell);
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x7feb352d);
  hash ^= hash >>> 15;
  return hash === 0 ? 1 : hash;
}
