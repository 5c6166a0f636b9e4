import { paths, safeNext } from './paths';

describe('paths', () => {
  it('write what is in them safely', () => {
    expect(paths.amendment('a b', 'x/y')).toBe('/consultations/a%20b/amendments/x%2Fy');
    expect(paths.signIn('/consultations/1?a=b')).toBe('/sign-in?next=%2Fconsultations%2F1%3Fa%3Db');
  });

  it('lead only to pages of ours after signing in', () => {
    expect(safeNext('/consultations/1')).toBe('/consultations/1');
    for (const foreign of ['//evil.example', '/\\evil.example', 'https://evil.example', undefined, 7, '/sign-in']) {
      expect(safeNext(foreign)).toBe('/');
    }
  });
});
