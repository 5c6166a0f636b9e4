// For specs: launches in a process of its own, as another user if asked, prints where it runs, and waits to be killed.
import { launchPostgres } from './launch.mjs';

const { uid, ...options } = JSON.parse(process.argv[2] ?? '{}');
if (uid !== undefined) {
  process.setgroups?.([]);
  process.setgid?.(uid);
  process.setuid?.(uid);
}
/** @type {string[]} */
const said = [];
try {
  const { stop, ...running } = await launchPostgres({ ...options, progress: (line) => said.push(line) });
  process.stdout.write(`${JSON.stringify({ ...running, said })}\n`);
  if (options.stop) await stop();
  else setInterval(() => undefined, 1_000);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: String(error) })}\n`);
}
