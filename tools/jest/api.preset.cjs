// The api: unit specs beside the code; `*.int.spec.ts` runs on a real PostgreSQL (see integration.preset.cjs).
const { shortOrLong } = require('./shared.cjs');
const library = require('./library.preset.cjs');

module.exports = shortOrLong({
  ...library,
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '\\.int\\.spec\\.ts$'],
});
