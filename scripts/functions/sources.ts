import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of `src/functions/` that hold custom functions (they carry the tag), sorted, as absolute paths. */
export function functionSources(root: string): string[] {
  const folder = join(root, 'src/functions');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .filter((file) => /^ \* @customfunction/m.test(readFileSync(file, 'utf8')))
    .sort();
}
