import type { Division, State } from '@concord/procedure';
import { isUnlinked } from '@concord/procedure';
import { fingerprint } from './hashes';
import { printed } from './pack/words';
import type { Verified } from './verify-bundle';

/** What somebody else wrote, as one line that moves no cursor: a bundle must not be able to write the report. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd');

const recomputed = 'recomputed from ballots';
const attested = 'attested by the server and the Chair; not recomputable';

/** What was put to the vote, as people call it: a provision by its printed number, and by its id only where it has none. */
export function questionOf(state: State): (division: Pick<Division, 'question'>) => string {
  const { called } = printed(state);
  return ({ question }) =>
    question.kind === 'amendment'
      ? `D.${state.amendments.get(question.amendment)?.number ?? '?'}`
      : `provision ${printable(called(question.provision) ?? question.provision)}`;
}

function divisionLines({ replayed }: Verified): string[] {
  const question = questionOf(replayed.state);
  const divisions = [...replayed.state.divisions.values()].sort((a, b) => a.number - b.number);
  const closed = divisions.filter(({ result }) => result !== null);
  const hands = closed.filter(({ method }) => isUnlinked(method)).length;
  const lines = divisions.map((division) => {
    const { number, result, method, state } = division;
    const evidence =
      result === null ? `${state}, no result` : `${result.outcome}; ${isUnlinked(method) ? attested : recomputed}`;
    return `  division ${number}, ${question(division)}: ${evidence}`;
  });
  return ['Divisions', ...lines, `  ${closed.length - hands} ${recomputed}, ${hands} ${attested}`];
}

function erasedLines({ logs }: Verified): string[] {
  const erased = logs.flatMap((log) => log.erased);
  const lines = erased.map(({ log, entry, name }) => `  ${printable(name)} of entry ${entry} of log ${printable(log)}`);
  return ['Erased', ...(lines.length === 0 ? ['  nothing'] : lines)];
}

/** Cosigning witnesses of a demonstration run beside the log itself. */
const demonstration = 'This is a demonstration: local witnesses prove nothing about independence.';

/** The report of a bundle in which everything holds. */
export function report(verified: Verified): string {
  const { keys, signers, files, plenary, logs, proofs, earlier, replayed } = verified;
  const { consultation } = replayed.state;
  const entries = logs.reduce((sum, { leaves }) => sum + leaves.length, 0);
  const title = consultation?.title[consultation.body.languages[0] ?? ''] ?? '';
  const anchors = plenary.facts.flatMap((fact) => (fact.type === 'logs.anchored' ? fact.body.anchors : []));
  const witnesses =
    keys.policy.quorum === 'none' ? 'no witness is asked for' : `quorum of witnesses: ${printable(keys.policy.quorum)}`;
  return [
    printable(title),
    `Record ${printable(plenary.origin)}, up to ${plenary.facts.at(-1)?.at ?? ''}`,
    ...(consultation?.demonstration === true ? [demonstration] : []),
    '',
    `holds  signatures of ${logs.length} checkpoints and the manifest; ${witnesses}`,
    `holds  ${files} files, as the manifest names them`,
    `holds  ${entries} entries of ${logs.length} logs: form, place, hashes, tiles, roots`,
    `holds  consistency with ${earlier} earlier checkpoints`,
    `holds  ${proofs} proofs of divisions and adopted provisions`,
    'holds  replay: rolls, weights, quorums, tallies, decisions and texts, derived again from the entries',
    'holds  the pack, compared with them word by word',
    `not opened: ${anchors.length} anchors of private logs, which no bundle holds`,
    '',
    ...divisionLines(verified),
    '',
    ...erasedLines(verified),
    '',
    keys.trusted
      ? 'Keys, as the policy has them'
      : 'Keys, which nobody has checked: compare them with those that the groups of the body hold',
    ...signers.map((line) => `  ${printable(line)}\n    SHA-256 ${fingerprint(line)}`),
    '',
    keys.trusted
      ? 'Everything holds under the policy given.'
      : 'The bundle is consistent with itself. Its keys were not checked: no --policy.',
    '',
  ].join('\n');
}
