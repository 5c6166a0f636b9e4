// The api on a real PostgreSQL: `*.int.spec.ts`.
const { shortOrLong } = require('./shared.cjs');
const library = require('./library.preset.cjs');
const postgres = require('./postgres.cjs');

module.exports = shortOrLong({
  ...library,
  ...postgres,
  testMatch: ['<rootDir>/src/**/*.int.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
});
