import type { Finding } from './findings';
import { checkHeader } from './header';
import { checkIcons, type IconReader } from './icons';
import { checkOrder } from './order';
import { checkOverrides } from './overrides';
import { parseXml, XmlError, type XmlElement } from './parseXml';
import { checkResources } from './resources';
import { checkSharedRuntime } from './sharedRuntime';

/** What the manifest is checked against besides itself. */
export interface Surroundings {
  /** Names that the code associates with ribbon commands. */
  commandNames: readonly string[];
  readIcon: IconReader;
}

function parse(source: string): XmlElement | Finding {
  try {
    return parseXml(source);
  } catch (error) {
    if (error instanceof XmlError) return { code: 'notWellFormed', at: '', detail: error.message };
    throw error;
  }
}

/**
 * Everything wrong with a manifest, empty when it is sound. Needs no network: the schema's order of elements as this
 * product uses it, and what no schema says: dangling ids, one shared runtime, icons that exist in their size, texts in
 * every language, ribbon commands that the code knows.
 */
export function checkManifest(source: string, surroundings: Surroundings): Finding[] {
  const root = parse(source);
  if ('code' in root) return [root];
  return [
    ...checkOrder(root),
    ...checkHeader(root),
    ...checkResources(root),
    ...checkOverrides(root),
    ...checkIcons(root, surroundings.readIcon),
    ...checkSharedRuntime(root, surroundings.commandNames),
  ];
}
