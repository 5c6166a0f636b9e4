// Browser journeys: one after another, each with a system of its own.
const library = require('../../tools/jest/library.preset.cjs');

/** As everywhere: long ones are left out, and with CONCORD_ALL=1 they are all that runs. */
const isLong = process.env.CONCORD_ALL === '1';

module.exports = {
  ...library,
  rootDir: __dirname,
  displayName: 'journeys',
  testMatch: [`<rootDir>/src/**/*.${isLong ? 'long.' : ''}e2e.spec.ts`],
  testPathIgnorePatterns: ['/node_modules/', ...(isLong ? [] : ['\\.long\\.'])],
  globalSetup: '<rootDir>/support/find-browser.mjs',
  maxWorkers: 1,
  testTimeout: 240_000,
};
