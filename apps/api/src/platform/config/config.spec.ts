import { readConfig } from './config';

const DATABASE_URL = 'postgres://concord_app:secret@127.0.0.1:5432/concord';

describe('configuration', () => {
  it('has a default for everything but the database', () => {
    const result = readConfig({ DATABASE_URL });
    expect(result).toMatchObject({
      ok: true,
      config: { HOST: '127.0.0.1', PORT: 3000, NODE_ENV: 'development', ALLOWED_ORIGINS: [], TRUST_PROXY: false },
    });
  });

  it('lists every failure at once and repeats no value', () => {
    const result = readConfig({
      PORT: '70000',
      CONCORD_MODE: 'play',
      PUBLIC_URL: 'https://example.org/concord',
      LOG_LEVEL: 'loud',
      SESSION_IDLE_SECONDS: '-1',
    });
    if (result.ok) throw new Error('this configuration must be refused');
    const names = result.problems.map((problem) => problem.split(':', 1)[0]).sort();
    expect(names).toEqual(['CONCORD_MODE', 'DATABASE_URL', 'LOG_LEVEL', 'PORT', 'PUBLIC_URL', 'SESSION_IDLE_SECONDS']);
    expect(result.problems).toContain('DATABASE_URL: is not set');
    expect(result.problems.join()).not.toContain('example.org/concord');
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ DATABASE_URL, PORT: '', WEB_ROOT: '' })).toMatchObject({ ok: true, config: { PORT: 3000 } });
  });

  it.each([{ NODE_ENV: 'production' }, { HOST: '0.0.0.0' }])('wants its public address with %p', (variables) => {
    const result = readConfig({ DATABASE_URL, ...variables });
    expect(result).toMatchObject({ ok: false, problems: [expect.stringContaining('PUBLIC_URL: is needed')] });
  });

  it('wants https in production beyond loopback', () => {
    const production = { DATABASE_URL, NODE_ENV: 'production' };
    expect(readConfig({ ...production, PUBLIC_URL: 'http://concord.example' })).toMatchObject({ ok: false });
    expect(readConfig({ ...production, PUBLIC_URL: 'https://concord.example' })).toMatchObject({ ok: true });
    expect(readConfig({ ...production, PUBLIC_URL: 'http://localhost:8080' })).toMatchObject({ ok: true });
  });

  it('refuses an idle expiry beyond the absolute one', () => {
    const result = readConfig({ DATABASE_URL, SESSION_IDLE_SECONDS: '100', SESSION_ABSOLUTE_SECONDS: '50' });
    expect(result).toMatchObject({ ok: false, problems: [expect.stringContaining('SESSION_IDLE_SECONDS')] });
  });
});
