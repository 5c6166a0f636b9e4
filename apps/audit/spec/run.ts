import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');

/** What `npm run -s audit` runs. */
export const launcher = join(root, 'tools', 'audit', 'audit.mjs');

/** The built program. */
export const program = join(root, 'dist', 'apps', 'audit', 'audit.mjs');

/** What one run of the built program gave. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Brings the program up to date once, so that each run afterwards only runs it. */
export function build(): void {
  execFileSync(process.execPath, [join(root, 'tools', 'audit', 'build.mjs')]);
}

/** Runs the program with this text on its standard input. */
export function run(args: readonly string[], input: string, file = program): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** The result printed for a case that must be accepted. */
export function result(command: string, input: object | string): Record<string, unknown> {
  const { status, stdout, stderr } = run([command], typeof input === 'string' ? input : JSON.stringify(input));
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, unknown>;
}
