import { freezeRoll, isUnlinked, resultOf } from '@concord/procedure';
import type { ChoiceCounts, Division, RecordedFact, ResultRecord, RollLine, State } from '@concord/procedure';
import { outcomeOf } from '@concord/voting';
import type { Choice } from '@concord/voting';
import type { Checked, Failure } from './finding';
import { fail, holds } from './finding';
import { same } from './same';

type Fact<T extends RecordedFact['type']> = Extract<RecordedFact, { type: T }>;

/** An envelope taken apart: roll, ballots, close. */
export interface Envelope {
  readonly roll: readonly RollLine[];
  readonly ballots: readonly (Fact<'ballot.cast'> | Fact<'ballot.counted'>)[];
  readonly closed: Fact<'division.closed'>;
}

/** The roll is its first entries, the ballots follow, the close is the last. */
export function openEnvelope(facts: readonly RecordedFact[], division: Division, name: string): Checked<Envelope> {
  const closed = facts.at(-1);
  const isRoll = (fact: RecordedFact): fact is Fact<'roll.frozen'> => fact.type === 'roll.frozen';
  const parts = facts.filter(isRoll);
  const isBallot = (fact: RecordedFact): fact is Envelope['ballots'][number] =>
    fact.type === (isUnlinked(division.method) ? 'ballot.counted' : 'ballot.cast');
  const ballots = facts.slice(parts.length, -1).filter(isBallot);
  const inOrder = parts.every(
    ({ seq, body }, part) => seq === part && body.part === part && body.division === division.id,
  );
  if (closed?.type !== 'division.closed' || closed.body.division !== division.id || !inOrder) {
    return fail(name, 'is not roll, ballots and close of its division');
  }
  if (parts.length + ballots.length + 1 !== facts.length) return fail(name, 'holds an entry that is out of place');
  return holds({ roll: parts.flatMap(({ body }) => body.lines), ballots, closed });
}

const sorted = (lines: readonly RollLine[]) => lines.toSorted((a, b) => (a.capacity < b.capacity ? -1 : 1));

/** Roll, weights and quorum follow from the composition as it was when the division was announced. */
export function checkRoll(
  before: State,
  division: Division,
  roll: readonly RollLine[],
  name: string,
): Failure | undefined {
  const { consultation } = before;
  if (consultation === null) return fail(name, 'has no consultation');
  const frozen = freezeRoll(consultation.body, division.quorum, before.delegates.values());
  if (!frozen.ok) return fail(name, `nobody could vote: ${frozen.code}`);
  if (!same(sorted(frozen.lines), sorted(roll))) return fail(`${name}, roll`, 'is not that of the composition');
  if (!same(frozen.summary, division.roll)) return fail(`${name}, weights`, 'do not follow from the composition');
  if (frozen.quorumRequired !== division.quorumRequired)
    return fail(`${name}, quorum`, 'does not follow from the rule');
  const present = before.sittings.get(division.sitting)?.present.length ?? 0;
  return present === division.present ? undefined : fail(`${name}, present`, 'is not the number of those checked in');
}

/** Each ballot by one who is on the roll, for that line alone, while the division was open, and replacing what it says it replaces. */
export function checkBallots({ roll, ballots }: Envelope, division: Division, name: string): Failure | undefined {
  const lines = new Map(roll.map((line) => [line.capacity, line]));
  const last = new Map<string, number>();
  for (const ballot of ballots) {
    const { capacity } = ballot.body;
    const object = `${name}, ballot at entry ${ballot.seq} of its envelope`;
    if (ballot.capacity !== capacity || lines.get(capacity)?.delegate !== ballot.actor)
      return fail(object, 'is not by its voter');
    const inTime = division.openedAt !== null && ballot.at >= division.openedAt;
    if (!inTime || (division.closesAt !== null && ballot.at >= division.closesAt))
      return fail(object, 'came while it was not open');
    const held = last.get(capacity) ?? null;
    if (held !== (ballot.type === 'ballot.cast' ? ballot.body.replaces : null)) {
      return fail(object, 'does not name the ballot that it replaces');
    }
    last.set(capacity, ballot.seq);
  }
  return undefined;
}

/** Choices per group, each line's last. */
export function countChoices({ roll, ballots }: Envelope): ChoiceCounts {
  const choices = new Map<string, Choice>();
  for (const ballot of ballots)
    if (ballot.type === 'ballot.cast') choices.set(ballot.body.capacity, ballot.body.choice);
  const counts: Record<string, Record<Choice, number>> = {};
  for (const { capacity, group } of roll) {
    const own = (counts[group] ??= { for: 0, against: 0, abstain: 0 });
    const choice = choices.get(capacity);
    if (choice !== undefined) own[choice] += 1;
  }
  return counts;
}

/** What a show of hands still lets anybody check: who voted adds up, and votes, quorum and outcome follow from the heads declared. */
export function checkHands(envelope: Envelope, division: Division, minimum: number, name: string): Failure | undefined {
  const { result } = envelope.closed.body;
  const { heads } = result.total;
  const voted = new Set(envelope.ballots.map(({ body }) => body.capacity));
  if (heads.onRoll !== envelope.roll.length || heads.onRoll - heads.notVoting !== voted.size) {
    return fail(`${name}, heads`, 'are not as many as voted');
  }
  if (result.groups.length === 0) return checkTotals(result, division, name);
  const counts: Record<string, Record<Choice, number>> = {};
  for (const { group, heads: own } of result.groups) {
    counts[group] = { for: own.for, against: own.against, abstain: own.abstain };
    const here = envelope.roll.filter((line) => line.group === group && voted.has(line.capacity)).length;
    if (own.onRoll - own.notVoting !== here) return fail(`${name}, heads of ${group}`, 'are not as many as voted');
  }
  return same(resultOf(division, counts, minimum), result)
    ? undefined
    : fail(`${name}, result`, 'does not follow from the heads declared');
}

/** Totals per group are not shown: then only the arithmetic of the total. */
function checkTotals(result: ResultRecord, division: Division, name: string): Failure | undefined {
  const { weighted } = result.total;
  const [votesFor, against] = [BigInt(weighted.for), BigInt(weighted.against)];
  const outcome = outcomeOf(votesFor, against, division.majority, result.quorumReached);
  const adds = votesFor + against + BigInt(weighted.abstain) + BigInt(weighted.notVoting) === BigInt(weighted.total);
  const isCast = String(votesFor + against) === result.votesCast && result.quorumRequired === division.quorumRequired;
  return adds && isCast && outcome === result.outcome ? undefined : fail(`${name}, result`, 'does not add up');
}
