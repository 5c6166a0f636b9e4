import { isOutage } from './problems/outage';

const withCode = (code: string) => Object.assign(new Error('from the driver'), { code });

describe('what counts as an outage', () => {
  it.each(['55P03', '57014', '40P01', '57P01', '08006', 'ECONNREFUSED'])('%s, also inside another error', (code) => {
    expect(isOutage(withCode(code))).toBe(true);
    expect(isOutage(Object.assign(new Error('query failed'), { driverError: withCode(code) }))).toBe(true);
    expect(isOutage(new Error('wrapped', { cause: withCode(code) }))).toBe(true);
  });

  it('a full pool', () => {
    expect(isOutage(new Error('timeout exceeded when trying to connect'))).toBe(true);
  });

  it.each([withCode('23505'), withCode('42501'), new Error('a bug'), 'a string', undefined])('not %p', (error) => {
    expect(isOutage(error)).toBe(false);
  });
});
