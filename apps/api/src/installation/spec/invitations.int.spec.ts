import { randomUUID } from 'node:crypto';
import { Writers } from '../../platform/database/data-sources';
import { Browser, makeAccount, problemIn } from '../../platform/spec/browser';
import { FirstInvitation } from '../invitations/first-invitation';
import { Council, councilBody, councilSheet, password, tokenOf } from './council';

let council: Council;
/** An installation that serves all tests of a block. */
const withCouncil = (prepared: () => Promise<void>) => {
  beforeAll(async () => {
    council = await Council.empty();
    await prepared();
  });
  afterAll(() => council.close());
};

const person = { name: 'Secretary', signInName: 'secretary' };
const look = (token: string) => new Browser(council.running.origin).post('/api/invitations/look', { token });
const accept = (body: object, browser = new Browser(council.running.origin)) =>
  browser.post('/api/invitations/accept', { person: null, password, ...body });
const ended = { status: 409, body: { code: 'invitation.ended' } };

async function established(): Promise<void> {
  await council.begin();
  await council.commanded('/body', councilBody);
  await council.commanded('/members/import', { sheet: councilSheet, leaveOut: [] });
}

describe('the first link, as long as nobody has used it', () => {
  withCouncil(() => Promise.resolve());

  it('is replaced by the next start, but for nodes that start together, and is over in an hour', async () => {
    const first = await council.firstToken();
    const together = await council.firstToken();
    expect((await look(first)).status).toBe(200);
    council.running.clock.advance(2 * 60_000);
    const next = await council.firstToken();
    for (const token of [first, together]) expect(await look(token)).toMatchObject(ended);
    council.running.clock.advance(60 * 60_000);
    expect(await look(next)).toMatchObject(ended);
  });

  it('is kept as a hash alone, and stands in no record', async () => {
    const token = await council.firstToken();
    const writers = council.running.app.get(Writers);
    const tables: { name: string }[] = await writers.query(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    for (const { name } of tables) {
      const rows: { row: string }[] = await writers.query(`SELECT to_jsonb(t)::text AS row FROM "${name}" t`);
      expect(rows.filter(({ row }) => row.includes(token))).toEqual([]);
    }
  });
});

describe('the first link', () => {
  beforeEach(async () => {
    council = await Council.empty();
  });
  afterEach(() => council.close());

  it('makes the first account, of the office, once', async () => {
    const token = await council.firstToken();
    expect(await look(token)).toMatchObject({ status: 200, body: { kind: 'first', name: null } });
    const browser = new Browser(council.running.origin);
    expect(await accept({ token, person }, browser)).toMatchObject({ status: 200 });
    expect((await browser.get('/api/session')).body).toMatchObject({ person: { name: 'Secretary', office: true } });
    expect(await look(token)).toMatchObject(ended);
    expect(await accept({ token, person: { ...person, signInName: 'second' } })).toMatchObject(ended);
    expect(await council.running.app.get(FirstInvitation).issue()).toBeNull();
  });

  it('ends with the first account, however that came to be, and is not given in a demonstration', async () => {
    const token = await council.firstToken();
    await makeAccount(council.running, 'somebody@example.org', password);
    expect(await accept({ token, person })).toMatchObject(ended);
    const demonstration = await Council.empty({ CONCORD_MODE: 'demonstration' });
    expect(await demonstration.running.app.get(FirstInvitation).issue()).toBeNull();
    await demonstration.close();
  });

  it('wants a name, and a password that is long enough; nothing is used up by a refusal', async () => {
    const token = await council.firstToken();
    const short = problemIn(await accept({ token, person, password: 'too short' }));
    expect(short.errors?.map(({ field }) => field)).toEqual(['password']);
    const nameless = problemIn(await accept({ token }));
    expect(nameless.errors?.map(({ field, code }) => [field, code])).toEqual([
      ['person.name', 'invitation.personMissing'],
    ]);
    expect(problemIn(await accept({ token, person, rank: 'first' })).status).toBe(400);
    expect((await accept({ token, person })).status).toBe(200);
  });
});

describe('a member’s link', () => {
  withCouncil(established);
  // The clock goes on by weeks, and the office’s session with it.
  beforeEach(() => council.signIn());

  it('is made for one account, and lets that person choose a password, once', async () => {
    const amina = await council.account('amina@example.org');
    const token = (await council.invite(amina)).get(amina) ?? '';
    expect((await look(token)).body).toMatchObject({ kind: 'member', signInName: 'amina@example.org' });
    const browser = new Browser(council.running.origin);
    expect(await accept({ token, person }, browser)).toMatchObject({ status: 200, body: { accountId: amina } });
    expect((await browser.get('/api/session')).body).toMatchObject({ person: { name: 'Amina Juma', office: false } });
    expect(await accept({ token })).toMatchObject(ended);
    const signedIn = await new Browser(council.running.origin).post('/api/session', {
      ...{ email: 'AMINA@example.org', password },
    });
    expect(signedIn.status).toBe(200);
  });

  it('ends when another is made, when it is revoked, and after two weeks', async () => {
    const brian = await council.account('brian@example.org');
    const first = (await council.invite(brian)).get(brian) ?? '';
    const second = (await council.invite(brian)).get(brian) ?? '';
    expect(await look(first)).toMatchObject(ended);
    await council.commanded('/invitations/revoke', { account: brian });
    expect(await look(second)).toMatchObject(ended);
    expect(await council.command('/invitations/revoke', { account: brian })).toMatchObject({ status: 404 });
    const third = (await council.invite(brian)).get(brian) ?? '';
    council.running.clock.advance(14 * 24 * 60 * 60_000);
    expect(await look(third)).toMatchObject(ended);
  });

  it('ends the sessions of before: who has lost a password is let in anew, and nobody else stays', async () => {
    const carol = await council.account('carol@example.org');
    const before = new Browser(council.running.origin);
    await accept({ token: (await council.invite(carol)).get(carol) }, before);
    const other = 'quite another password';
    await accept({ token: (await council.invite(carol)).get(carol), password: other });
    expect((await before.get('/api/session')).body).toMatchObject({ person: null });
    const signIn = (typed: string) =>
      new Browser(council.running.origin).post('/api/session', { email: 'carol@example.org', password: typed });
    expect([(await signIn(password)).status, (await signIn(other)).status]).toEqual([401, 200]);
  });

  it('is shown once: the same command gets no second look, and unknown persons none at all', async () => {
    const commandId = randomUUID();
    const accounts = [await council.account('david@example.org')];
    expect((await council.command('/invitations', { commandId, accounts })).status).toBe(200);
    const again = await council.command('/invitations', { commandId, accounts });
    expect(problemIn(again).code).toBe('invitation.shownOnce');
    const unknown = await council.command('/invitations', { accounts: [randomUUID()] });
    expect(unknown.status).toBe(404);
    expect(tokenOf('/invitation#abc')).toBe('abc');
  });

  it('opens no office: it is closed to everybody else, as if it were not there', async () => {
    const esther = await council.account('esther@example.org');
    const browser = new Browser(council.running.origin);
    await accept({ token: (await council.invite(esther)).get(esther) }, browser);
    const stranger = new Browser(council.running.origin);
    const commands = ['body', 'delegations', 'members', 'members/preview', 'members/import', 'invitations'];
    const member = `members/${randomUUID()}`;
    const more = [
      `${member}/correct`,
      `${member}/remove`,
      'invitations/revoke',
      'text-review',
      'consultations',
      `consultations/${randomUUID()}/members`,
    ];
    for (const path of [...commands, ...more]) {
      expect([path, (await browser.post(`/api/installation/${path}`, {})).status]).toEqual([path, 404]);
      expect([path, (await stranger.post(`/api/installation/${path}`, {})).status]).toEqual([path, 401]);
    }
    for (const path of ['', '/members/sheet']) expect((await browser.get(`/api/installation${path}`)).status).toBe(404);
  });

  it('gives the office to whoever is registered for the secretariat', async () => {
    const sheet = 'name,e-mail,roles\nDeputy Secretary,deputy@example.org,secretariat\n';
    await council.commanded('/members/import', { sheet, leaveOut: [] });
    const account = await council.account('deputy@example.org');
    const browser = new Browser(council.running.origin);
    await accept({ token: (await council.invite(account)).get(account) }, browser);
    expect((await browser.get('/api/installation')).status).toBe(200);
  });
});
