import { setContentType } from './contentTypes';
import type { Package } from './Package';
import { addRelation, readRelations } from './relations';

/** One of the parts that speak of the document as a whole (`docProps`), and how it is begun. */
export interface DocumentPart {
  readonly kind: string;
  readonly path: string;
  readonly contentType: string;
  readonly empty: string;
}

/** Where the part stands; undefined where the file has none. */
export function findDocumentPart(parts: Package, { kind }: DocumentPart): string | undefined {
  const path = readRelations(parts, '').find((relation) => relation.kind === kind)?.target;
  return path !== undefined && parts.has(path) ? path : undefined;
}

/** Where the part stands, now that there is one. */
export function ensureDocumentPart(parts: Package, part: DocumentPart): string {
  const found = findDocumentPart(parts, part);
  if (found !== undefined) return found;
  parts.write(part.path, part.empty);
  setContentType(parts, part.path, part.contentType);
  addRelation(parts, '', part.kind, part.path);
  return part.path;
}
