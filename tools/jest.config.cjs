// Specs of the tools: plain modules and TypeScript alike, through SWC as everywhere.
// Specs that need a running PostgreSQL (*.int.spec.ts) have a configuration of their own.
const library = require('./jest/library.preset.cjs');

module.exports = {
  ...library,
  rootDir: __dirname,
  displayName: 'tools',
  testMatch: ['<rootDir>/**/*.spec.{mjs,ts}'],
  testPathIgnorePatterns: ['/node_modules/', '\\.int\\.spec\\.'],
  moduleFileExtensions: ['mjs', 'js', 'cjs', 'ts', 'json', 'node'],
};
