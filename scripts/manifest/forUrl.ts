/** Where `npm start` serves the add-in; the committed manifest is written for it. */
export const DEVELOPMENT_URL = 'https://localhost:3000';

/**
 * The manifest for an add-in that is served at another address: every development address gets the given one in its
 * place, which may have a path (`https://host/akb`). Throws when it is no public https address or has a query or
 * fragment: no add-in would load from there.
 */
export function manifestForUrl(manifest: string, url: string): string {
  const base = parseBase(url);
  const path = base.pathname.replace(/\/+$/, '');
  const domain = `<AppDomain>${base.origin}</AppDomain>`;
  return manifest
    .replaceAll(`<AppDomain>${DEVELOPMENT_URL}</AppDomain>`, () => domain)
    .replace(
      new RegExp(`"${DEVELOPMENT_URL.replaceAll('.', '\\.')}(?=["/])`, 'g'),
      () => `"${base.origin}${path}`,
    );
}

function parseBase(url: string): URL {
  if (!URL.canParse(url)) throw new Error(`Not an address: ${url}`);
  const base = new URL(url);
  if (base.protocol !== 'https:') throw new Error(`Excel loads add-ins over https only: ${url}`);
  if (base.search !== '' || base.hash !== '' || base.username !== '')
    throw new Error(`The address must be a plain one, without query, fragment or user name: ${url}`);
  if (/[&"'<>]/.test(base.href))
    throw new Error(`The address has characters that a manifest cannot hold: ${url}`);
  return base;
}
