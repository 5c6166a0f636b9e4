// Browser journeys: one after another, each with a system of its own.
const library = require('../../tools/jest/library.preset.cjs');

module.exports = {
  ...library,
  rootDir: __dirname,
  displayName: 'journeys',
  testMatch: ['<rootDir>/src/**/*.e2e.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/support/find-browser.mjs',
  maxWorkers: 1,
  testTimeout: 240_000,
};
