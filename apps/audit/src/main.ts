// The auditor's command line: one case as JSON on standard input, one JSON object on standard output.
import { readFileSync } from 'node:fs';
import { answer } from './answer';

function readInput(): string {
  if (process.stdin.isTTY) process.stderr.write('reading one case as JSON from standard input (end with Ctrl-D)\n');
  return readFileSync(0, 'utf8');
}

const { code, out, err } = answer(process.argv.slice(2), readInput);
process.stderr.write(err);
process.stdout.write(out);
process.exitCode = code;
