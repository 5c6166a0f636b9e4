import { findUnlocked, readLock } from './lock-check.mjs';

describe('package-lock.json', () => {
  it('has an entry of its own for every optional platform package', () => {
    expect(findUnlocked(readLock('package-lock.json'))).toEqual([]);
  });

  it('really names platform packages, so that the check above checks something', () => {
    const { packages } = readLock('package-lock.json');
    const names = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(names).toEqual(expect.arrayContaining(['@swc/core-darwin-arm64', '@swc/core-win32-x64-msvc']));
    expect(names.length).toBeGreaterThan(50);
  });

  it('is refused when a platform package is missing, nested or not', () => {
    const wants = { version: '1.0.0', optionalDependencies: { 'b-darwin': '1.0.0' } };
    const nested = 'node_modules/a/node_modules/@s/b';
    expect(findUnlocked({ packages: { '': {}, 'node_modules/b': wants } })).toEqual([
      'node_modules/b 1.0.0 wants b-darwin@1.0.0, which is not locked',
    ]);
    expect(findUnlocked({ packages: { '': wants } })).toHaveLength(1);
    expect(findUnlocked({ packages: { [nested]: wants, 'node_modules/c/node_modules/b-darwin': {} } })).toHaveLength(1);
    for (const place of [`${nested}/node_modules`, 'node_modules/a/node_modules', 'node_modules']) {
      expect(findUnlocked({ packages: { [nested]: wants, [`${place}/b-darwin`]: {} } })).toEqual([]);
    }
  });
});
