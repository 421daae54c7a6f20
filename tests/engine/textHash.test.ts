import { quickHash, tailFor, wholeHash } from '../../src/engine/textHash';

test.each([
  [4, 4],
  [13, 4],
  // 16,384 slots: five digits.
  [14, 5],
  [16, 5],
  [17, 6],
  // 1,048,576.
  [20, 7],
])('texts in 2^%d slots are told apart by %d letters', (bits, letters) => {
  expect(tailFor(bits)).toBe(letters);
});

describe('quickHash', () => {
  it('counts letters to the base of 41, from the length on, folds the upper bits in and spreads what comes out', () => {
    expect(quickHash('', 6)).toBe(0);
    // (2 · 41 + 97) · 41 + 98 = 7437 for "ab": no bit above the fourteenth to be folded in.
    expect(quickHash('ab', 6)).toBe(Math.imul(7437, 0x9e3779b1));
    // (((3 · 41 + 97) · 41 + 98) · 41 + 99) = 373,937 for "abc", 11 · 2¹⁵ and something: 373,937 xor 11 = 373,946.
    expect(quickHash('abc', 6)).toBe(Math.imul(373_946, 0x9e3779b1));
  });

  it.each([4, 6])('looks at the length and the last %d letters', (tail) => {
    const end = '123456'.slice(-tail);
    expect(quickHash(`ab-${end}`, tail)).toBe(quickHash(`cd-${end}`, tail));
    expect(quickHash(`ab-${end}`, tail)).not.toBe(quickHash(`b-${end}`, tail));
    expect(quickHash(`x${end.slice(1)}`, tail)).not.toBe(quickHash(`y${end.slice(1)}`, tail));
  });

  it('gives every id of a series a hash of its own', () => {
    const ids = Array.from({ length: 200_000 }, (_, n) => `КЛ-${String(n).padStart(7, '0')}`);
    expect(new Set(ids.map((id) => quickHash(id, 6))).size).toBe(ids.length);
  });

  it.each([
    ['articles', 2000, (n: number) => `АРТ-${String(n).padStart(5, '0')}`],
    ['clients', 20_000, (n: number) => `КЛ-${String(n).padStart(7, '0')}`],
    ['plain numbers', 20_000, (n: number) => String(n + 1)],
    ['every tenth', 20_000, (n: number) => `A${n * 10}`],
  ])('spreads %s over a table about as chance would', (_, count, text) => {
    const bits = Math.ceil(Math.log2(count * 2));
    const taken = new Set<number>();
    for (let n = 0; n < count; n++) taken.add(quickHash(text(n), 6) >>> (32 - bits));
    // Of m slots m · (1 − e^(−n/m)) are met by chance; a tenth fewer would be a pattern.
    const slots = 2 ** bits;
    expect(taken.size).toBeGreaterThan(0.9 * slots * (1 - Math.exp(-count / slots)));
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
