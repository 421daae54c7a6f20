import fc from 'fast-check';
import { Dictionary } from '../../src/engine/Dictionary';
import { MANY_TEXTS, RUNS } from './support/effort';

const anyText = fc.oneof(
  fc.string({ maxLength: 3 }),
  fc.string({ unit: 'binary' }),
  // Around the limits of what is packed: twelve letters, ASCII and Russian, and what lies beside them.
  fc.string({
    unit: fc.constantFrom('\0', '\u007f', '\u0080', '\u03ff', '\u0400', '\u045f', '\u0460', 'ÿ'),
    maxLength: 3,
  }),
  fc.string({ unit: fc.constantFrom('a', 'я'), minLength: 9, maxLength: 13 }),
);

describe('Dictionary', () => {
  it('gives codes in order of first appearance and the text back', () => {
    const dictionary = new Dictionary();
    expect(['b', 'a', 'b', '', 'a'].map((text) => dictionary.code(text))).toEqual([0, 1, 0, 2, 1]);
    expect(dictionary.text(1)).toBe('a');
    expect(dictionary.size).toBe(3);
    expect(dictionary.all()).toEqual(['b', 'a', '']);
  });

  it('finds without adding', () => {
    const dictionary = new Dictionary();
    dictionary.code('x');
    expect([dictionary.find('x'), dictionary.find('y'), dictionary.find('x')]).toEqual([0, -1, 0]);
    expect(dictionary.size).toBe(1);
  });

  it('refuses a code that it never gave', () => {
    expect(() => new Dictionary().text(0)).toThrow(new RangeError('No text has code 0'));
  });

  it('answers as a Map does for any texts', () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const dictionary = new Dictionary(1);
        const map = new Map<string, number>();
        for (const text of texts) {
          if (!map.has(text)) map.set(text, map.size);
          expect(dictionary.code(text)).toBe(map.get(text));
        }
        for (const text of texts) expect(dictionary.find(text)).toBe(map.get(text));
      }),
      RUNS,
    );
  });

  it('stays quick when all texts have one length and one ending', () => {
    const dictionary = new Dictionary();
    const count = MANY_TEXTS;
    for (let i = 0; i < count; i++) dictionary.code(`${String(i).padStart(8, '0')} ООО, г. Москва`);
    // Without spreading them this would be 2·10⁸ comparisons of texts, minutes of work.
    const wrong = Array.from({ length: count }, (_, i) => i).filter(
      (i) => dictionary.find(`${String(i).padStart(8, '0')} ООО, г. Москва`) !== i,
    );
    expect(wrong).toEqual([]);
    expect(dictionary.size).toBe(count);
  });
});
