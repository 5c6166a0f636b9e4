import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Socket } from 'socket.io-client';
import type { TestDatabase } from '../../../../../tools/jest/test-database';
import { AuthService } from '../../platform/auth/auth-service';
import { Writers } from '../../platform/database/data-sources';
import { FigureChannel } from '../../platform/realtime/figure-channel';
import { LiveWiring } from '../../platform/realtime/live-wiring';
import { Recorder } from '../recorder';
import { recordAppDatabase, RecordApp } from './record-app';

interface Seen {
  seq: number;
  leaf: string;
  payload: object | null;
}

let database: TestDatabase;
let node: RecordApp;
let other: RecordApp;
beforeAll(async () => {
  database = await recordAppDatabase();
  node = await RecordApp.run(database);
  other = await RecordApp.run(database);
});
afterAll(async () => {
  await Promise.all([node.close(), other.close()]);
  await database.drop();
});

async function until(what: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !what(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 25));
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function connected(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    socket.once('connect', () => resolve('connected'));
    socket.once('connect_error', (error) => resolve(error.message));
  });
}

async function follow(at: RecordApp, log: string, transports?: string[]) {
  const { cookie, accountId } = await at.signIn();
  const socket = at.socket({ cookie, origin: at.origin }, transports);
  const seen: Seen[] = [];
  socket.on('frame', (frame: Seen) => seen.push(frame));
  await connected(socket);
  const answer = (await socket.emitWithAck('subscribe', { log })) as { ok: boolean; size: number };
  return { socket, seen, answer, accountId, cookie };
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

describe('the live stream', () => {
  it('sends each entry once and in order to every follower on both nodes, by WebSocket and by polling', async () => {
    const { log } = await node.createLog();
    const followers = await Promise.all([
      follow(node, log),
      follow(node, log, ['polling']),
      follow(other, log),
      follow(other, log),
    ]);
    expect(followers.map(({ answer }) => answer)).toEqual(followers.map(() => ({ ok: true, size: 0 })));
    await Promise.all(range(0, 30).map((i) => (i % 2 === 0 ? node : other).note(log, `note ${i}`)));
    await until(() => followers.every(({ seen }) => seen.length >= 30));
    await pause(300);
    for (const { seen } of followers) expect(seen.map((frame) => frame.seq)).toEqual(range(0, 30));
  });

  it('tells a late follower from which entry on frames come; the rest is fetched', async () => {
    const { log, consultationId } = await node.createLog();
    for (const i of range(0, 3)) await node.note(log, `early ${i}`, { name: `name ${i}` });
    const { seen, answer, cookie } = await follow(node, log);
    await node.note(log, 'late', { name: 'late name' });
    await until(() => seen.length === 1);
    const path = `/api/consultations/${consultationId}/logs/${log}`;
    const page = (await (await node.get(`${path}/entries?from=0`, cookie)).json()) as { entries: Seen[] };
    const held = page.entries.filter(({ seq }) => seq < answer.size).concat(seen);
    expect(held.map(({ seq }) => seq)).toEqual(range(0, 4));
    expect(seen[0]?.payload).toMatchObject({ name: { value: 'late name' } });
  });

  it('sends nothing before COMMIT and nothing of what is rolled back', async () => {
    const { log } = await node.createLog();
    const { seen } = await follow(node, log);
    const command = { actor: 'a', capacity: null, commandId: randomUUID(), content: null, logs: [log] };
    const outcome = await node.app.get(Recorder).act(command, async (context) => {
      await context.append([{ log, type: 'note.made', v: 1, body: {} }]);
      await pause(1_200);
      expect(seen).toEqual([]);
      return { ok: false, code: 'round.closed' };
    });
    expect(outcome.ok).toBe(false);
    await node.note(log, 'stays');
    await until(() => seen.length > 0);
    expect(seen.map(({ leaf }) => leaf)).toEqual([expect.stringContaining('stays')]);
  });

  it('goes on when the connection for notices is killed', async () => {
    const { log } = await node.createLog();
    const { seen } = await follow(other, log);
    const admin = new Client({ connectionString: database.adminUrl });
    admin.on('error', () => undefined);
    await admin.connect();
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'concord notices'`,
    );
    await node.note(log, 'meanwhile');
    await until(() => seen.length === 1);
    await pause(700);
    const { rows } = await admin.query(
      `SELECT count(*)::int AS listening FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'concord notices'`,
    );
    await admin.end();
    expect(rows).toEqual([{ listening: 2 }]);
    await node.note(log, 'afterwards');
    await until(() => seen.length === 2);
    expect(seen.map(({ seq }) => seq)).toEqual([0, 1]);
  });

  it('sends figures at most four times a second, and never an older one after a newer', async () => {
    const { log } = await node.createLog();
    const followers = await Promise.all([follow(node, log), follow(other, log)]);
    const values = followers.map(({ socket }) => {
      const seen: number[] = [];
      socket.on('figure', ({ value }: { value: { voted: number } }) => seen.push(value.voted));
      return seen;
    });
    const channel = node.app.get(FigureChannel);
    for (const voted of range(1, 41)) {
      channel.publishFigure(log, 'turnout', { voted }, voted);
      await pause(10);
    }
    channel.publishFigure(log, 'turnout', { voted: 3 }, 3);
    await until(() => values.every((seen) => seen.at(-1) === 40));
    for (const seen of values) {
      expect(seen.at(-1)).toBe(40);
      expect(seen.length).toBeLessThanOrEqual(6);
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
    }
  });
});

describe('who may follow', () => {
  it('needs our page, a session, a log, and the right to read it', async () => {
    const { log } = await node.createLog();
    const { cookie, accountId } = await node.signIn();
    const foreign = node.socket({ cookie, origin: 'https://elsewhere.example' });
    expect(await connected(foreign)).not.toBe('connected');
    expect(await connected(node.socket({ origin: node.origin }))).toBe('session.needed');
    const socket = node.socket({ cookie, origin: node.origin });
    await connected(socket);
    const ask = (message: unknown): Promise<unknown> => socket.emitWithAck('subscribe', message);
    expect(await ask({ log: 'x' })).toEqual({ ok: false, code: 'request.invalid' });
    expect(await ask({ log, more: 1 })).toEqual({ ok: false, code: 'request.invalid' });
    expect(await ask({ log: randomUUID() })).toEqual({ ok: false, code: 'request.notFound' });
    const sealed = await node.createLog({ audience: 'envelope', divisionId: randomUUID() });
    expect(await ask({ log: sealed.log })).toEqual({ ok: false, code: 'request.notFound' });
    node.access.barred.add(`${accountId} ${log}`);
    expect(await ask({ log })).toEqual({ ok: false, code: 'request.notFound' });
  });

  it('ends on every node when rights change or the session ends, and for nobody else', async () => {
    const { log } = await node.createLog();
    const [here, there, bystander] = await Promise.all([follow(node, log), follow(other, log), follow(node, log)]);
    await other.app.get(LiveWiring).disconnectAccount(here.accountId);
    await node.app.get(AuthService).endAll(there.accountId);
    await until(() => !here.socket.connected && !there.socket.connected);
    expect([here, there, bystander].map(({ socket }) => socket.connected)).toEqual([false, false, true]);
  });

  it('ends when a session runs out', async () => {
    const { log } = await node.createLog();
    const { socket, accountId } = await follow(node, log);
    await node.app
      .get(Writers)
      .query(`UPDATE sessions SET idle_expires_at = now() - interval '1 minute' WHERE account_id = $1`, [accountId]);
    await node.app.get(LiveWiring).lookAtSessions();
    await until(() => !socket.connected);
    expect(socket.connected).toBe(false);
  });
});

describe('the endpoints of the record', () => {
  it('give pages, payloads, proofs and checkpoints to readers, with the right words to caches', async () => {
    const { log, consultationId } = await node.createLog();
    for (const i of range(0, 2)) await node.note(log, `note ${i}`);
    const { cookie } = await node.signIn();
    const base = `/api/consultations/${consultationId}/logs`;
    const logs = (await (await node.get(base, cookie)).json()) as { logs: object[] };
    expect(logs.logs).toEqual([expect.objectContaining({ log, size: 2, audience: 'plenary' })]);
    const page = await node.get(`${base}/${log}/entries`, cookie);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect((await node.get(`${base}/${log}/payloads`, cookie)).headers.get('cache-control')).toBe('no-store');
    const proof = await node.get(`${base}/${log}/entries/1/proof`, cookie);
    expect(await proof.text()).toMatch(/^c2sp\.org\/tlog-proof@v1\nindex 1\n/);
    expect(await (await node.get(`${base}/${log}/checkpoint`, cookie)).text()).toContain(
      `${consultationId}/${log}\n2\n`,
    );
    expect(await (await node.get(`${base}/${log}/consistency?from=1&to=2`, cookie)).json()).toMatchObject({ to: 2 });
    expect(await (await node.get('/api/keys')).json()).toMatchObject({ host: 'localhost' });
  });

  it('answer a log that may not be read as one that is not there', async () => {
    const { log, consultationId } = await node.createLog();
    const { cookie, accountId } = await node.signIn();
    node.access.barred.add(`${accountId} ${log}`);
    const sealed = await node.createLog({ audience: 'envelope', divisionId: randomUUID(), consultationId });
    const statuses = await Promise.all(
      [log, sealed.log, randomUUID(), 'x']
        .flatMap((id) => ['entries', 'payloads', 'checkpoint', 'entries/0/proof'].map((part) => `${id}/${part}`))
        .map(async (part) => (await node.get(`/api/consultations/${consultationId}/logs/${part}`, cookie)).status),
    );
    expect(new Set(statuses)).toEqual(new Set([404]));
    expect((await node.get(`/api/consultations/${consultationId}/logs/${log}/entries`)).status).toBe(401);
    const elsewhere = await node.createLog();
    const crossed = `/api/consultations/${consultationId}/logs/${elsewhere.log}/entries`;
    expect((await node.get(crossed, cookie)).status).toBe(404);
  });

  it('begins the installation log once, whichever node comes first', async () => {
    const rows: { leaf: string }[] = await node.app
      .get(Writers)
      .query(`SELECT e.leaf FROM entries AS e JOIN heads AS h USING (log_id) WHERE h.audience = 'installation'`);
    expect(rows.map(({ leaf }) => (JSON.parse(leaf) as { type: string }).type)).toEqual(['installation.begun']);
  });
});
