const preset = require('../../tools/jest/library.preset.cjs');

module.exports = {
  ...preset,
  rootDir: __dirname,
  displayName: 'ledger',
  // The package offers the "import" condition only, which Jest's CommonJS resolver does not look at.
  moduleNameMapper: {
    ...preset.moduleNameMapper,
    '^canonicalize$': '<rootDir>/../../node_modules/canonicalize/lib/canonicalize.js',
  },
  collectCoverageFrom: ['src/**/*.ts', '!src/index.ts'],
  coverageThreshold: { global: { branches: 98, lines: 99 } },
};
