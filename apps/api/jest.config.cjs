const preset = require('../../tools/jest/api.preset.cjs');

module.exports = {
  ...preset,
  rootDir: __dirname,
  displayName: 'api',
  // The package offers the "import" condition only, which Jest's CommonJS resolver does not look at.
  moduleNameMapper: {
    ...preset.moduleNameMapper,
    '^canonicalize$': '<rootDir>/../../node_modules/canonicalize/lib/canonicalize.js',
  },
};
