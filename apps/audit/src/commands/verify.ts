import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Answer } from '../output';
import type { Checked } from '../verify/finding';
import { fail } from '../verify/finding';
import type { Files } from '../verify/container/read-bundle';
import { readBundle } from '../verify/container/read-bundle';
import { printable, report } from '../verify/report';
import type { Verified } from '../verify/verify-bundle';
import { verifyBundle } from '../verify/verify-bundle';

const usage =
  'usage: npm run -s audit -- verify <bundle> [--policy FILE]    (a zip, or the folder it was unpacked into)\n';
const misused = (reason: string): Answer => ({ code: 2, out: '', err: `${reason}\n\n${usage}` });

interface Options {
  readonly bundle: string;
  readonly policy: string | null;
}

function options(args: readonly string[]): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { policy: { type: 'string' } },
      allowPositionals: true,
    });
    const [bundle, ...more] = positionals;
    return bundle === undefined || more.length > 0 ? undefined : { bundle, policy: values.policy ?? null };
  } catch {
    return undefined;
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** A record whose facts have not the shape of facts stops the replay somewhere; that too is a failure of the bundle. */
function verified(files: Files, policy: string | null): Checked<Verified> {
  try {
    return verifyBundle(files, policy);
  } catch (error) {
    return fail('the record', `cannot be replayed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * `verify`: 0 when everything holds under the policy given, 1 when anything does not, 3 when the bundle is consistent but its keys were
 * not checked, 2 when it was called wrongly.
 */
export function verify(args: readonly string[]): Answer {
  const wanted = options(args);
  if (wanted === undefined) return misused('verify: one bundle is expected');
  const policy = wanted.policy === null ? null : readText(wanted.policy);
  if (policy === undefined) return misused(`--policy: cannot read ${String(wanted.policy)}`);
  const files = readBundle(wanted.bundle);
  if (files === undefined) return misused(`bundle: there is no ${wanted.bundle}`);
  const found = files.ok ? verified(files.value, policy) : files;
  if (found.ok) return { code: found.value.keys.trusted ? 0 : 3, out: report(found.value), err: '' };
  return { code: 1, out: `FAILS  ${printable(found.object)}: ${printable(found.reason)}\n`, err: '' };
}
