// PostgreSQL refuses to run as root. Root therefore runs it as an ordinary user id; no account is made for it.
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** @typedef {{ uid: number, gid: number }} RunAs */

/** "nobody" on every Unix; an id needs no entry in the accounts to be used. */
const NOBODY = 65534;

/** @returns {boolean} whether this process is root */
export function isRoot() {
  return process.getuid?.() === 0;
}

/**
 * PostgreSQL makes no data for a user without an account, such as the owner of a folder lent to a container.
 *
 * @param {number} uid
 */
function hasAccount(uid) {
  return spawnSync('id', ['-un', String(uid)], { stdio: 'ignore' }).status === 0;
}

/**
 * Whom PostgreSQL runs as when we are root: the owner of the data directory (or of the folder it will be made in), so
 * that the same person may start it later without root; if that is root, nobody.
 *
 * @param {string} dataDirectory
 * @returns {RunAs | undefined} undefined when we are not root and nothing is dropped
 */
export function chooseRunAs(dataDirectory) {
  if (!isRoot()) return undefined;
  for (let path = dataDirectory; ; path = dirname(path)) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found && found.uid !== 0 && (path === dataDirectory || hasAccount(found.uid)))
      return { uid: found.uid, gid: found.gid };
    if (found || path === dirname(path)) return { uid: NOBODY, gid: NOBODY };
  }
}

/**
 * Whether a user may pass through every existing folder on the way to a path. A folder such as `/root` (0700) stops it.
 *
 * @param {string} path
 * @param {RunAs} user
 */
export function canReach(path, user) {
  for (let folder = path; ; folder = dirname(folder)) {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found?.isDirectory() && !mayEnter(found, user)) return false;
    if (folder === dirname(folder)) return true;
  }
}

/**
 * @param {import('node:fs').Stats} folder
 * @param {RunAs} user
 */
function mayEnter(folder, user) {
  if (folder.uid === user.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === user.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}

/**
 * What root makes in a person's folder is that person's, who may start without root the next time.
 *
 * @param {string} path made a moment ago
 */
export function giveToOwnerOfFolder(path) {
  if (!isRoot()) return;
  const { uid, gid } = statSync(dirname(path));
  if (uid !== 0) chownSync(path, uid, gid);
}

/**
 * @param {string} folder made with its parents, each given to the owner of the one above
 */
export function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { recursive: true });
  giveToOwnerOfFolder(folder);
}
