import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { makeBundle, makePack } from '../../src';
import type { BundleInput, Pack } from '../../src';
import type { Held } from './consultation';
import { sha256 } from './record';

const workspace = join(__dirname, '..', '..', '..', '..');
const program = join(workspace, 'dist', 'apps', 'audit', 'audit.mjs');

/** Brings the audit program up to date. */
export const buildProgram = (): void => {
  execFileSync(process.execPath, [join(workspace, 'tools', 'audit', 'build.mjs')]);
};

export function packOf({ record }: Held): Pack {
  const made = makePack(record.source(), sha256);
  if (!made.ok) throw new Error(made.at);
  return made.pack;
}

/** What goes into the bundle of a consultation held. */
export function inputOf(held: Held, documents: BundleInput['documents'] = []): BundleInput {
  const { record } = held;
  const source = record.source();
  return {
    ...{ record: source, pack: packOf(held), documents, manifestSigner: record.manifestSigner(), sha256 },
    program: readFileSync(program),
  };
}

export function bundleOf(input: BundleInput): { zip: Uint8Array; policy: string } {
  const made = makeBundle(input);
  if (!made.ok) throw new Error(`${made.code} ${made.at}`);
  return made;
}

/** A folder for bundles and policies, and the program run on them. */
export class Desk {
  private readonly folder = mkdtempSync(join(tmpdir(), 'concord-bundle-'));
  private count = 0;

  put(content: Uint8Array | string, ending: string): string {
    this.count += 1;
    const path = join(this.folder, `${this.count}${ending}`);
    writeFileSync(path, content);
    return path;
  }

  /** Runs `verify` on a bundle; the exit code, and what it says. */
  async verify(zip: Uint8Array | string, policy?: string): Promise<{ code: number | null; out: string }> {
    const path = typeof zip === 'string' ? zip : this.put(zip, '.zip');
    const more = policy === undefined ? [] : ['--policy', this.put(policy, '.policy')];
    return run([program, 'verify', path, ...more]);
  }

  clear(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** Runs Node with these arguments. */
export function run(args: readonly string[], cwd = workspace): Promise<{ code: number | null; out: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.on('error', reject).on('close', (code) => resolve({ code, out }));
  });
}

export const filesOf = (zip: Uint8Array): Map<string, Uint8Array> => new Map(Object.entries(unzipSync(zip)));
export const textOf = (files: ReadonlyMap<string, Uint8Array>, path: string): string =>
  strFromU8(files.get(path) ?? new Uint8Array());
