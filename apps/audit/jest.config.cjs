module.exports = {
  ...require('../../tools/jest/library.preset.cjs'),
  rootDir: __dirname,
  displayName: 'audit',
  // The specs start the built program as a process, several times each.
  testTimeout: 30_000,
};
