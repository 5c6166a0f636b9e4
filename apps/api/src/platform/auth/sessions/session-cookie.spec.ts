import { readConfig } from '../../config/config';
import { cookieCleared, cookieWith, newToken, tokenFromCookieHeader } from './session-cookie';

function config(variables: Record<string, string> = {}) {
  const result = readConfig({ DATABASE_URL: 'postgres://app@127.0.0.1/concord', ...variables });
  if (!result.ok) throw new Error(result.problems.join());
  return result.config;
}

describe('the session cookie', () => {
  const token = newToken();

  it('is out of reach of scripts and other sites', () => {
    expect(cookieWith(token, config())).toBe(
      `concord_session=${token}; Max-Age=604800; Path=/; HttpOnly; SameSite=Lax`,
    );
  });

  it('is bound to the host behind https', () => {
    const secure = config({ PUBLIC_URL: 'https://concord.example' });
    expect(cookieWith(token, secure)).toMatch(/^__Host-concord_session=.*; Secure/);
    expect(tokenFromCookieHeader(`concord_session=${token}`, secure)).toBeUndefined();
    expect(tokenFromCookieHeader(`a=b; __Host-concord_session=${token}`, secure)).toBe(token);
  });

  it('is taken away by an empty one that is over', () => {
    expect(cookieCleared(config())).toMatch(/^concord_session=; Max-Age=0; Path=\//);
  });

  it.each([undefined, '', 'concord_session=', 'concord_session=short', 'other=x', `concord_session=${'é'.repeat(43)}`])(
    'is not found in %p',
    (header) => {
      expect(tokenFromCookieHeader(header, config())).toBeUndefined();
    },
  );
});
