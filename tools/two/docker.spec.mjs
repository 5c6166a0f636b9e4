// The images and the compose file as far as they can be judged without a Docker engine; and nginx by nginx itself.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { workspaceRoot } from '../build/inputs.mjs';
import { removeTemporaryFolders, temporaryFolder } from '../jest/temporary.mjs';
import { APP, databaseGuards, DATABASE, OWNER } from '../postgres/roles.mjs';
import { serverFlags } from '../start/server-flags.mjs';
import { declaredInputs, filesIn, isLetThrough, loadedBy, placesOf, stagesOfImage } from './spec/image.mjs';
import { check, hasNginx, layOut } from './spec/nginx.mjs';

afterAll(removeTemporaryFolders);

const docker = join(workspaceRoot, 'docker');
const read = (/** @type {string} */ file) => readFileSync(join(docker, file), 'utf8');
/** Compose merges `<<` itself; this file uses whole anchors only. */
const compose = parse(read('compose.yaml'));
const dockerfile = read('Dockerfile');

describe('compose.yaml', () => {
  it('has PostgreSQL, the migrations once, two equal servers, and nginx before them', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['api-1', 'api-2', 'migrate', 'postgres', 'proxy']);
    expect(compose.services['api-1']).toEqual(compose.services['api-2']);
    expect(compose.services.migrate.command).toEqual(['node', 'dist/apps/api/migrate.mjs']);
    expect(compose.services.migrate.restart).toBe('no');
  });

  it('starts them in the order in which they need each other', () => {
    const needs = (/** @type {string} */ name) => compose.services[name].depends_on;
    expect(needs('migrate')).toEqual({ postgres: { condition: 'service_healthy' } });
    expect(needs('api-1')).toEqual({ migrate: { condition: 'service_completed_successfully' } });
    expect(needs('proxy')).toEqual({
      'api-1': { condition: 'service_healthy' },
      'api-2': { condition: 'service_healthy' },
    });
  });

  it('gives the owner’s password to the migrations alone, and the database no way to the world', () => {
    expect(JSON.stringify(compose.services['api-1'])).not.toMatch(/OWNER|POSTGRES_PASSWORD/);
    expect(compose.networks.database).toEqual({ internal: true });
    expect(compose.services.postgres.networks).toEqual(['database']);
    expect(compose.services.proxy.networks).toEqual(['front']);
    const published = Object.entries(compose.services).filter(([, service]) => 'ports' in service);
    expect(published.map(([name]) => name)).toEqual(['proxy']);
  });

  it('keeps the data on a volume, with checksums', () => {
    expect(compose.services.postgres.environment.POSTGRES_INITDB_ARGS).toContain('--data-checksums');
    expect(compose.services.postgres.volumes).toContain('database:/var/lib/postgresql');
    expect(compose.volumes).toHaveProperty('database');
  });

  it('mounts only what is there, and needs only what the example of the environment names', () => {
    for (const file of ['compose.yaml', 'compose.https.yaml']) {
      const text = read(file);
      for (const [, path] of text.matchAll(/- (\.\/[^:\s]+):/g))
        expect(existsSync(join(docker, path ?? ''))).toBe(true);
      const named = new Set([...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name));
      for (const [, name] of text.matchAll(/\$\{([A-Z_]+)/g)) expect(named).toContain(name);
    }
  });

  it('holds no secret, and lets none into the project', () => {
    expect(read('.env.example')).toMatch(/^POSTGRES_PASSWORD=$/m);
    expect(read('.gitignore').split('\n')).toContain('.env');
    expect(
      read('Dockerfile.dockerignore')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))[0],
    ).toBe('*');
  });
});

