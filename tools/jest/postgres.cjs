// Added to a preset, gives its specs a real PostgreSQL: see test-database.ts.
const { join } = require('node:path');

module.exports = {
  globalSetup: join(__dirname, 'postgres-global-setup.mjs'),
  globalTeardown: join(__dirname, 'postgres-global-teardown.mjs'),
  testTimeout: 60_000,
};
