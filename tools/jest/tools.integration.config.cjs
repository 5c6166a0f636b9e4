// The specs of the tools that need the built server.
module.exports = {
  ...require('./tools.config.cjs'),
  displayName: 'tools integration',
  testMatch: ['**/*.int.spec.mjs'],
  testPathIgnorePatterns: ['/node_modules/'],
};
