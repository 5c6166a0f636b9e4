// Stands beside a test run: when the run ends, in whatever way, it stops the run's PostgreSQL and removes its folder.
import { existsSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { isPostgres, waitUntil } from '../postgres/processes.mjs';
import { readPostmaster } from '../postgres/postmaster-pid.mjs';

const folder = process.argv[2] ?? '';
// It removes a folder, so it takes none but one of its own.
if (dirname(folder) !== tmpdir() || !basename(folder).startsWith('concord-test-')) process.exit(2);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

process.stdin.resume();
process.stdin.once('close', () => void end());

async function end() {
  // The run may have been killed while the server was only beginning.
  await waitUntil(() => !existsSync(folder) || readPostmaster(join(folder, 'postgres')) !== undefined, 2_000);
  const server = existsSync(folder) ? readPostmaster(join(folder, 'postgres')) : undefined;
  if (server && isPostgres(server.pid)) {
    process.kill(server.pid, 'SIGINT');
    await waitUntil(() => !isPostgres(server.pid), 20_000);
  }
  rmSync(folder, { recursive: true, force: true });
}
