// Looks for import cycles in the graph of files. A rule of ESLint would walk this graph anew from every file.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

const SOURCE = /\.(?:ts|tsx|mjs|cjs|js)$/;
const LEFT_OUT = new Set(['node_modules', 'dist', '.data', '.nx', '.scratch', 'coverage', 'canary']);
const ENDINGS = [
  '',
  '.ts',
  '.tsx',
  '.mjs',
  '.js',
  '.cjs',
  '.json',
  '/index.ts',
  '/index.tsx',
  '/index.mjs',
  '/index.js',
];

/**
 * @param {string} folder
 * @returns {string[]} absolute paths
 */
export function sourcesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = resolve(folder, entry.name);
    if (entry.isDirectory()) return LEFT_OUT.has(entry.name) ? [] : sourcesBelow(path);
    return SOURCE.test(entry.name) ? [path] : [];
  });
}

/** @param {ts.ImportClause | undefined} clause whether it brings in nothing but types, and so nothing when the program runs */
function isTypeOnly(clause) {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}

/** @param {ts.Node} node what stands where the name of a module may */
function moduleOf(node) {
  if (ts.isImportDeclaration(node)) return isTypeOnly(node.importClause) ? undefined : node.moduleSpecifier;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly ? undefined : node.moduleSpecifier;
  if (!ts.isCallExpression(node)) return undefined;
  const { expression } = node;
  const isImport = expression.kind === ts.SyntaxKind.ImportKeyword;
  return isImport || (ts.isIdentifier(expression) && expression.text === 'require') ? node.arguments[0] : undefined;
}

/**
 * @param {string} file
 * @returns {string[]} the modules that it names
 */
function importsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext);
  /** @type {string[]} */
  const names = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const module = moduleOf(node);
    if (module && ts.isStringLiteralLike(module)) names.push(module.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

/**
 * @param {readonly string[]} files absolute paths
 * @param {Readonly<Record<string, string>>} [aliases] absolute paths, by the name of a library
 * @returns {Map<string, string[]>} for each file the files that it imports
 */
export function graphOf(files, aliases = {}) {
  const known = new Set(files);
  /** @param {string} file @param {string} name */
  const target = (file, name) => {
    const path = aliases[name] ?? (name.startsWith('.') ? join(dirname(file), name) : undefined);
    return path === undefined ? undefined : ENDINGS.map((ending) => path + ending).find((found) => known.has(found));
  };
  return new Map(files.map((file) => [file, importsOf(file).flatMap((name) => target(file, name) ?? [])]));
}

/**
 * Each cycle as the files along it; where cycles hang together, one of them.
 *
 * @param {ReadonlyMap<string, readonly string[]>} graph
 * @returns {string[][]}
 */
export function cyclesIn(graph) {
  /** @type {Set<string>} */
  const done = new Set();
  /** @type {string[][]} */
  const cycles = [];
  /** @type {string[]} */
  const way = [];
  /** @param {string} file */
  const walk = (file) => {
    const at = way.indexOf(file);
    if (at >= 0) cycles.push(way.slice(at));
    if (at >= 0 || done.has(file)) return;
    way.push(file);
    for (const next of graph.get(file) ?? []) walk(next);
    way.pop();
    done.add(file);
  };
  for (const file of graph.keys()) walk(file);
  return cycles;
}

/** @returns {Record<string, string>} the libraries, as tsconfig.base.json names them */
export function workspaceAliases() {
  /** @type {{ compilerOptions: { paths: Record<string, string[]> } }} */
  const { compilerOptions } = JSON.parse(readFileSync('tsconfig.base.json', 'utf8'));
  return Object.fromEntries(Object.entries(compilerOptions.paths).map(([name, [path]]) => [name, resolve(path ?? '')]));
}

/** @param {readonly string[]} cycle */
export const told = (cycle) => cycle.map((file) => relative('.', file).split(sep).join('/')).join(' > ');
