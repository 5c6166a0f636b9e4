module.exports = {
  ...require('../../tools/jest/library.preset.cjs'),
  rootDir: __dirname,
  displayName: 'ledger',
  collectCoverageFrom: ['src/**/*.ts', '!src/index.ts'],
  coverageThreshold: { global: { branches: 98, lines: 99 } },
};
