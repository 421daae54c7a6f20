/**
 * How desktop Excel is told of an add-in under development, as data: Excel on Windows reads a registry key, Excel on
 * Mac a folder. (`office-addin-debugging` does the same, but cannot be installed at present: README, "Packages".)
 */

export interface SideloadPlan {
  /** File to copy first: from, to. */
  readonly copy?: { readonly from: string; readonly to: string };
  /** Programs to run after that, with their arguments. */
  readonly commands: readonly (readonly [string, ...string[]])[];
}

const REGISTRY_KEY = 'HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer';
const MAC_FOLDER = 'Library/Containers/com.microsoft.Excel/Data/Documents/wef';

/**
 * The plan for a platform of Node.js (`win32`, `darwin`), or null where there is no desktop Excel.
 * `id` is the add-in's id, `manifest` an absolute path, `home` the user's folder.
 */
export function sideloadPlan(
  platform: string,
  { id, manifest, home }: { readonly id: string; readonly manifest: string; readonly home: string },
): SideloadPlan | null {
  if (platform === 'win32') {
    return {
      commands: [
        ['reg', 'add', REGISTRY_KEY, '/v', id, '/t', 'REG_SZ', '/d', manifest, '/f'],
        ['cmd', '/c', 'start', '', 'excel'],
      ],
    };
  }
  if (platform === 'darwin') {
    return {
      copy: { from: manifest, to: `${home}/${MAC_FOLDER}/${id}.manifest.xml` },
      commands: [['open', '-a', 'Microsoft Excel']],
    };
  }
  return null;
}

/** The add-in's id from its manifest; throws when there is none. */
export function manifestId(manifest: string): string {
  const id = /<Id>\s*([0-9a-f-]{36})\s*<\/Id>/i.exec(manifest)?.[1];
  if (id === undefined) throw new Error('manifest.xml has no <Id>');
  return id;
}
