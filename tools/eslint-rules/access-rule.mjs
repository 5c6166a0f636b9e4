// Every way into the api states who may use it: an endpoint or socket message without an access decorator is an error.

/**
 * @typedef {import('@typescript-eslint/utils').TSESTree.Decorator} Decorator
 * @typedef {import('@typescript-eslint/utils').TSESTree.ImportDeclaration} ImportDeclaration
 * @typedef {import('@typescript-eslint/utils').TSESTree.ClassElement} ClassElement
 */

/** Decorators of Nest that open a method to the outside. */
const ENTRANCES = new Set([
  ...['All', 'Delete', 'Get', 'Head', 'Options', 'Patch', 'Post', 'Put', 'Search', 'Sse'],
  ...['Copy', 'Lock', 'Mkcol', 'Move', 'Propfind', 'Proppatch', 'Unlock', 'RequestMapping'],
  ...['SubscribeMessage', 'MessagePattern', 'EventPattern'],
]);
const ACCESS = new Set(['Access', 'Public']);

/**
 * The name that a decorator was exported under, whatever this file calls it.
 * @param {Decorator} decorator
 * @param {ReadonlyMap<string, string>} renamed
 */
function decoratorName({ expression }, renamed) {
  const callee = expression.type === 'CallExpression' ? expression.callee : expression;
  if (callee.type === 'Identifier') return renamed.get(callee.name) ?? callee.name;
  // common.Get() after `import * as common`
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : '';
}

/** @param {ImportDeclaration} node @param {Map<string, string>} renamed */
function noteRenames(node, renamed) {
  for (const specifier of node.specifiers) {
    if (specifier.type === 'ImportSpecifier' && specifier.imported.type === 'Identifier') {
      renamed.set(specifier.local.name, specifier.imported.name);
    }
  }
}

/** @type {import('@typescript-eslint/utils').TSESLint.RuleModule<'missing' | 'several'>} */
export const accessRule = {
  defaultOptions: [],
  meta: {
    type: 'problem',
    schema: [],
    docs: { description: 'Endpoints and socket messages carry exactly one access decorator.' },
    messages: {
      missing: '@{{entrance}} opens "{{method}}" to the outside without saying to whom: add @Access(…) or @Public().',
      several: '"{{method}}" carries {{count}} access decorators; it needs exactly one.',
    },
  },
  create(context) {
    /** @type {Map<string, string>} */
    const renamed = new Map();
    /** @param {ClassElement} node */
    const check = (node) => {
      if (!('decorators' in node) || !('key' in node)) return;
      const names = node.decorators.map((decorator) => decoratorName(decorator, renamed));
      const entrance = names.find((name) => ENTRANCES.has(name));
      if (entrance === undefined) return;
      const count = names.filter((name) => ACCESS.has(name)).length;
      const method = context.sourceCode.getText(node.key);
      if (count === 0) context.report({ node: node.key, messageId: 'missing', data: { entrance, method } });
      if (count > 1) context.report({ node: node.key, messageId: 'several', data: { method, count } });
    };
    // Not only in classes marked @Controller: Nest also routes what a controller inherits.
    return {
      ImportDeclaration: (node) => noteRenames(node, renamed),
      MethodDefinition: check,
      PropertyDefinition: check,
    };
  },
};
