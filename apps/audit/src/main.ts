// The auditor's command line: one case as JSON on standard input, one JSON object on standard output; or a bundle to verify.
import { readSync } from 'node:fs';
import { basename } from 'node:path';
import { isatty } from 'node:tty';
import { answer } from './answer';

const standardInput = 0;
const pauseMilliseconds = 10;

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Some bytes of standard input; 0 at its end, null when whoever writes it has nothing yet. */
function readSome(into: Buffer): number | null {
  try {
    return readSync(standardInput, into);
  } catch (error) {
    if (codeOf(error) === 'EAGAIN') return null;
    if (codeOf(error) === 'EOF') return 0;
    throw error;
  }
}

function readInput(): string {
  if (isatty(standardInput)) process.stderr.write('reading one case as JSON from standard input (end with Ctrl-D)\n');
  const parts: Buffer[] = [];
  for (;;) {
    const part = Buffer.alloc(65_536);
    const length = readSome(part);
    if (length === 0) return Buffer.concat(parts).toString('utf8');
    // A pipe may be one that does not wait: then we do.
    if (length === null) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMilliseconds);
    else parts.push(part.subarray(0, length));
  }
}

// Inside a bundle this program lies as verify.mjs, and `node verify.mjs .` is all that its reader is told.
const isVerifier = basename(process.argv[1] ?? '') === 'verify.mjs' && process.argv[2] !== 'verify';
const { code, out, err } = answer([...(isVerifier ? ['verify'] : []), ...process.argv.slice(2)], readInput);
process.stderr.write(err);
process.stdout.write(out);
process.exitCode = code;
