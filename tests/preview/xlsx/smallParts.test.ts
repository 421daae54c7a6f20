import fc from 'fast-check';
import { numberBetween, textBetween } from '../../../src/preview/xlsx/xml/bytes';
import { decodeCellText, decodeXml, encodeCellText, encodeXml } from '../../../src/preview/xlsx/xml/text';
import { XmlError, documentElement, parseXml, writeXml } from '../../../src/preview/xlsx/xml/tree';
import { builtInId, isDateFormat } from '../../../src/preview/xlsx/styles/numberFormats';
import { readDirectory, unpack } from '../../../src/preview/xlsx/zip/directory';
import { packEntry, writeZip } from '../../../src/preview/xlsx/zip/pack';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('numbers in bytes', () => {
  it('are what the language itself reads', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const text = bytes(`<v>${number}</v>`);
        expect(numberBetween(text, 3, text.length - 4) + 0).toBe(number + 0);
      }),
    );
  });

  it.each([
    '1234567.891',
    '0.1',
    '123456789012345',
    '1234567890.12345',
    '99999999999999999999',
    '1E+3',
    '-0.000001',
  ])('%s', (text) => {
    expect(numberBetween(bytes(text), 0, text.length)).toBe(Number(text));
  });

  it.each(['', ' ', 'x', '-', '1.2.3'])('"%s" is none', (text) => {
    expect(numberBetween(bytes(text), 0, text.length)).toBeNaN();
  });
});

describe('texts', () => {
  it('come back through XML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeCellText(decodeXml(encodeXml(encodeCellText(text))))).toBe(text);
        const raw = bytes(encodeXml(encodeCellText(text)));
        expect(decodeCellText(textBetween(raw, 0, raw.length))).toBe(text);
      }),
    );
  });

  it('have the escapes that Excel writes', () => {
    expect(encodeCellText('a\rb_x0041_')).toBe('a_x000D_b_x005F_x0041_');
    expect(decodeXml('&lt;&#x41;&#66;&unknown;\r\n')).toBe('<AB&unknown;\n');
  });
});

describe('trees', () => {
  it.each([
    '<?xml version="1.0"?>\n<a b="1"><!-- <x> --><c/>text &amp; <![CDATA[<raw>]]></a>\n',
    '<x:a xmlns:x="u" x:b="&quot;&#10;"><x:c d="a&gt;b"/></x:a>',
  ])('come back as they were: %s', (source) => {
    expect(writeXml(parseXml(source))).toBe(source);
  });

  it.each(['<a>', '</a>', '<a></b>', '<a b="', '<!-- '])('%s is refused', (source) => {
    expect(() => documentElement(parseXml(source))).toThrow(XmlError);
  });
});

describe('number formats', () => {
  it.each([
    ['yyyy-mm-dd', true],
    ['[$-419]d mmm yyyy;@', true],
    ['[h]:mm', true],
    ['General', false],
    ['#,##0.00 "дней"', false],
    ['0.00E+00', false],
    ['[Red]0', false],
    ['_-* #,##0_-', false],
    ['0\\d', false],
  ])('%s shows a date: %s', (format, expected) => {
    expect(isDateFormat(format)).toBe(expected);
  });

  it('that follow the reader’s currency are never taken for a text', () => {
    expect(builtInId('$#,##0_);($#,##0)')).toBeUndefined();
    expect(builtInId('0.00%')).toBe(10);
  });
});

describe('zips', () => {
  it('come back', async () => {
    const contents = {
      'a.xml': bytes('<a/>'),
      'б/в.bin': new Uint8Array(700_000).fill(7),
      'empty.xml': new Uint8Array(0),
    };
    const entries = [];
    for (const [path, content] of Object.entries(contents)) entries.push(await packEntry(path, content));
    const read = readDirectory(writeZip(entries)) ?? [];
    expect(read.map(({ path }) => path)).toEqual(Object.keys(contents));
    const unpacked = await Promise.all(read.map(unpack));
    const same = Object.values(contents).map((content, index) =>
      Buffer.from(content).equals(unpacked[index] ?? content.slice(1)),
    );
    expect(same).toEqual([true, true, true]);
  });
});
