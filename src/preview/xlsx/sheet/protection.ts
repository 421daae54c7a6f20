import type { ProtectionData } from '../../workbook/types';
import { childOf, element, flagOf, prefixOf } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { replaceSection } from './shell';

/** Options of Office.js with the file's word for it, and whether protection forbids it unless told. */
const OPTIONS = [
  ['allowEditObjects', 'objects', false],
  ['allowEditScenarios', 'scenarios', false],
  ['allowFormatCells', 'formatCells', true],
  ['allowFormatColumns', 'formatColumns', true],
  ['allowFormatRows', 'formatRows', true],
  ['allowInsertColumns', 'insertColumns', true],
  ['allowInsertRows', 'insertRows', true],
  ['allowInsertHyperlinks', 'insertHyperlinks', true],
  ['allowDeleteColumns', 'deleteColumns', true],
  ['allowDeleteRows', 'deleteRows', true],
  ['allowSort', 'sort', true],
  ['allowAutoFilter', 'autoFilter', true],
  ['allowPivotTables', 'pivotTables', true],
] as const;

const HASH = ['password', 'algorithmName', 'hashValue', 'saltValue', 'spinCount'];
/** Marks a password that is known by its hash alone. */
const HASHED = 'hash:';

export function readProtection(root: XmlElement): ProtectionData {
  const node = childOf(root, 'sheetProtection');
  if (node === undefined || !flagOf(node, 'sheet')) return { protected: false, options: {} };
  const options: Record<string, boolean> = {};
  for (const [option, word, absent] of OPTIONS) options[option] = !flagOf(node, word, absent);
  const password = hashedPassword(node);
  return { protected: true, options, ...(password === undefined ? {} : { password }) };
}

/** The password of a protected sheet or book as far as a file tells it: by its hash. */
export function hashedPassword(node: XmlElement, kind = ''): string | undefined {
  const hash = HASH.map((name) => node.attributes.get(attributeName(name, kind)) ?? '');
  return hash.some((part) => part !== '') ? HASHED + hash.join(' ') : undefined;
}

export function writeProtection(root: XmlElement, after: ProtectionData): void {
  if (!after.protected) {
    replaceSection(root, 'sheetProtection', undefined);
    return;
  }
  const node = element(`${prefixOf(root)}sheetProtection`, { ...hashOf(after.password), sheet: 1 });
  for (const [option, word, absent] of OPTIONS) {
    const forbidden = after.options[option] === undefined ? absent : !after.options[option];
    if (forbidden !== absent || !absent) node.attributes.set(word, forbidden ? '1' : '0');
  }
  replaceSection(root, 'sheetProtection', node);
}

/** The attributes that keep a password, of a sheet or (`workbook`) of a book. */
export function hashOf(password: string | undefined, kind = ''): Record<string, string | undefined> {
  if (password === undefined || password === '') return {};
  if (!password.startsWith(HASHED)) return { [attributeName('password', kind)]: legacyHash(password) };
  const parts = password.slice(HASHED.length).split(' ');
  return Object.fromEntries(
    HASH.map((name, index) => [attributeName(name, kind), parts[index] === '' ? undefined : parts[index]]),
  );
}

/** `workbookPassword` beside `password`. */
function attributeName(name: string, kind: string): string {
  return kind === '' ? name : kind + name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** Excel's old 16-bit hash (ECMA-376 part 4, 14.7.1): it never protected anything but from mistakes. */
function legacyHash(password: string): string {
  let hash = 0;
  for (let at = password.length - 1; at >= 0; at--) {
    hash = rotated(hash) ^ (password.charCodeAt(at) & 0xff);
  }
  hash = rotated(hash) ^ password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, '0');
}

function rotated(hash: number): number {
  return ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
}
