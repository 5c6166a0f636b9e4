import { compare } from './commands/compare';
import { merge } from './commands/merge';
import { tally } from './commands/tally';
import { verify } from './commands/verify';
import { weights } from './commands/weights';
import { readExactJson } from './input/exact-json';
import type { Read } from './input/refusal';
import type { Answer, Report } from './output';
import { print } from './output';

const COMMANDS = new Map<string, { readonly summary: string; readonly run: (input: unknown) => Read<Report> }>([
  ['weights', { summary: 'weights of every group, and a check of published ones', run: weights }],
  ['tally', { summary: 'votes cast, quorum, majority and outcome of a division', run: tally }],
  ['merge', { summary: 'amendments to one text: which collide, and the text with all of them', run: merge }],
  ['compare', { summary: 'changes between two texts, word by word', run: compare }],
]);

/** Bad input, or a command that is not there. */
const EXIT_BAD_INPUT = 2;

function usage(): string {
  const lines = [...COMMANDS].map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`);
  const bundle = '  verify <bundle> [--policy FILE]   signatures, tree, replay and every figure of a bundle';
  return ['usage: npm run -s audit -- <command> < case.json', '', ...lines, bundle, ''].join('\n');
}

/**
 * The whole of a run but its input and output.
 *
 * @param read gives the text on standard input; asked only when a command wants it.
 */
export function answer(args: readonly string[], read: () => string): Answer {
  const [name, ...rest] = args;
  if (name === '--help' || name === 'help') return { code: 0, out: usage(), err: '' };
  if (name === 'verify') return verify(rest);
  const command = COMMANDS.get(name ?? '');
  if (!command || rest.length > 0) {
    const what = name === undefined ? 'command: is missing' : `command: cannot read "${args.join(' ')}"`;
    return { code: EXIT_BAD_INPUT, out: '', err: `${what}\n\n${usage()}` };
  }
  const input = readExactJson(read());
  const report = input.ok ? command.run(input.value) : input;
  if (!report.ok) return { code: EXIT_BAD_INPUT, out: '', err: `${report.field}: ${report.reason}\n` };
  const notes = report.value.notes.map((note) => `note: ${note}\n`);
  return { code: 0, out: `${print(report.value.result)}\n`, err: notes.join('') };
}
