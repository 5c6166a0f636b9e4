// The auditor's command line, as an auditor runs it: on files, without the server.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const workspace = join(__dirname, '..', '..', '..');

export interface Verdict {
  code: number | null;
  screen: string;
}

/** `npm run -s audit -- verify <bundle> [--policy FILE]` in a folder of its own. */
export function auditor() {
  const folder = mkdtempSync(join(tmpdir(), 'concord-audit-'));
  const put = (name: string, content: Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const verify = (bundle: Uint8Array, policy?: Uint8Array): Promise<Verdict> => {
    const trust = policy === undefined ? [] : ['--policy', put('concord.policy', policy)];
    const words = ['run', '-s', 'audit', '--', 'verify', put('dossier.zip', bundle), ...trust];
    return new Promise((resolve, reject) => {
      const child = spawn('npm', words, { cwd: workspace, shell: process.platform === 'win32' });
      let screen = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (part: Buffer) => (screen += part.toString()));
      child.on('error', reject).on('close', (code) => {
        resolve({ code, screen });
      });
    });
  };
  const leave = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  return { verify, leave };
}
