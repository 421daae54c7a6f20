import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pngSize, type IconReader } from './icons';

/** Looks icons up below a folder that holds `assets/` (the repository, or a built `dist/`). */
export function iconsIn(folder: string): IconReader {
  return (path) => {
    const file = join(folder, path);
    const isFile = statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
    return isFile ? pngSize(readFileSync(file)) : null;
  };
}
