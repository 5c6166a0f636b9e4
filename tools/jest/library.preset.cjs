// Libraries: pure code, no database and no browser.
const { moduleNameMapper, shortOrLong, swc, transformIgnorePatterns } = require('./shared.cjs');

module.exports = shortOrLong({
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/spec/**/*.spec.ts'],
  transform: { '\\.[cm]?[jt]sx?$': swc(false) },
  transformIgnorePatterns,
  moduleNameMapper,
});
