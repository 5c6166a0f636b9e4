import { openSync, renameSync, statSync } from 'node:fs';
import { giveToOwnerOfFolder } from './drop-privileges.mjs';

const LIMIT = 10 * 1024 * 1024;

/**
 * Opens a log for a child's output. One that has grown large is put aside first, so two are kept at most.
 *
 * @param {string} file
 * @returns {number} to be closed by the caller
 */
export function openLog(file) {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LIMIT) renameSync(file, `${file}.1`);
  const handle = openSync(file, 'a', 0o600);
  giveToOwnerOfFolder(file);
  return handle;
}
