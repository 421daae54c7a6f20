import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';

export interface Certificate {
  readonly cert: string;
  readonly key: string;
  /** Whether it is the one that the user had made trusted with `office-addin-dev-certs install`. */
  readonly isTrusted: boolean;
  /** The certificate of the authority that signed it: what a user may choose to trust. */
  readonly authorityPath: string;
}

/** The tool's own folder: certificates in it were put there by its `install`, which also makes them trusted. */
const INSTALLED = join(homedir(), '.office-addin-dev-certs');
const DAYS = 365;

/**
 * The certificate for https://localhost: the user's trusted one when there is one, else one of our own, made in the
 * cache folder when there is none that is still valid. Never touches the system's list of trusted certificates.
 *
 * @param cache folder for the one that is made here
 */
export async function localCertificate(cache: string, installed = INSTALLED): Promise<Certificate> {
  const trusted = read(installed, true);
  if (trusted) return trusted;
  const kept = read(cache, false);
  if (kept) return kept;
  // The generator leaves files alone that are there, so what is left of an old set has to go first.
  for (const name of Object.values(FILES)) rmSync(join(cache, name), { force: true });
  await generateCertificates(
    join(cache, FILES.authority),
    join(cache, FILES.cert),
    join(cache, FILES.key),
    DAYS,
    ['127.0.0.1', 'localhost'],
  );
  const made = read(cache, false);
  if (!made) throw new Error(`office-addin-dev-certs made no usable certificate in ${cache}`);
  return made;
}

const FILES = { authority: 'ca.crt', cert: 'localhost.crt', key: 'localhost.key' } as const;

function read(folder: string, isTrusted: boolean): Certificate | null {
  const paths = Object.values(FILES).map((name) => join(folder, name));
  if (!paths.every((path) => existsSync(path))) return null;
  const [cert, key] = [FILES.cert, FILES.key].map((name) => readFileSync(join(folder, name), 'utf8'));
  if (cert === undefined || key === undefined || !isCurrent(cert)) return null;
  return { cert, key, isTrusted, authorityPath: join(folder, FILES.authority) };
}

function isCurrent(cert: string): boolean {
  try {
    return Date.parse(new X509Certificate(cert).validTo) > Date.now();
  } catch {
    return false;
  }
}
