// Libraries: pure code, no database and no browser.
const { moduleNameMapper, swc, transformIgnorePatterns } = require('./shared.cjs');

module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/spec/**/*.spec.ts'],
  transform: { '\\.[cm]?[jt]sx?$': swc(false) },
  transformIgnorePatterns,
  moduleNameMapper,
};
