// Builds the auditor's command line into one file, dist/apps/audit/audit.mjs, when its sources have changed.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The built program. */
export const builtFile = join(root, 'dist', 'apps', 'audit', 'audit.mjs');

/**
 * What the program is made from, in a fixed order.
 * @returns {string[]} paths
 */
function sources() {
  const folders = readdirSync(join(root, 'libs')).map((lib) => join(root, 'libs', lib, 'src'));
  const files = [...folders, join(root, 'apps', 'audit', 'src')].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts'))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const settings = ['package-lock.json', 'tsconfig.base.json', 'tools/audit/build.mjs'].map((file) => join(root, file));
  return [...files, ...settings].sort();
}

/** @returns {string} the first line of a built program that is up to date */
function stamp() {
  const hash = createHash('sha256');
  for (const file of sources()) {
    const content = readFileSync(file);
    hash.update(`${file.slice(root.length)}\0${content.length}\0`).update(content);
  }
  return `// concord audit ${hash.digest('hex')}`;
}

/** @returns {string} the built program, or nothing where there is none */
function builtCode() {
  try {
    return readFileSync(builtFile, 'utf8');
  } catch {
    return '';
  }
}

/** @returns {Promise<string>} the program as one module */
async function bundle() {
  const { rolldown } = await import('rolldown');
  /** @type {Record<string, string[]>} */
  const paths = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8')).compilerOptions.paths;
  const alias = Object.fromEntries(Object.entries(paths).map(([name, [target]]) => [name, join(root, String(target))]));
  const build = await rolldown({
    input: join(root, 'apps', 'audit', 'src', 'main.ts'),
    cwd: root,
    platform: 'node',
    resolve: { alias },
    logLevel: 'silent',
  });
  try {
    const { output } = await build.generate({ format: 'esm', codeSplitting: false });
    return output[0].code;
  } finally {
    await build.close();
  }
}

/**
 * Brings the program up to date. It is written beside its place and renamed, so that two builds at once, or a run during
 * a build, meet a whole file.
 * @returns {Promise<{ written: boolean, code: string }>} `written` is false where the folder cannot be written to
 */
export async function build() {
  const wanted = stamp();
  const present = builtCode();
  if (present.startsWith(`${wanted}\n`)) return { written: true, code: present };
  const code = `${wanted}\n${await bundle()}`;
  const fresh = `${builtFile}.${process.pid}`;
  try {
    mkdirSync(dirname(builtFile), { recursive: true });
    writeFileSync(fresh, code);
    renameSync(fresh, builtFile);
    return { written: true, code };
  } catch (error) {
    rmSync(fresh, { force: true });
    const unwritable = ['EACCES', 'EPERM', 'EROFS'].includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? '');
    if (!unwritable) throw error;
    return { written: false, code };
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
