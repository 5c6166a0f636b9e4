// What every Jest preset shares: SWC as the transformer and the workspace's path aliases.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..', '..');
const base = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8'));

/** Path aliases of tsconfig.base.json, in the shape Jest wants. */
const aliases = Object.fromEntries(
  Object.entries(base.compilerOptions.paths).map(([alias, [target]]) => [`^${alias}$`, join(root, target)]),
);

exports.moduleNameMapper = {
  ...aliases,
  // The package offers the "import" condition only, which Jest's CommonJS resolver does not look at.
  '^canonicalize$': join(root, 'node_modules/canonicalize/lib/canonicalize.js'),
};

/** Packages that ship ES modules only; Jest's loader cannot require them before Node 24.9. */
const esmOnly = ['@noble/hashes', '@noble/curves', 'canonicalize'];
exports.transformIgnorePatterns = [`/node_modules/(?!(${esmOnly.join('|')})/)`];

exports.swc = (react) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: { syntax: 'typescript', tsx: react, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        ...(react ? { react: { runtime: 'automatic' } } : {}),
      },
    },
  },
];

/**
 * Long specs (`*.long.spec.*`, `*.long.int.spec.*`) are left out, and with CONCORD_ALL=1 they are all that runs.
 */
exports.shortOrLong = (preset) => {
  if (process.env.CONCORD_ALL !== '1') {
    return {
      ...preset,
      testPathIgnorePatterns: [...(preset.testPathIgnorePatterns ?? ['/node_modules/']), '\\.long\\.'],
    };
  }
  const testMatch = preset.testMatch.map((glob) => glob.replace(/\*\.(int\.)?spec\./, '*.long.$1spec.'));
  return { ...preset, testMatch, passWithNoTests: true };
};
