import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launcher, run } from './run';

const workspace = join(__dirname, '..', '..', '..');
const one = '{"voters":[75,39,60]}';
const printed = '{"weights":[52,100,65],"perGroup":3900,"warnings":[]}\n';

/** A copy of what the program is built from, so that nothing here touches the build that others use. */
function copyOfSources(): string {
  const copy = mkdtempSync(join(tmpdir(), 'concord-audit-'));
  for (const path of ['package.json', 'package-lock.json', 'tsconfig.base.json', 'tools/audit', 'apps/audit/src']) {
    cpSync(join(workspace, path), join(copy, path), { recursive: true });
  }
  for (const library of ['voting', 'text', 'ledger', 'procedure']) {
    cpSync(join(workspace, 'libs', library, 'src'), join(copy, 'libs', library, 'src'), { recursive: true });
  }
  symlinkSync(join(workspace, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

function runAtOnce(file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, 'weights']);
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject).on('close', () => resolve(output));
    child.stdin.end(one);
  });
}

describe('the launcher', () => {
  it('passes arguments, standard input and the exit code', () => {
    expect(run(['weights'], one, launcher)).toEqual({ status: 0, stdout: printed, stderr: '' });
    expect(run(['weights'], '{}', launcher)).toMatchObject({ status: 2, stdout: '' });
    expect(run([], '', launcher)).toMatchObject({ status: 2, stdout: '' });
  }, 60_000);

  it('builds when stale, several at once too, and leaves one whole file', async () => {
    const copy = copyOfSources();
    try {
      const file = join(copy, 'tools', 'audit', 'audit.mjs');
      expect(await Promise.all([1, 2, 3].map(() => runAtOnce(file)))).toEqual([printed, printed, printed]);
      const built = join(copy, 'dist', 'apps', 'audit');
      expect(readdirSync(built)).toEqual(['audit.mjs']);
      const output = join(copy, 'apps', 'audit', 'src', 'output.ts');
      writeFileSync(output, `${readFileSync(output, 'utf8')}\nexport const ADDED = 'later';\n`);
      const before = readFileSync(join(built, 'audit.mjs'), 'utf8').split('\n')[0];
      expect(await runAtOnce(file)).toBe(printed);
      expect(readFileSync(join(built, 'audit.mjs'), 'utf8').split('\n')[0]).not.toBe(before);
    } finally {
      rmSync(copy, { recursive: true });
    }
  }, 60_000);
});
