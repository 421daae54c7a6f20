/** Draws the icons of the add-in and of its ribbon: `npx tsx scripts/makeIcons.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DRAWINGS } from './icons/drawings';
import { encodePng } from './icons/png';
import { ICON_SIZES } from './manifest/icons';

const folder = join(__dirname, '..', 'assets', 'icons');

mkdirSync(folder, { recursive: true });
for (const [name, draw] of Object.entries(DRAWINGS)) {
  for (const size of ICON_SIZES) writeFileSync(join(folder, `${name}-${size}.png`), encodePng(draw(size)));
}
