import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail, issue, type Outcome } from '../../app';

/** A file that is to be written, and what it will hold. */
export interface OutputFile {
  readonly path: string;
  /** Make its folder where there is none. */
  readonly inNewFolder?: boolean;
  readonly content: Uint8Array | string;
}

/** Read a file; `unreadableFile` with its name and the system's code where that cannot be done. */
export async function readInput(path: string): Promise<Outcome<Uint8Array>> {
  try {
    return { ok: true, value: await readFile(path) };
  } catch (error) {
    return fail(issue('unreadableFile', { params: { file: path, system: codeOf(error) } }));
  }
}

/**
 * Write all files or none: each is written beside its place first, and takes it only when every one could be written.
 * `unwritableFile` names the first that could not.
 */
export async function writeOutputs(files: readonly OutputFile[]): Promise<Outcome<void>> {
  const drafts = files.map(({ path }) => `${path}.${process.pid}.tmp`);
  for (const [index, { path, content, inNewFolder }] of files.entries()) {
    try {
      if (inNewFolder === true) await mkdir(dirname(path), { recursive: true });
      await writeFile(drafts[index] ?? path, content);
    } catch (error) {
      await Promise.all(drafts.map((draft) => rm(draft, { force: true })));
      return fail(issue('unwritableFile', { params: { file: path, system: codeOf(error) } }));
    }
  }
  for (const [index, { path }] of files.entries()) await rename(drafts[index] ?? path, path);
  return { ok: true, value: undefined };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
