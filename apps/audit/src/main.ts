// The auditor's command line: one case as JSON on standard input, one JSON object on standard output; or a bundle to verify.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { answer } from './answer';

function readInput(): string {
  if (process.stdin.isTTY) process.stderr.write('reading one case as JSON from standard input (end with Ctrl-D)\n');
  return readFileSync(0, 'utf8');
}

// Inside a bundle this program lies as verify.mjs, and `node verify.mjs .` is all that its reader is told.
const isVerifier = basename(process.argv[1] ?? '') === 'verify.mjs' && process.argv[2] !== 'verify';
const { code, out, err } = answer([...(isVerifier ? ['verify'] : []), ...process.argv.slice(2)], readInput);
process.stderr.write(err);
process.stdout.write(out);
process.exitCode = code;
