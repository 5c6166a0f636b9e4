// The specs of the tools that start servers: `*.int.spec.{mjs,ts}`, one after another.
const { join } = require('node:path');
const integration = require('./integration.preset.cjs');

module.exports = {
  ...integration,
  rootDir: join(__dirname, '..'),
  displayName: 'tools integration',
  testMatch: [`<rootDir>/**/*.${process.env.CONCORD_ALL === '1' ? 'long.' : ''}int.spec.{mjs,ts}`],
  moduleFileExtensions: ['mjs', 'js', 'cjs', 'ts', 'json', 'node'],
  maxWorkers: 1,
  testTimeout: 120_000,
};
