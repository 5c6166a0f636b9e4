// Builds the pages into dist/apps/web.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { make, shared, workspaceRoot } from './inputs.mjs';

/** @returns {Promise<void>} */
function run() {
  const vite = join(workspaceRoot, 'node_modules', 'vite', 'bin', 'vite.js');
  const given = [vite, 'build', '--config', join('apps', 'web', 'vite.config.ts'), '--logLevel', 'warn'];
  const child = spawn(process.execPath, given, { cwd: workspaceRoot, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (/** @type {Buffer} */ part) => (said += part.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The pages do not build:\n${said.trim()}`)),
    );
  });
}

/** @type {import('./inputs.mjs').Build} */
export const web = {
  name: 'the pages',
  inputs: [...shared, 'apps/web', 'tools/build'],
  output: 'dist/apps/web',
  run,
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await make(web);
