import { Writers } from '../../database/data-sources';
import { type RunningApp, runApp } from '../../spec/app-for-spec';
import { Browser, makeAccount } from '../../spec/browser';
import { Account } from '../accounts/account.entity';
import { AuthService } from '../auth-service';
import { SessionEvents, type SessionsEnded } from './session-events';
import type { SessionView } from './sessions.queries';

const minute = 60_000;
const hour = 60 * minute;
const password = 'a long enough password';

describe('sessions', () => {
  let running: RunningApp;
  let accountId: string;
  let email: string;
  let made = 0;

  const signedIn = async () => {
    const browser = new Browser(running.origin, { 'user-agent': 'specification' });
    expect(await browser.post('/api/session', { email, password })).toMatchObject({ status: 200, body: { accountId } });
    return browser;
  };
  const person = async (browser: Browser) => (await browser.get('/api/session')).body as { person: unknown };
  const listed = async (browser: Browser) => (await browser.get('/api/sessions')).body as SessionView[];

  beforeAll(async () => {
    running = await runApp();
  });
  afterAll(() => running.close());
  beforeEach(async () => {
    made += 1;
    email = `delegate-${made}@example.org`;
    accountId = await makeAccount(running, email, password);
  });

  it('tell who is signed in, and keep no token in the table', async () => {
    const browser = await signedIn();
    expect(await person(browser)).toMatchObject({ person: { accountId, language: 'en' }, mode: 'demonstration' });
    const token = browser.cookie?.split('=')[1] ?? '';
    const rows: object[] = await running.app
      .get(Writers)
      .query('SELECT * FROM sessions WHERE account_id = $1', [accountId]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('end after twelve idle hours, counted from the last request', async () => {
    const browser = await signedIn();
    running.clock.advance(12 * hour - minute);
    expect(await person(browser)).toMatchObject({ person: { accountId } });
    running.clock.advance(12 * hour - 1);
    expect(await person(browser)).toMatchObject({ person: { accountId } });
    running.clock.advance(12 * hour);
    expect(await person(browser)).toMatchObject({ person: null });
  });

  it('end after seven days, however busy', async () => {
    const browser = await signedIn();
    for (let passed = 0; passed < 7 * 24 - 6; passed += 6) {
      running.clock.advance(6 * hour);
      expect(await person(browser)).toMatchObject({ person: { accountId } });
    }
    running.clock.advance(6 * hour);
    expect(await person(browser)).toMatchObject({ person: null });
  });

  it('note when they were last seen at most once a minute', async () => {
    const browser = await signedIn();
    const begun = (await listed(browser))[0]?.lastSeenAt;
    running.clock.advance(minute - 1);
    expect((await listed(browser))[0]?.lastSeenAt).toBe(begun);
    running.clock.advance(1);
    expect((await listed(browser))[0]?.lastSeenAt).not.toBe(begun);
  });

  it('end at sign-out, here alone', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    const { cookie } = here;
    expect(await here.delete('/api/session')).toMatchObject({ status: 204 });
    expect(here.cookie).toBeUndefined();
    here.cookie = cookie;
    expect(await person(here)).toMatchObject({ person: null });
    expect(await person(there)).toMatchObject({ person: { accountId } });
  });

  it('end everywhere at once, and say so to whoever holds sockets', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    const heard: SessionsEnded[] = [];
    const listening = running.app.get(SessionEvents).ended$.subscribe((event) => heard.push(event));
    expect(await here.delete('/api/sessions')).toMatchObject({ status: 204 });
    listening.unsubscribe();
    expect(await person(there)).toMatchObject({ person: null });
    // Once at once, and perhaps again as the echo of the notice to the other nodes.
    expect(heard[0]).toEqual({ accountId, sessionId: null });
    expect(new Set(heard.map((event) => JSON.stringify(event))).size).toBe(1);
  });

  it('are listed to their owner, who may end each one and nobody else’s', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    const sessions = await listed(here);
    expect(sessions.map(({ current }) => current).sort()).toEqual([false, true]);
    expect(sessions[0]).toMatchObject({ userAgent: 'specification' });
    const other = sessions.find(({ current }) => !current)?.id ?? '';
    const stranger = new Browser(running.origin);
    await makeAccount(running, `stranger-${made}@example.org`, password);
    await stranger.post('/api/session', { email: `stranger-${made}@example.org`, password });
    expect(await stranger.delete(`/api/sessions/${other}`)).toMatchObject({ status: 204 });
    expect(await person(there)).toMatchObject({ person: { accountId } });
    expect(await here.delete(`/api/sessions/${other}`)).toMatchObject({ status: 204 });
    expect(await person(there)).toMatchObject({ person: null });
    expect(await here.delete('/api/sessions/not-an-id')).toMatchObject({ status: 404 });
  });

  it('end with the account', async () => {
    const browser = await signedIn();
    await running.app.get(Writers).getRepository(Account).update({ id: accountId }, { disabledAt: new Date() });
    expect(await person(browser)).toMatchObject({ person: null });
    expect(await browser.post('/api/session', { email, password })).toMatchObject({ status: 401 });
  });

  it('replace the one before in the same browser', async () => {
    const browser = await signedIn();
    await browser.post('/api/session', { email, password });
    expect(await listed(browser)).toHaveLength(1);
  });

  it('are found by the same cookie for a socket', async () => {
    const browser = await signedIn();
    const auth = running.app.get(AuthService);
    expect(await auth.resolve(browser.cookie)).toMatchObject({ account: { id: accountId } });
    expect(await auth.resolve('concord_session=' + 'A'.repeat(43))).toBeNull();
    expect(await auth.resolve(undefined)).toBeNull();
  });

  it('speak the language that the person chose', async () => {
    const browser = await signedIn();
    expect(await browser.patch('/api/session/language', { language: 'es' })).toMatchObject({ status: 204 });
    expect(await person(browser)).toMatchObject({ person: { language: 'es' } });
    const wrong = await browser.patch('/api/session/language', { language: 'tlh' });
    expect(wrong).toMatchObject({ status: 400, body: { title: 'No se entendió', errors: [{ field: 'language' }] } });
  });
});
