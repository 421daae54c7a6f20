import { join, normalize, sep } from 'node:path';

/** Where the server finds its files; absolute paths. */
export interface Places {
  /** The built add-in: taskpane.html, functions.json, manifest.xml, assets/. */
  readonly addin: string;
  /** The built preview page: index.html and what it loads. */
  readonly page: string;
  /** `dist` of @microsoft/office-js. */
  readonly officeJs: string;
  /** Folder with sample.ru.xlsx and sample.en.xlsx. */
  readonly samples: string;
}

/** Places of a repository that was built. */
export function placesOf(root: string): Places {
  return {
    addin: join(root, 'dist'),
    page: join(root, 'dist/preview'),
    officeJs: join(root, 'node_modules/@microsoft/office-js/dist'),
    samples: join(root, 'assets'),
  };
}

/**
 * The file for the path of a request, or `null` when the path is none of ours: not readable, or leading out of the
 * folder that it belongs to. `/` is the preview page; everything without a prefix of its own is the add-in's.
 */
export function fileFor(requestPath: string, places: Places): string | null {
  const path = decodePath(requestPath);
  if (path === null) return null;
  if (path === '/') return join(places.page, 'index.html');
  const prefixed: readonly (readonly [string, string])[] = [
    ['/preview/', places.page],
    ['/office-js/', places.officeJs],
    ['/samples/', places.samples],
  ];
  for (const [prefix, folder] of prefixed) {
    if (path.startsWith(prefix)) return inside(folder, path.slice(prefix.length));
  }
  return inside(places.addin, path.slice(1));
}

function decodePath(requestPath: string): string | null {
  try {
    const path = decodeURIComponent(requestPath);
    return path.startsWith('/') && !path.includes('\0') && !path.includes('\\') ? path : null;
  } catch {
    return null;
  }
}

function inside(folder: string, path: string): string | null {
  const file = normalize(join(folder, path));
  return file.startsWith(folder + sep) ? file : null;
}
