// The image without an engine: each stage is laid out in an empty folder as docker/Dockerfile copies it, and its commands are run there.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../build/inputs.mjs';
import { removeTemporaryFolders, temporaryFolder } from '../jest/temporary.mjs';
import { freePort } from '../postgres/free-port.mjs';
import { launchPostgres } from '../postgres/launch.mjs';
import { eventually } from '../start/spec/started.mjs';
import { signIn } from './spec/delegate.mjs';
import { layOutPackages, layOutStage, stagesOfImage } from './spec/image.mjs';

afterAll(removeTemporaryFolders);

const stages = stagesOfImage();
const { PATH = '' } = process.env;

/** @param {string} name */
function stageOf(name) {
  const stage = stages.get(name);
  if (stage === undefined) throw new Error(`the Dockerfile has no stage ${name}`);
  return stage;
}

/**
 * @param {string} folder
 * @param {readonly string[]} command
 * @param {Record<string, string>} environment and nothing else of this machine's
 */
function ran(folder, [program = '', ...words], environment = {}) {
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd: folder,
    env: { PATH, ...environment },
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}` };
}

/** The build stage: all but `npm ci`, whose packages are those of this workspace. */
function built() {
  const folder = temporaryFolder();
  const stage = stageOf('build');
  layOutStage(stage, folder);
  symlinkSync(join(workspaceRoot, 'node_modules'), join(folder, 'node_modules'));
  for (const line of stage.lines.filter((one) => one.startsWith('RUN ') && !one.includes('npm ci'))) {
    const { status, said } = ran(folder, ['sh', '-c', line.slice('RUN '.length)]);
    expect([status, said]).toEqual([0, expect.anything()]);
  }
  return folder;
}

/** @returns {string} what the container of the server holds under /srv/concord */
function container() {
  const folder = temporaryFolder(0o755);
  const app = stageOf('app');
  layOutStage(app, folder);
  expect(app.copies.flatMap(({ from, sources }) => (from === undefined ? [] : [[from, ...sources]]))).toEqual([
    ['packages', '/packages/node_modules'],
    ['build', '/build/dist'],
  ]);
  cpSync(join(built(), 'dist'), join(folder, 'dist'), { recursive: true });
  layOutPackages(stageOf('packages'), folder);
  return folder;
}

/** @param {string} folder */
function commandOf(folder) {
  const line = stageOf('app').lines.find((one) => one.startsWith('CMD ')) ?? '';
  expect(folder).not.toContain(workspaceRoot);
  return /** @type {string[]} */ (JSON.parse(line.slice('CMD '.length)));
}

describe('the image of the server', () => {
  it('is built by its commands, and serves pages, a dossier as PDF, and a bundle that its own program accepts', async () => {
    const folder = container();
    const database = await launchPostgres({ dataDirectory: join(temporaryFolder(), 'postgres') });
    const port = (await freePort()) ?? 0;
    const origin = `http://127.0.0.1:${port}`;
    const environment = {
      ...{ DATABASE_URL: database.url, CONCORD_MODE: 'demonstration', NODE_ENV: 'production', HOST: '127.0.0.1' },
      ...{ PORT: String(port), WEB_ROOT: join(folder, 'dist', 'apps', 'web'), PUBLIC_URL: origin },
    };
    try {
      const owner = { ...environment, DATABASE_OWNER_URL: database.ownerUrl };
      const migrated = ran(folder, ['node', 'dist/apps/api/migrate.mjs'], owner);
      expect([migrated.status, migrated.said]).toEqual([0, expect.anything()]);
      const seeded = ran(folder, ['node', 'dist/apps/api/seed.mjs'], environment);
      expect([seeded.status, seeded.said]).toEqual([0, expect.anything()]);
      const [program = '', ...words] = commandOf(folder);
      const server = spawn(program, words, { cwd: folder, env: { PATH, ...environment }, stdio: 'ignore' });
      const ended = once(server, 'exit');
      try {
        const healthy = () => ran(folder, ['node', 'docker/healthcheck.mjs'], environment).status === 0;
        await eventually(() => Promise.resolve(healthy()));
        expect(await (await fetch(origin)).text()).toContain('<div id="root">');
        await serves(origin, folder);
      } finally {
        server.kill('SIGTERM');
        await ended;
      }
    } finally {
      await database.stop();
    }
  }, 300_000);
});

/**
 * @param {string} origin
 * @param {string} folder
 */
async function serves(origin, folder) {
  const delegate = await signIn(origin, 'g-dz');
  const dossier = `${origin}/api/consultations/${delegate.consultation}/dossier`;
  const fetched = async (/** @type {string} */ form) => {
    const answer = await fetch(`${dossier}/${form}`, { headers: delegate.headers });
    expect([form, answer.status]).toEqual([form, 200]);
    return Buffer.from(await answer.arrayBuffer());
  };
  const pdf = (await fetched('pdf?language=en')).toString('latin1');
  expect(pdf).toMatch(/^%PDF-/);
  // The compiler brings its fonts; the image has none of its own.
  expect(pdf).toContain('pdfuaid:part>1<');
  expect(pdf).toMatch(/\/BaseFont \/[A-Z]{6}\+LibertinusSerif/);
  writeFileSync(join(folder, 'b.zip'), await fetched('bundle'));
  writeFileSync(join(folder, 'p'), await fetched('policy'));
  const checked = ran(folder, ['node', 'dist/apps/api/verify.mjs', 'verify', 'b.zip', '--policy', 'p']);
  expect([checked.status, checked.said]).toEqual([0, expect.stringContaining('Everything holds')]);
  expect(readFileSync(join(folder, 'b.zip')).includes('verify.mjs')).toBe(true);
}
