// The tools are plain ES modules and are tested as they are, without a transformer: run Jest with
// `node --experimental-vm-modules`. One after another, for they start processes and servers.
const { join } = require('node:path');

module.exports = {
  rootDir: join(__dirname, '..'),
  displayName: 'tools',
  testEnvironment: 'node',
  roots: ['<rootDir>/postgres', '<rootDir>/start', '<rootDir>/test', '<rootDir>/build'],
  testMatch: ['**/*.spec.mjs'],
  testPathIgnorePatterns: ['/node_modules/', '\\.int\\.spec\\.mjs$'],
  moduleFileExtensions: ['mjs', 'js', 'cjs', 'json'],
  transform: {},
  maxWorkers: 1,
  testTimeout: 120_000,
};
