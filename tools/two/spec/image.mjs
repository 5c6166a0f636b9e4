// What docker/Dockerfile copies into its stages, and what docker/Dockerfile.dockerignore lets an engine see of this folder.
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { workspaceRoot } from '../../build/inputs.mjs';

const docker = join(workspaceRoot, 'docker');

/**
 * @typedef {object} Copy
 * @property {string | undefined} from another stage; undefined for this folder
 * @property {string[]} sources
 * @property {string} target a file, or a folder where it ends with a slash or where there are several sources
 *
 * @typedef {object} Stage
 * @property {string[]} lines its instructions, each on one line
 * @property {Copy[]} copies
 */

/** @returns {Map<string, Stage>} by name */
export function stagesOfImage() {
  const lines = readFileSync(join(docker, 'Dockerfile'), 'utf8')
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line));
  /** @type {Map<string, Stage>} */
  const stages = new Map();
  let stage = /** @type {Stage} */ ({ lines: [], copies: [] });
  for (const line of lines) {
    const name = / AS (\w+)$/.exec(line)?.[1];
    if (name !== undefined) stages.set(name, (stage = { lines: [], copies: [] }));
    stage.lines.push(line);
    if (line.startsWith('COPY ')) stage.copies.push(copyOf(line));
  }
  return stages;
}

/**
 * @param {string} line
 * @returns {Copy}
 */
function copyOf(line) {
  const words = line.split(/\s+/).slice(1);
  const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
  const places = words.filter((word) => !word.startsWith('--'));
  return { from, sources: places.slice(0, -1), target: places.at(-1) ?? '' };
}

/** The rules of the ignore file, in their order: the last that fits a path, or a folder above it, decides. */
const rules = readFileSync(join(docker, 'Dockerfile.dockerignore'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => ({ lets: line.startsWith('!'), fits: patternOf(line.replace(/^!/, '')) }));

/**
 * @param {string} glob
 * @returns {RegExp}
 */
function patternOf(glob) {
  const source = glob
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/\*\*\/|\*|\?/g, (sign) => (sign === '**/' ? '(?:.*/)?' : sign === '*' ? '[^/]*' : '[^/]'));
  return new RegExp(`^${source}$`);
}

/**
 * @param {string} path relative to the workspace, with slashes
 * @returns {boolean} whether an engine sees it
 */
export function isLetThrough(path) {
  const parts = path.split('/');
  const above = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  return rules.reduce((seen, { lets, fits }) => (above.some((one) => fits.test(one)) ? lets : seen), true);
}

/**
 * @param {string} path a file or a folder, relative to the workspace
 * @returns {string[]} the files there, relative to the workspace
 */
export function filesIn(path) {
  const root = join(workspaceRoot, path);
  if (!existsSync(root)) return [];
  if (!statSync(root).isDirectory()) return [path];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(workspaceRoot, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/**
 * @param {readonly Copy[]} copies
 * @returns {Map<string, string>} from each file of this folder that is copied to its place in the stage
 */
export function placesOf(copies) {
  /** @type {Map<string, string>} */
  const places = new Map();
  for (const { from, sources, target } of copies) {
    if (from !== undefined) continue;
    for (const source of sources) {
      const isFolder = statSync(join(workspaceRoot, source)).isDirectory();
      const into = target.endsWith('/') || sources.length > 1;
      for (const file of filesIn(source).filter(isLetThrough)) {
        const place = isFolder ? join(target, relative(source, file)) : into ? join(target, source) : target;
        places.set(file, place.split(sep).join('/'));
      }
    }
  }
  return places;
}

/**
 * Copies as the stage does, into an empty folder.
 *
 * @param {Stage} stage
 * @param {string} folder
 */
export function layOutStage({ copies }, folder) {
  for (const [file, place] of placesOf(copies)) {
    mkdirSync(dirname(join(folder, place)), { recursive: true });
    copyFileSync(join(workspaceRoot, file), join(folder, place));
  }
}

/**
 * @param {readonly string[]} programs relative to the workspace
 * @returns {string[]} these and every file of the workspace that they load, whichever way round
 */
export function loadedBy(programs) {
  /** @type {Set<string>} */
  const found = new Set();
  const waiting = [...programs];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const text = readFileSync(join(workspaceRoot, file), 'utf8');
    for (const [, name = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.{1,2}\/[^']+)'/g))
      waiting.push(join(dirname(file), name).split(sep).join('/'));
  }
  return [...found];
}

/**
 * @param {string} program one that builds, relative to the workspace
 * @returns {string[]} the files and folders that it says it builds from
 */
export function declaredInputs(program) {
  const address = JSON.stringify(pathToFileURL(join(workspaceRoot, program)).href);
  const ask = `const found = await import(${address});
    console.log(JSON.stringify(Object.values(found).flatMap(({ inputs = [] }) => inputs)));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', ask], { encoding: 'utf8' }));
}

/**
 * The packages that `npm ci --omit=dev` leaves of the lock file, as this machine has them, without what the stage takes away.
 *
 * @param {Stage} stage
 * @param {string} folder
 */
export function layOutPackages({ lines }, folder) {
  /** @type {{ packages: Record<string, { dev?: boolean, devOptional?: boolean }> }} */
  const { packages } = JSON.parse(readFileSync(join(workspaceRoot, 'package-lock.json'), 'utf8'));
  const removed = lines.flatMap((line) => /rm -rf (.+)$/.exec(line)?.[1]?.split(' ') ?? []);
  const kept = Object.entries(packages).flatMap(([place, { dev, devOptional }]) =>
    place === '' || dev || devOptional || removed.some((one) => place === one || place.startsWith(`${one}/`))
      ? []
      : [place],
  );
  for (const place of kept.filter((one) => existsSync(join(workspaceRoot, one)))) {
    // What lies deeper is a package of its own, which the lock file names.
    const inner = join(workspaceRoot, place, 'node_modules');
    cpSync(join(workspaceRoot, place), join(folder, place), { recursive: true, filter: (source) => source !== inner });
  }
}
