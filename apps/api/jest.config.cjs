module.exports = { ...require('../../tools/jest/api.preset.cjs'), rootDir: __dirname, displayName: 'api' };
