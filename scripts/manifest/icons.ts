import type { Finding } from './findings';
import { walk, type XmlElement } from './parseXml';
import { resourcesOf } from './resources';

/** The sizes that every icon of the ribbon is drawn in; Office asks for 16, 32 and 80. */
export const ICON_SIZES: readonly number[] = [16, 20, 24, 32, 40, 48, 64, 80];

export interface PixelSize {
  width: number;
  height: number;
}

/** Width and height from the header of a PNG file; null when it is none. */
export function pngSize(bytes: Uint8Array): PixelSize | null {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 24 || signature.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** What an icon's address leads to, from its path below the base address; null when there is no such picture. */
export type IconReader = (path: string) => PixelSize | null;

function checkPicture(address: string, size: number, at: string, read: IconReader): Finding[] {
  const path = /\/(assets\/.*)$/.exec(address)?.[1] ?? address;
  const found = read(path);
  if (!found) return [{ code: 'icon', at, detail: `${path} is not there or no PNG` }];
  const fits = found.width === size && found.height === size;
  return fits ? [] : [{ code: 'icon', at, detail: `${path} is ${found.width}×${found.height}, not ${size}` }];
}

/** Every icon has all sizes in rising order, and every picture is there in the size it is meant for. */
export function checkIcons(root: XmlElement, read: IconReader): Finding[] {
  const resources = resourcesOf(root);
  const findings: Finding[] = [];
  for (const [element, path] of walk(root)) {
    if (path === 'OfficeApp/IconUrl')
      findings.push(...checkPicture(element.attributes.DefaultValue ?? '', 32, path, read));
    if (path === 'OfficeApp/HighResolutionIconUrl')
      findings.push(...checkPicture(element.attributes.DefaultValue ?? '', 64, path, read));
    if (element.name !== 'Icon') continue;
    const sizes = element.children.map((image) => Number(image.attributes.size));
    if (sizes.join() !== ICON_SIZES.join())
      findings.push({ code: 'icon', at: path, detail: `sizes ${sizes.join()}, not ${ICON_SIZES.join()}` });
    for (const image of element.children) {
      const found = resources.get(image.attributes.resid ?? '');
      if (!found) continue; // said as an unknown resid
      const address = found.element.attributes.DefaultValue ?? '';
      findings.push(...checkPicture(address, Number(image.attributes.size), path, read));
    }
  }
  return findings;
}
