import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Checked } from '../finding';
import { fail } from '../finding';
import { unzip } from './unzip';

/** The files of a bundle by path, with `/` between folders. */
export type Files = ReadonlyMap<string, Uint8Array>;

function folder(root: string): Files {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path)]));
}

/** A bundle from a zip or from the folder that it was unpacked into. Undefined: there is nothing to read. */
export function readBundle(path: string): Checked<Files> | undefined {
  try {
    return statSync(path).isDirectory() ? { ok: true, value: folder(path) } : unzip(readFileSync(path));
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return undefined;
    return fail(path, 'cannot be read');
  }
}
