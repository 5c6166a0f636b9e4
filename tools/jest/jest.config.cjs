module.exports = {
  ...require('./integration.preset.cjs'),
  rootDir: __dirname,
  displayName: 'test database',
  testMatch: ['<rootDir>/*.int.spec.ts'],
};
