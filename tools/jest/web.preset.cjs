// The web application: components in jsdom.
const { moduleNameMapper, shortOrLong, swc, transformIgnorePatterns } = require('./shared.cjs');

module.exports = shortOrLong({
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.spec.tsx'],
  transform: { '\\.[cm]?[jt]sx?$': swc(true) },
  transformIgnorePatterns,
  moduleNameMapper: { ...moduleNameMapper, '\\.css$': require.resolve('./style-stub.cjs') },
});
