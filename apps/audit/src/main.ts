// The auditor's command line: one case as JSON on standard input, one JSON object on standard output.
import { readFileSync } from 'node:fs';
import { tally } from './commands/tally';
import { weights } from './commands/weights';
import { readExactJson } from './input/exact-json';
import type { Read } from './input/refusal';
import type { Report } from './output';
import { print } from './output';

const COMMANDS = new Map<string, { readonly summary: string; readonly run: (input: unknown) => Read<Report> }>([
  ['weights', { summary: 'weights of every group, and a check of published ones', run: weights }],
  ['tally', { summary: 'votes cast, quorum, majority and outcome of a division', run: tally }],
]);

/** Bad input, or a command that is not there. */
const EXIT_BAD_INPUT = 2;

function usage(): string {
  const lines = [...COMMANDS].map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`);
  return ['usage: npm run -s audit -- <command> < case.json', '', ...lines, ''].join('\n');
}

function main(args: readonly string[]): number {
  const [name, ...rest] = args;
  if (name === '--help' || name === 'help') {
    process.stdout.write(usage());
    return 0;
  }
  const command = COMMANDS.get(name ?? '');
  if (!command || rest.length > 0) {
    const what = name === undefined ? 'command: is missing' : `command: cannot read "${args.join(' ')}"`;
    process.stderr.write(`${what}\n\n${usage()}`);
    return EXIT_BAD_INPUT;
  }
  if (process.stdin.isTTY) process.stderr.write('reading one case as JSON from standard input (end with Ctrl-D)\n');
  const input = readExactJson(readFileSync(0, 'utf8'));
  const report = input.ok ? command.run(input.value) : input;
  if (!report.ok) {
    process.stderr.write(`${report.field}: ${report.reason}\n`);
    return EXIT_BAD_INPUT;
  }
  for (const note of report.value.notes) process.stderr.write(`note: ${note}\n`);
  process.stdout.write(`${print(report.value.result)}\n`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
