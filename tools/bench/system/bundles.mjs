// What figures need built beside the system itself: the loading of a larger committee, and the code of the pages and
// libraries that is measured outside a browser.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { workspaceRoot } from '../../build/inputs.mjs';
import { personsFile, personsWith } from './persons.mjs';

const output = join(workspaceRoot, 'dist', 'bench');

/** @returns {Record<string, string>} */
function aliases() {
  /** @type {{ compilerOptions: { paths: Record<string, string[]> } }} */
  const base = JSON.parse(readFileSync(join(workspaceRoot, 'tsconfig.base.json'), 'utf8'));
  return Object.fromEntries(
    Object.entries(base.compilerOptions.paths).map(([name, [path]]) => [name, join(workspaceRoot, path ?? '')]),
  );
}

/**
 * @param {string} name
 * @param {string} source relative to the workspace
 * @param {Record<string, string>} [replaced] contents in place of these files
 * @returns {Promise<string>} the built file
 */
async function bundle(name, source, replaced = {}) {
  const { rolldown } = await import('rolldown');
  const alias = aliases();
  const built = await rolldown({
    input: { [name]: join(workspaceRoot, source) },
    cwd: workspaceRoot,
    platform: 'node',
    tsconfig: join(workspaceRoot, 'apps', 'api', 'tsconfig.app.json'),
    resolve: { alias },
    external: (id) =>
      /^[^./\0]/.test(id) && !(id in alias) && !id.startsWith('@oxc-project/runtime') && !/^[A-Za-z]:[\\/]/.test(id),
    plugins: [{ name: 'replaced', load: (id) => replaced[id] }],
    logLevel: 'warn',
  });
  try {
    await built.write({
      ...{ dir: join(output, name), format: 'esm', minify: false, keepNames: true },
      ...{ entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    });
  } finally {
    await built.close();
  }
  return join(output, name, `${name}.mjs`);
}

/**
 * The program that loads the demonstration, with a larger committee and otherwise as it is.
 *
 * @param {import('./persons.mjs').More} more
 */
export const seedWith = (more) => bundle('seed', 'apps/api/src/seed.ts', { [personsFile]: personsWith(more) });

/**
 * A module of the workspace as it is, made loadable.
 *
 * @param {string} name
 * @param {string} source
 * @returns {Promise<unknown>}
 */
export async function moduleOf(name, source) {
  const file = await bundle(name, source);
  return import(pathToFileURL(file).href);
}