describe('Dockerfile', () => {
  const stages = stagesOfImage();
  const lines = [...stages.values()].flatMap((stage) => stage.lines);

  it('stands on Debian, and fetches by npm from the lock file and by apt alone', () => {
    for (const line of lines.filter((found) => found.startsWith('FROM'))) expect(line).toMatch(/bookworm-slim AS \w+$/);
    const runs = lines.filter((line) => line.startsWith('RUN'));
    for (const line of runs) expect(line).not.toMatch(/curl -|wget|npm install|npx |https?:/);
    expect(runs.filter((line) => line.includes('npm '))).toHaveLength(2);
    for (const line of runs.filter((found) => found.includes('npm ')))
      expect(line).toContain('npm ci --ignore-scripts');
  });

  it.each(['app', 'proxy'])('%s runs as an ordinary user and tells its health', (target) => {
    const stage = dockerfile.slice(dockerfile.indexOf(` AS ${target}\n`)).split(/^FROM /m)[0] ?? '';
    expect(stage).toMatch(/^USER (node|www-data)$/m);
    expect(stage).toMatch(/^HEALTHCHECK /m);
    expect(compose.services[target === 'app' ? 'migrate' : 'proxy'].build.target).toBe(target);
  });

  it('starts the server with the flags with which npm start does', () => {
    const start = lines.find((line) => line.startsWith('CMD ["node"'))?.slice(4) ?? '[]';
    expect(JSON.parse(start)).toEqual(['node', ...serverFlags, 'dist/apps/api/main.mjs']);
  });

  it('copies what is there and what .dockerignore lets through', () => {
    for (const { from, sources } of [...stages.values()].flatMap((stage) => stage.copies)) {
      if (from !== undefined) continue;
      for (const source of sources) {
        expect(existsSync(join(workspaceRoot, source))).toBe(true);
        expect([source, isLetThrough(source)]).toEqual([source, true]);
      }
    }
  });

  it('lets nothing through that the machine keeps for itself', () => {
    for (const path of ['.git/config', '.data/run.json', 'docker/.env', 'node_modules/pg/package.json', 'dist/x.mjs'])
      expect([path, isLetThrough(path)]).toEqual([path, false]);
    expect(isLetThrough('libs/text/node_modules/x/index.js')).toBe(false);
    expect(isLetThrough('libs/text/src/index.ts')).toBe(true);
  });

  it('copies, at their places, the programs that build, all that they load, and all that they build from', () => {
    const build = stages.get('build') ?? { lines: [], copies: [] };
    const programs = build.lines
      .filter((line) => line.startsWith('RUN '))
      .flatMap((line) => [...line.matchAll(/\bnode (\S+\.mjs)/g)].map(([, program]) => program ?? ''));
    expect(programs).toEqual(['tools/build/api.mjs', 'tools/build/web.mjs']);
    const inputs = programs.flatMap(declaredInputs).flatMap((input) => {
      const files = filesIn(input).filter((file) => !/\.spec\.tsx?$/.test(file));
      expect([input, files.length > 0]).toEqual([input, true]);
      return files;
    });
    const places = placesOf(build.copies);
    const needed = [...loadedBy(programs), ...inputs];
    expect(needed).toEqual(expect.arrayContaining(['tools/audit/build.mjs', 'apps/audit/src/main.ts']));
    expect(needed.filter((file) => places.get(file) !== file)).toEqual([]);
  });

  it('keeps in every package that the built programs load when they run', () => {
    const { dependencies } = JSON.parse(readFileSync(join(workspaceRoot, 'package.json'), 'utf8'));
    const loaded = filesIn('dist/apps/api')
      .filter((file) => file.endsWith('.mjs'))
      .flatMap((file) => packagesIn(readFileSync(join(workspaceRoot, file), 'utf8')));
    const withheld = stages.get('packages')?.lines.join('\n') ?? '';
    for (const name of new Set(loaded)) {
      expect(Object.keys(dependencies)).toContain(name);
      expect(withheld).not.toContain(`node_modules/${name} `);
    }
  });
});

/**
 * @param {string} code a built program
 * @returns {string[]} the packages that it loads
 */
function packagesIn(code) {
  const names = [...code.matchAll(/^(?:import|export) .*?(?:from )?"([^".][^"]*)";$|\bimport\("([^".][^"]*)"\)/gm)];
  return names
    .map(([, early, late]) => early ?? late ?? '')
    .filter((name) => !name.startsWith('node:'))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

describe('10-roles.sh', () => {
  it('is a script that bash reads, with the statements that the launcher runs on its own server', () => {
    const script = read('postgres/10-roles.sh');
    for (const statement of databaseGuards(DATABASE, OWNER, APP)) expect(script).toContain(`${statement};`);
    const bash = spawnSync('bash', ['-n', join(docker, 'postgres', '10-roles.sh')], { encoding: 'utf8' });
    if (bash.error === undefined) expect([bash.status, bash.stderr]).toEqual([0, '']);
  });
});

describe('nginx', () => {
  it('sends a session to one server by its cookie, and steps over what does not answer', () => {
    const conf = read('nginx/concord.conf');
    expect(conf).toMatch(/map \$http_cookie \$sticky/);
    expect(conf).toMatch(/hash \$sticky consistent;/);
    for (const name of ['api-1', 'api-2']) expect(conf).toContain(`server ${name}:3000 max_fails=1`);
    expect(read('nginx/locations.conf')).toContain('proxy_set_header Upgrade $http_upgrade;');
  });

  const withNginx = hasNginx() ? it : it.skip;

  withNginx.each(/** @type {const} */ (['http', 'https']))('takes the configuration: %s', (kind) => {
    const folder = temporaryFolder(0o755);
    layOut(folder, kind, { port: 18080, health: 18081, nodes: ['127.0.0.1:13001', '127.0.0.1:13002'] });
    mkdirSync(join(folder, 'certificates'));
    if (kind === 'https') {
      const given = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost'];
      const files = ['-keyout', 'certificates/privkey.pem', '-out', 'certificates/fullchain.pem'];
      if (spawnSync('openssl', [...given, ...files], { cwd: folder }).status !== 0) return;
    }
    expect(check(folder)).toContain('test is successful');
  });
});
