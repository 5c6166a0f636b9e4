import type { IncomingMessage } from 'node:http';
import { type Config, readConfig } from '../config/config';
import { allowSocketFrom, comesFromOurPage } from './origin';

function config(variables: Record<string, string> = {}): Config {
  const result = readConfig({ DATABASE_URL: 'postgres://app@127.0.0.1/concord', ...variables });
  if (!result.ok) throw new Error(result.problems.join());
  return result.config;
}

const request = (headers: Record<string, string>) =>
  ({ headers, socket: { localPort: 3000 } }) as unknown as IncomingMessage;

describe('the origin of a request', () => {
  it.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000', 'http://concord.localhost:3000'])(
    '%s is ours on port 3000',
    (origin) => {
      expect(comesFromOurPage(request({ origin }), config())).toBe(true);
    },
  );

  it.each([
    'http://localhost:3001',
    'https://localhost:3000',
    'http://localhost.evil.example:3000',
    'http://evil.example',
    'null',
    '',
  ])('%p is not', (origin) => {
    expect(comesFromOurPage(request({ origin, 'sec-fetch-site': 'same-origin' }), config())).toBe(false);
  });

  it('is only the public address where there is one, and those listed beside it', () => {
    const real = config({ PUBLIC_URL: 'https://concord.example', ALLOWED_ORIGINS: 'https://old.example' });
    expect(comesFromOurPage(request({ origin: 'https://concord.example' }), real)).toBe(true);
    expect(comesFromOurPage(request({ origin: 'https://old.example' }), real)).toBe(true);
    expect(comesFromOurPage(request({ origin: 'http://localhost:3000' }), real)).toBe(false);
  });

  it('without Origin depends on what the browser says of the site', () => {
    expect(comesFromOurPage(request({ 'sec-fetch-site': 'same-origin' }), config())).toBe(true);
    for (const site of ['same-site', 'cross-site', 'none'])
      expect(comesFromOurPage(request({ 'sec-fetch-site': site }), config())).toBe(false);
    expect(comesFromOurPage(request({}), config())).toBe(false);
  });

  it('is asked of sockets too', () => {
    const answer = jest.fn();
    allowSocketFrom(config())(request({ origin: 'http://evil.example' }), answer);
    allowSocketFrom(config())(request({ origin: 'http://localhost:3000' }), answer);
    expect(answer.mock.calls).toEqual([
      ['request.foreignOrigin', false],
      [null, true],
    ]);
  });
});
