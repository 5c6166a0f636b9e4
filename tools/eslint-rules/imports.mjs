// What a file imports, in every way a file can: import, export from, import(), require() and import types.
import { dirname, relative, resolve, sep } from 'node:path';

/**
 * @typedef {import('@typescript-eslint/utils').TSESTree.Node} Node
 * @typedef {import('@typescript-eslint/utils').TSESTree.Expression} Expression
 */

/** @param {Node | Expression | null | undefined} node */
function textOf(node) {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

/**
 * A visitor that hands every imported name to `visit`.
 * @param {(node: Node, name: string) => void} visit
 * @returns {import('@typescript-eslint/utils').TSESLint.RuleListener}
 */
export function importVisitor(visit) {
  /** @param {Node} node @param {Node | null | undefined} source */
  const offer = (node, source) => {
    const name = textOf(source);
    if (name !== undefined) visit(node, name);
  };
  return {
    ImportDeclaration: (node) => offer(node, node.source),
    ExportNamedDeclaration: (node) => offer(node, node.source),
    ExportAllDeclaration: (node) => offer(node, node.source),
    ImportExpression: (node) => offer(node, node.source),
    TSImportType: (node) => offer(node, node.source),
    TSExternalModuleReference: (node) => offer(node, node.expression),
    CallExpression: (node) => {
      const { callee } = node;
      const isRequire = callee.type === 'Identifier' && callee.name === 'require';
      // jest.mock() and its relatives reach a module as surely as an import.
      const object = callee.type === 'MemberExpression' ? callee.object : undefined;
      const isJest = object?.type === 'Identifier' && object.name === 'jest';
      if (isRequire || isJest) offer(node, node.arguments[0]);
    },
  };
}

/**
 * Path of a file below a folder of the workspace, as its parts; undefined if it lies elsewhere.
 * @param {string} root absolute path of the workspace
 * @param {string} folder path of the folder in the workspace
 * @param {string} file absolute path
 */
export function partsBelow(root, folder, file) {
  const path = relative(resolve(root, folder), file);
  return path.startsWith('..') || path === '' ? undefined : path.split(sep);
}

/**
 * Absolute path that a relative import means; undefined for a package.
 * @param {string} file absolute path of the importing file
 * @param {string} name
 */
export function relativeTarget(file, name) {
  return name.startsWith('.') ? resolve(dirname(file), name) : undefined;
}
