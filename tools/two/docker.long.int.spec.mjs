// What the containers would do, done on this machine: nginx before two nodes, and the script that makes the roles.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../build/inputs.mjs';
import { removeTemporaryFolders, temporaryFolder } from '../jest/temporary.mjs';
import { connectionUrl, withClient } from '../postgres/connection.mjs';
import { freePort } from '../postgres/free-port.mjs';
import { launchPostgres } from '../postgres/launch.mjs';
import { APP, DATABASE, OWNER } from '../postgres/roles.mjs';
import { eventually, isWell, leaveNothing, running, start, stop } from '../start/spec/started.mjs';
import { leaveNobodyListening } from './spec/follower.mjs';
import { crossesTheNodes, survivesTheKillOf } from './spec/front.mjs';
import { hasNginx, layOut, run } from './spec/nginx.mjs';
import { nodesOn, program } from './spec/screen.mjs';

leaveNothing();
afterEach(leaveNobodyListening);
afterAll(removeTemporaryFolders);

const withNginx = hasNginx() ? it : it.skip;
const psql = spawnSync('psql', ['--version'], { encoding: 'utf8' });
if (psql.status !== 0) process.stderr.write('psql is not installed here: what needs it is skipped.\n');
const withPsql = psql.status === 0 ? it : it.skip;

describe('nginx as docker/nginx has it', () => {
  withNginx(
    'keeps two nodes in step for WebSocket and long polling, and steps over a killed one',
    async () => {
      const [port = 0, health = 0] = [await freePort(), await freePort()];
      const url = `http://127.0.0.1:${port}`;
      const state = start(temporaryFolder(), ['--port', '0'], { ALLOWED_ORIGINS: url }, program);
      await running(state);
      await eventually(async () => nodesOn(state.screen).every(({ pid }) => pid > 0));
      const nodes = nodesOn(state.screen);
      const folder = temporaryFolder(0o755);
      layOut(folder, 'http', { port, health, nodes: nodes.map((node) => new URL(node.url).host) });
      const nginx = await run(folder);
      try {
        await eventually(() => isWell(url));
        expect((await fetch(`http://127.0.0.1:${health}/proxy-health`)).status).toBe(204);
        const { acknowledged, seen, losses } = await crossesTheNodes(
          url,
          nodes.map((node) => node.url),
        );
        for (const frames of seen) expect(frames.filter((seq) => acknowledged.includes(seq))).toEqual(acknowledged);
        expect(Math.max(...losses)).toBe(0);
        const written = readFileSync(join(folder, 'access.log'), 'utf8');
        for (const { url: node } of nodes) expect(written).toContain(new URL(node).host);
        expect(written).not.toContain('sid=');
        const { took, twice, missing, counted } = await survivesTheKillOf(url, nodes[0]?.pid ?? 0);
        expect({ twice, missing, counted }).toEqual({ twice: false, missing: [], counted: true });
        expect(took).toBeLessThan(10_000);
      } finally {
        await nginx.stop();
      }
      expect(await stop(state)).toBe(0);
    },
    300_000,
  );
});

describe('10-roles.sh', () => {
  withPsql(
    'makes roles and a database on which the migrations run',
    async () => {
      const server = await launchPostgres({ dataDirectory: join(temporaryFolder(), 'postgres') });
      try {
        // The launcher has made its own; the script finds a server as the image leaves it.
        await withClient(server.adminUrl, async (client) => {
          for (const statement of [`DATABASE ${DATABASE}`, `ROLE ${APP}`, `ROLE ${OWNER}`])
            await client.query(`DROP ${statement}`);
        });
        const admin = new URL(server.adminUrl);
        const environment = {
          ...process.env,
          ...{ PGHOST: admin.hostname, PGPORT: admin.port, PGPASSWORD: decodeURIComponent(admin.password) },
          ...{ POSTGRES_USER: admin.username, CONCORD_OWNER_PASSWORD: "o'wner $1", CONCORD_APP_PASSWORD: 'a"pp' },
        };
        const script = join(workspaceRoot, 'docker', 'postgres', '10-roles.sh');
        const made = spawnSync('bash', [script], { env: environment, encoding: 'utf8' });
        expect([made.status, made.stderr]).toEqual([0, '']);
        const at = (/** @type {string} */ user, /** @type {string} */ password) =>
          connectionUrl({ port: server.port, user, password, database: DATABASE });
        const migrate = join(workspaceRoot, 'dist', 'apps', 'api', 'migrate.mjs');
        expect(existsSync(migrate)).toBe(true);
        const migrated = spawnSync(process.execPath, [migrate], {
          env: {
            ...process.env,
            ...{ DATABASE_OWNER_URL: at(OWNER, "o'wner $1"), DATABASE_URL: at(APP, 'a"pp') },
          },
          encoding: 'utf8',
        });
        expect([migrated.status, migrated.stderr]).toEqual([0, '']);
        await withClient(at(APP, 'a"pp'), async (client) => {
          await client.query('SELECT count(*) FROM entries');
          await expect(client.query('UPDATE entries SET seq = seq WHERE false')).rejects.toThrow('permission denied');
          await expect(client.query('CREATE TABLE public.own (a int)')).rejects.toThrow('permission denied');
        });
      } finally {
        await server.stop();
      }
    },
    120_000,
  );
});
