import { toHex } from '@concord/ledger';
import type { Checked } from '../finding';
import { fail, holds } from '../finding';
import { sha256 } from '../hashes';
import type { Files } from './read-bundle';

const HEADER = 'concord bundle manifest v1';

/** Every file is the one that the manifest names, none is missing, none is there besides. Gives how many there are. */
export function checkManifest(files: Files, text: string, origin: string): Checked<number> {
  const [header, of, ...lines] = text.slice(0, -1).split('\n');
  if (header !== HEADER || of !== origin) return fail('manifest', 'is not that of this record');
  const listed = new Map<string, string>();
  for (const line of lines) {
    const [, hash, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (hash === undefined || path === undefined || listed.has(path))
      return fail('manifest', 'has a line that is none');
    listed.set(path, hash);
  }
  for (const [path, hash] of listed) {
    const bytes = files.get(path);
    if (bytes === undefined) return fail(path, 'is missing');
    if (toHex(sha256(bytes)) !== hash) return fail(path, 'is not the file that the manifest names');
  }
  const more = [...files.keys()].find((path) => path !== 'manifest' && !listed.has(path));
  return more === undefined ? holds(listed.size) : fail(more, 'is not in the manifest');
}
