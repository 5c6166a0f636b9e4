module.exports = { ...require('../../tools/jest/web.preset.cjs'), rootDir: __dirname, displayName: 'web' };
