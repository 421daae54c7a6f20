import { parseArea } from '../../workbook/area';
import type { Sheet } from '../../workbook/Sheet';
import type { Area } from '../../workbook/types';

/** The areas of this sheet that a formula being typed names, in the order of the text, each once. */
export function referencesIn(text: string, sheet: Sheet): Area[] {
  if (!text.startsWith('=')) return [];
  const bare = text.replace(/"(?:[^"]|"")*"?/g, ' ');
  const found = new Map<string, Area>();
  const pattern =
    /(?<![\p{L}\p{N}_.!'$])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_(])/giu;
  for (const [, prefix, address = ''] of bare.matchAll(pattern)) {
    const name = prefix?.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");
    if (name !== undefined && name.toLowerCase() !== sheet.name.toLowerCase()) continue;
    const area = parseArea(address);
    if (area !== null) found.set(address.replaceAll('$', '').toUpperCase(), area);
  }
  return [...found.values()];
}
