// The web application: components in jsdom.
const { moduleNameMapper, shortOrLong, swc, transformIgnorePatterns } = require('./shared.cjs');

module.exports = shortOrLong({
  testEnvironment: 'jsdom',
  // Generous: a busy machine is slow, and a time is never what a spec is about.
  testTimeout: 60_000,
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.spec.tsx'],
  transform: { '\\.[cm]?[jt]sx?$': swc(true) },
  transformIgnorePatterns,
  moduleNameMapper: { ...moduleNameMapper, '\\.css$': require.resolve('./style-stub.cjs') },
});
