// The api on a real PostgreSQL: `*.int.spec.ts`.
const library = require('./library.preset.cjs');
const postgres = require('./postgres.cjs');

module.exports = { ...library, ...postgres, testMatch: ['<rootDir>/src/**/*.int.spec.ts'] };
