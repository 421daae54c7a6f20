import { dropContentType } from './contentTypes';
import type { Package } from './Package';
import { readRelations, relationsPath } from './relations';

/** Take away parts that could be reached in the file as it was and cannot any more; others are not our business. */
export function removeUnreachable(parts: Package, before: Package): void {
  const kept = reachable(parts);
  for (const path of reachable(before)) {
    if (kept.has(path) || !parts.has(path)) continue;
    parts.remove(path);
    parts.remove(relationsPath(path));
    dropContentType(parts, path);
  }
}

/** Paths, in lower case, of all parts that relations lead to from the package itself. */
function reachable(parts: Package): Set<string> {
  const found = new Set<string>();
  const open = [''];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    for (const { target, external } of readRelations(parts, path)) {
      const key = target.toLowerCase();
      if (external || found.has(key) || !parts.has(target)) continue;
      found.add(key);
      open.push(target);
    }
  }
  return found;
}
