module.exports = { ...require('../../tools/jest/library.preset.cjs'), rootDir: __dirname, displayName: 'publishing' };
