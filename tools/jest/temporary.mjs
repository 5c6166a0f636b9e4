// Folders for specs: they go away, and the lesser user of root may pass through them.
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @type {string[]} */
const made = [];

/**
 * @param {number} [mode]
 * @returns {string}
 */
export function temporaryFolder(mode = 0o711) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'concord-spec-')));
  chmodSync(folder, mode);
  made.push(folder);
  return folder;
}

/** To be called in `afterAll`. */
export function removeTemporaryFolders() {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
