import { type RunningApp, runApp } from '../../spec/app-for-spec';
import { Browser, makeAccount, problemIn } from '../../spec/browser';

const email = 'delegate@example.org';
const password = 'a long enough password';
const wrong = { email, password: 'not the password' };

describe('sign-in', () => {
  let running: RunningApp;
  let browser: Browser;
  const variables = { SIGN_INS_PER_MINUTE: '14', REQUESTS_PER_MINUTE: '40' };
  beforeEach(async () => {
    running = await runApp({ variables });
    browser = new Browser(running.origin);
    await makeAccount(running, email, password);
  });
  afterEach(() => running.close());

  it('takes the address in any spelling of its letters', async () => {
    const answer = await browser.post('/api/session', { email: ' Delegate@Example.ORG ', password });
    expect(answer).toMatchObject({ status: 200 });
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const known = await browser.post('/api/session', wrong);
    const unknown = await browser.post('/api/session', { ...wrong, email: 'nobody@example.org' });
    expect(known).toMatchObject({ status: 401, body: { code: 'session.wrongPassword' } });
    expect(unknown.body).toEqual(known.body);
    expect(browser.cookie).toBeUndefined();
  });

  it('pauses after five failures for one address, whoever guesses, and says for how long', async () => {
    const guesses = await Promise.all(Array.from({ length: 6 }, () => browser.post('/api/session', wrong)));
    expect(guesses.map(({ status }) => status).sort()).toEqual([401, 401, 401, 401, 401, 429]);
    const right = await browser.post('/api/session', { email, password });
    expect(right).toMatchObject({ status: 429, body: { code: 'session.tooManyFailures', params: { minutes: 15 } } });
    expect(right.headers.get('retry-after')).toBe('900');
    expect(problemIn(right).detail).toContain('ask the secretariat');
    running.clock.advance(15 * 60_000);
    expect(await browser.post('/api/session', { email, password })).toMatchObject({ status: 200 });
  });

  it('forgets failures after a success', async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let guess = 0; guess < 4; guess += 1) await browser.post('/api/session', wrong);
      expect(await browser.post('/api/session', { email, password })).toMatchObject({ status: 200 });
    }
  });

  it('is limited per network address too, over all accounts', async () => {
    const statuses: number[] = [];
    for (let guess = 0; guess < 15; guess += 1) {
      const answer = await browser.post('/api/session', { email: `nobody-${guess}@example.org`, password });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([...Array<number>(14).fill(401), 429]);
  });

  it('leaves the limit of all requests to the account once there is one', async () => {
    await browser.post('/api/session', { email, password });
    // A server that is busy counts nothing, and is asked again as the pages do.
    const ask = async (): ReturnType<Browser['get']> => {
      const answer = await browser.get('/api/session');
      return answer.status === 503 ? ask() : answer;
    };
    const answers = await Promise.all(Array.from({ length: 41 }, ask));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 429]));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.map((answer) => problemIn(answer).code)).toEqual(['request.tooMany']);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await new Browser(running.origin).get('/api/session')).toMatchObject({ status: 200 });
  });
});
