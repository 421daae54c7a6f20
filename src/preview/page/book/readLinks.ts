import { cellCount, parseArea } from '../../workbook/area';
import type { Book } from '../../workbook/Book';
import type { Sheet } from '../../workbook/Sheet';
import type { Area } from '../../workbook/types';
import { WorkbookParts, originOf } from '../../xlsx/book/Origin';
import { attributeOf, childrenOf, documentElement, parseXml } from '../../xlsx/xml/tree';

/** A link to a place of the workbook: the cells that carry it, and the place as a person would name it. */
export interface SheetLink {
  readonly area: Area;
  readonly location: string;
}

/** Links of larger sheets are not looked for: it would unpack the whole sheet again. */
const MOST_CELLS = 500_000;

/**
 * The links within the workbook that a sheet came with from its file. The book itself holds no links: these stand where
 * the file had them, whatever was put in above them since. Links to the outside are left out.
 */
export async function readLinks(book: Book, sheet: Sheet): Promise<SheetLink[]> {
  const origin = originOf(book);
  const place = origin.places.get(sheet);
  const used = sheet.cells.used();
  if (place === undefined || used === null || cellCount(used) > MOST_CELLS) return [];
  const path = new WorkbookParts(origin.parts).entries[place]?.path;
  const bytes = path === undefined ? undefined : await origin.parts.load(path);
  const source = new TextDecoder().decode(bytes);
  const section = /<((?:\w+:)?hyperlinks)\b[^>]*>.*?<\/\1>/s.exec(source)?.[0];
  if (section === undefined) return [];
  return childrenOf(documentElement(parseXml(section))).flatMap((node) => {
    const area = parseArea(attributeOf(node, 'ref') ?? '');
    const location = attributeOf(node, 'location');
    return area === null || location === undefined ? [] : [{ area, location }];
  });
}
