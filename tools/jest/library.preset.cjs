// Libraries: pure code, no database and no browser.
const { moduleNameMapper, shortOrLong, swc, transformIgnorePatterns } = require('./shared.cjs');

module.exports = shortOrLong({
  testEnvironment: 'node',
  // Generous: a busy machine is slow, and a time is never what a spec is about.
  testTimeout: 60_000,
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/spec/**/*.spec.ts'],
  transform: { '\\.[cm]?[jt]sx?$': swc(false) },
  transformIgnorePatterns,
  moduleNameMapper,
});
