// Builds the server into dist/apps/api: main.mjs, and beside it migrate.mjs, seed.mjs, draw-pdf.mjs and the audit program as verify.mjs.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as auditProgram } from '../audit/build.mjs';
import { make, shared, workspaceRoot } from './inputs.mjs';

/** @returns {Record<string, string>} */
function aliases() {
  /** @type {{ compilerOptions: { paths: Record<string, string[]> } }} */
  const base = JSON.parse(readFileSync(join(workspaceRoot, 'tsconfig.base.json'), 'utf8'));
  return Object.fromEntries(
    Object.entries(base.compilerOptions.paths).map(([name, [path]]) => [name, join(workspaceRoot, path ?? '')]),
  );
}

/** @returns {Record<string, string>} the programs whose sources are there */
function entries() {
  const source = join(workspaceRoot, 'apps', 'api', 'src');
  const found = ['main', 'migrate', 'seed', 'draw-pdf'].map((name) => [name, join(source, `${name}.ts`)]);
  return Object.fromEntries(found.filter(([, file]) => existsSync(/** @type {string} */ (file))));
}

async function run() {
  // Late, because this file is read before anything is installed.
  const { rolldown } = await import('rolldown');
  const alias = aliases();
  const output = join(workspaceRoot, 'dist', 'apps', 'api');
  const bundle = await rolldown({
    input: entries(),
    cwd: workspaceRoot,
    platform: 'node',
    // Decorators and their metadata are read from here.
    tsconfig: join(workspaceRoot, 'apps', 'api', 'tsconfig.app.json'),
    resolve: { alias },
    // Packages stay outside; but the helpers of the compiler are written into the code, for no package brings them.
    external: (id) =>
      /^[^./\0]/.test(id) && !(id in alias) && !id.startsWith('@oxc-project/runtime') && !/^[A-Za-z]:[\\/]/.test(id),
    logLevel: 'warn',
  });
  try {
    rmSync(output, { recursive: true, force: true });
    await bundle.write({
      dir: output,
      format: 'esm',
      sourcemap: true,
      minify: false,
      keepNames: true,
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name]-[hash].mjs',
    });
    // The audit program travels in every bundle that the server makes.
    const { code } = await auditProgram();
    writeFileSync(join(output, 'verify.mjs'), code);
  } finally {
    await bundle.close();
  }
}

/** @type {import('./inputs.mjs').Build} */
export const api = {
  name: 'the server',
  inputs: [...shared, 'apps/api', 'apps/audit', 'tools/audit', 'tools/build', 'tools/seed'],
  output: 'dist/apps/api',
  run,
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await make(api);
