module.exports = {
  ...require('../../tools/jest/integration.preset.cjs'),
  rootDir: __dirname,
  displayName: 'api integration',
};
