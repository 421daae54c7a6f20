import fc from 'fast-check';
import { NO_VALUE, TextMap } from '../../src/engine/TextMap';
import { RUNS } from './support/effort';

describe('TextMap', () => {
  it('has a word for none that columns of 32 bits hold', () => {
    expect(NO_VALUE).toBe(-2_147_483_648);
    expect([...Int32Array.of(NO_VALUE)]).toEqual([NO_VALUE]);
  });

  it('holds any 32-bit value but its own word for none, and gives it back', () => {
    const map = new TextMap();
    const values = [0, -1, 1, 2_147_483_647, -2_147_483_647];
    values.forEach((value, n) => map.set(`text ${n}`, value));
    expect(values.map((_, n) => map.get(`text ${n}`))).toEqual(values);
    expect([map.get('text 5'), map.get(''), map.get('text')]).toEqual([NO_VALUE, NO_VALUE, NO_VALUE]);
    expect(map.texts).toEqual(values.map((_, n) => `text ${n}`));
  });

  it('takes a text that was asked for before it was there', () => {
    const map = new TextMap(1);
    for (const text of ['', 'a', 'a much longer text than its hash looks at']) {
      expect(map.get(text)).toBe(NO_VALUE);
      map.set(text, 7);
      expect([map.get(text), map.get(text)]).toEqual([7, 7]);
    }
  });

  it.each([1, 16, 1000])('grows as texts come, expecting %i', (expected) => {
    const map = new TextMap(expected);
    const texts = Array.from({ length: 700 }, (_, n) => (n % 2 === 0 ? `К-${n}` : `Клиент номер ${n}, ООО`));
    texts.forEach((text, n) => map.set(text, n * 3));
    expect(texts.map((text) => map.get(text))).toEqual(texts.map((_, n) => n * 3));
  });

  it('tells texts apart by every letter, at every length around what its hash looks at', () => {
    const base = 'абвгдежзиклмнопр';
    const texts = new Set<string>();
    for (let length = 0; length <= 16; length++) {
      texts.add(base.slice(0, length));
      for (let at = 0; at < length; at++) {
        for (const letter of ['я', 'z', '\u0401', '~', '\u0001', 'é']) {
          texts.add(base.slice(0, at) + letter + base.slice(at + 1, length));
        }
      }
    }
    const map = new TextMap(4);
    [...texts].forEach((text, n) => map.set(text, n));
    expect([...texts].map((text) => map.get(text))).toEqual([...texts].map((_, n) => n));
    expect([...texts].filter((text) => map.get(`${text}!`) !== NO_VALUE)).toEqual([]);
  });

  it('tells long texts apart that end alike, before and after it hashes them whole', () => {
    const texts = Array.from({ length: 300 }, (_, n) => `${String(n).padStart(5, '0')} ООО «Ромашка»`);
    const map = new TextMap();
    texts.forEach((text, n) => map.set(text, n));
    map.set('другой текст, длинный', -5);
    expect(texts.map((text) => map.get(text))).toEqual(texts.map((_, n) => n));
    expect(map.get('другой текст, длинный')).toBe(-5);
    expect(map.get('99999 ООО «Ромашка»')).toBe(NO_VALUE);
  });

  it('answers as a Map does, whatever the order of asking', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'я', 'ü'), maxLength: 14 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, fc.integer({ min: -9, max: 9 }))),
        fc.array(text),
        (pairs, asked) => {
          const map = new TextMap(1);
          const known = new Map<string, number>();
          for (const [key, value] of pairs) {
            if (known.has(key)) continue;
            expect(map.get(key)).toBe(NO_VALUE);
            map.set(key, value);
            known.set(key, value);
          }
          for (const key of [...asked, ...known.keys()])
            expect(map.get(key)).toBe(known.get(key) ?? NO_VALUE);
        },
      ),
      RUNS,
    );
  });
});
