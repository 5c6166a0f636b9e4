// Programs that the checks run: in processes of their own, since Jest's module system is not Node's.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

// A check may itself be an Nx task; what Nx then tells its children would make them reuse the outer run's answers.
function cleanEnvironment() {
  const entries = Object.entries(process.env).filter(([name]) => !name.startsWith('NX_') && name !== 'FORCE_COLOR');
  return { ...Object.fromEntries(entries), NX_DAEMON: 'false', NO_COLOR: '1' };
}

/**
 * Runs a script of a package or of ours with Node, and gives what it printed.
 * @param {string} script path from the workspace
 * @param {string[]} args
 */
export function runNode(script, args = []) {
  const options = { encoding: /** @type {const} */ ('utf8'), env: cleanEnvironment(), maxBuffer: 64 * 1024 * 1024 };
  return execFileSync(process.execPath, [resolve(script), ...args], options);
}

/**
 * Runs Nx with an argument that makes it write a JSON file, and gives what it wrote.
 * @param {(file: string) => string[]} args
 */
export function nxJson(args) {
  const folder = mkdtempSync(join(tmpdir(), 'concord-graph-'));
  try {
    const file = join(folder, 'graph.json');
    runNode('node_modules/nx/dist/bin/nx.js', args(file));
    return /** @type {unknown} */ (JSON.parse(readFileSync(file, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
