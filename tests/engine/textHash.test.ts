import { quickHash, wholeHash } from '../../src/engine/textHash';

describe('quickHash', () => {
  it('counts letters to the base of 41, from the length on, and spreads what comes out', () => {
    expect(quickHash('')).toBe(0);
    // (2 · 41 + 97) · 41 + 98 = 7437 for "ab".
    expect(quickHash('ab')).toBe(Math.imul(7437, 0x9e3779b1));
  });

  it('looks at the length and the last six letters', () => {
    expect(quickHash('ab-123456')).toBe(quickHash('cd-123456'));
    expect(quickHash('ab-123456')).not.toBe(quickHash('b-123456'));
    expect(quickHash('x23456')).not.toBe(quickHash('y23456'));
  });

  it('gives every id of a series a hash of its own', () => {
    const ids = Array.from({ length: 200_000 }, (_, n) => `КЛ-${String(n).padStart(7, '0')}`);
    expect(new Set(ids.map(quickHash)).size).toBe(ids.length);
  });
});

describe('wholeHash', () => {
  it('looks at every letter and its place', () => {
    const texts = ['', 'a', 'b', 'ab', 'ba', 'ab-123456', 'cd-123456', 'ab-123457'];
    expect(new Set(texts.map(wholeHash)).size).toBe(texts.length);
    expect(wholeHash('')).toBe(0);
  });

  it('tells chains of Aa and BB apart, which plain polynomials do not', () => {
    let chains = [''];
    for (let n = 0; n < 10; n++) chains = chains.flatMap((chain) => [`${chain}Aa`, `${chain}BB`]);
    expect(new Set(chains.map(wholeHash)).size).toBe(chains.length);
  });
});
