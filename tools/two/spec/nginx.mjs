// nginx as docker/nginx configures it, on ports of this machine: only addresses and folders are put in place.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../../build/inputs.mjs';

const source = join(workspaceRoot, 'docker', 'nginx');

/** The program, or undefined where there is none. */
export const nginx = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find((path) =>
  existsSync(path),
);

/** @returns {boolean} whether tests that need nginx can run; says so where they cannot */
export function hasNginx() {
  if (nginx === undefined) process.stderr.write('nginx is not installed here: what needs it is skipped.\n');
  return nginx !== undefined;
}

/**
 * @typedef {object} Ports
 * @property {number} port where people come
 * @property {number} health
 * @property {readonly string[]} nodes `host:port` of the two servers
 *
 * @param {string} folder
 * @param {'http' | 'https'} kind
 * @param {Ports} ports
 * @returns {string} the configuration's main file
 */
export function layOut(folder, kind, { port, health, nodes }) {
  mkdirSync(join(folder, 'servers'), { recursive: true });
  mkdirSync(join(folder, 'tmp'), { recursive: true });
  chmodSync(join(folder, 'tmp'), 0o777);
  const put = (/** @type {string} */ from, /** @type {string} */ to, /** @type {Record<string, string>} */ words) => {
    let text = readFileSync(join(source, from), 'utf8');
    for (const [old, now] of Object.entries(words)) {
      if (!text.includes(old)) throw new Error(`${from} has no "${old}"`);
      text = text.replaceAll(old, now);
    }
    writeFileSync(join(folder, to), text);
  };
  const temporary = join(folder, 'tmp');
  put('nginx.conf', 'nginx.conf', {
    ' /tmp/': ` ${temporary}/`,
    '/dev/stdout': join(folder, 'access.log'),
    '/dev/stderr': join(folder, 'error.log'),
  });
  put('concord.conf', 'concord.conf', {
    'api-1:3000': nodes[0] ?? '',
    'api-2:3000': nodes[1] ?? '',
    '127.0.0.1:8081': `127.0.0.1:${health}`,
  });
  put('locations.conf', 'locations.conf', {});
  put(`${kind}.conf`, 'servers/default.conf', { 'listen 8080': `listen 127.0.0.1:${port}` });
  const types = '/etc/nginx/mime.types';
  if (existsSync(types)) copyFileSync(types, join(folder, 'mime.types'));
  else writeFileSync(join(folder, 'mime.types'), 'types { text/html html; }\n');
  return join(folder, 'nginx.conf');
}

/**
 * @param {string} folder
 * @returns {string} what `nginx -t` says
 */
export function check(folder) {
  const log = join(folder, 'error.log');
  const ran = spawnSync(nginx ?? '', ['-e', log, '-t', '-c', join(folder, 'nginx.conf')], { encoding: 'utf8' });
  return ran.stderr;
}

/**
 * @param {string} folder
 * @returns {Promise<{ stop: () => Promise<void> }>}
 */
export async function run(folder) {
  const given = ['-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'];
  const child = spawn(nginx ?? '', given, { stdio: 'ignore' });
  const ended = once(child, 'close');
  await once(child, 'spawn');
  return {
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
