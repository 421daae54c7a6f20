import type { HeaderFooterData } from '../../workbook/types';
import { childOf, element, prefixOf, removeChildren, textElement, textOf } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { placeSection } from './shell';

const SIDES = { L: 'left', C: 'center', R: 'right' } as const;

/** Header and footer of all pages (ECMA-376 part 1, §18.3.1.46); those of first and even pages stay in the file. */
export function readHeaderFooter(root: XmlElement): HeaderFooterData | undefined {
  const section = childOf(root, 'headerFooter');
  const data: HeaderFooterData = {};
  for (const [name, part] of [
    ['oddHeader', 'Header'],
    ['oddFooter', 'Footer'],
  ] as const) {
    for (const [side, text] of splitSides(textOf(childOf(section, name))))
      data[`${SIDES[side]}${part}`] = text;
  }
  return Object.keys(data).length === 0 ? undefined : data;
}

/** Three texts in one: `&Lleft&Ccentre&Rright`; what stands before any code is in the centre. */
function splitSides(text: string): [keyof typeof SIDES, string][] {
  const found = new Map<keyof typeof SIDES, string>();
  let side: keyof typeof SIDES = 'C';
  // `&&` is an ampersand: the letter behind it is no code.
  for (const piece of text.match(/&[LCR]|&&|&?[^&]+|&/g) ?? []) {
    const code = /^&([LCR])/.exec(piece)?.[1] as keyof typeof SIDES | undefined;
    if (code !== undefined) side = code;
    const rest = code === undefined ? piece : piece.slice(2);
    if (rest !== '') found.set(side, (found.get(side) ?? '') + rest);
  }
  return [...found];
}

export function writeHeaderFooter(root: XmlElement, data: HeaderFooterData = {}): void {
  const prefix = prefixOf(root);
  let section = childOf(root, 'headerFooter');
  if (section === undefined) {
    section = element(`${prefix}headerFooter`);
    placeSection(root, section);
  }
  removeChildren(section, (child) => /odd(?:Header|Footer)$/.test(child.name));
  const written = (['Header', 'Footer'] as const).flatMap((part) => {
    const text = (Object.keys(SIDES) as (keyof typeof SIDES)[])
      .map((code) => [code, data[`${SIDES[code]}${part}`] ?? ''] as const)
      .map(([code, words]) => (words === '' ? '' : `&${code}${words}`))
      .join('');
    return text === '' ? [] : [textElement(`${prefix}odd${part}`, text)];
  });
  section.children = [...written, ...section.children];
  const isEmpty = section.children.length === 0;
  if (isEmpty) removeChildren(root, (child) => child === section);
}
