import type { Division, Id, RecordedFact, RollLine, State } from '@concord/procedure';
import { isUnlinked } from '@concord/procedure';
import type { Choice } from '@concord/voting';
import type { Names } from './names';
import type { PackBallot, PackDivision, PackQuestion } from './pack-acts';

/** An opened envelope as facts, with its size and root (base64url). */
export interface OpenedEnvelope {
  readonly size: number;
  readonly root: string;
  readonly facts: readonly RecordedFact[];
}

/** Opened envelopes by the id of their division. */
export type OpenedEnvelopes = ReadonlyMap<Id, OpenedEnvelope>;

/** The frozen roll of an envelope. */
export const rollOf = (facts: readonly RecordedFact[]): readonly RollLine[] =>
  facts.flatMap((fact) => (fact.type === 'roll.frozen' ? fact.body.lines : []));

/** Roll entries that gave a ballot, each with its last choice; null under a method that keeps no choice. */
export function ballotsOf(facts: readonly RecordedFact[]): ReadonlyMap<Id, Choice | null> {
  const ballots = new Map<Id, Choice | null>();
  for (const fact of facts) {
    if (fact.type === 'ballot.cast') ballots.set(fact.body.capacity, fact.body.choice);
    if (fact.type === 'ballot.counted') ballots.set(fact.body.capacity, null);
  }
  return ballots;
}

function questionView(state: State, names: Names, { question }: Division): PackQuestion {
  if (question.kind === 'provision') {
    const { provision } = question;
    const provisionNumber = names.provisionNumber(provision);
    return { kind: 'provision', id: provision, amendment: null, provision, provisionNumber };
  }
  const amendment = state.amendments.get(question.amendment);
  const provision = amendment?.provision ?? null;
  return {
    ...{ kind: 'amendment', id: question.amendment, amendment: amendment?.number ?? null, provision },
    provisionNumber: provision === null ? null : names.provisionNumber(provision),
  };
}

/** Every name and choice of a record vote, after the close and of no other method (rules of procedure, section 4). */
function namesIn(names: Names, division: Division, envelope: OpenedEnvelope | undefined): readonly PackBallot[] {
  if (division.state !== 'closed' || isUnlinked(division.method) || envelope === undefined) return [];
  const ballots = ballotsOf(envelope.facts);
  return rollOf(envelope.facts).flatMap(({ capacity, group, weight }) => {
    const person = names.capacityPerson(capacity, group);
    return person === null ? [] : [{ person, group, weight, choice: ballots.get(capacity) ?? null }];
  });
}

function divisionView(state: State, names: Names, division: Division, envelopes: OpenedEnvelopes): PackDivision {
  const { id, number, method, majority, quorum, quorumRequired, present, ruleSet, roll, result } = division;
  const envelope = envelopes.get(id);
  const isClosed = division.state === 'closed';
  return {
    ...{ id, number, method, majority, quorum, quorumRequired, present, ruleSet, roll, result },
    sitting: state.sittings.get(division.sitting)?.number ?? null,
    question: questionView(state, names, division),
    state: division.state,
    openedAt: division.openedAt,
    closedAt: division.closedAt,
    names: namesIn(names, division, envelope),
    evidence: isClosed ? (isUnlinked(method) ? 'attested' : 'ballots') : null,
    envelope:
      isClosed && envelope !== undefined ? { log: division.envelope, size: envelope.size, root: envelope.root } : null,
    destroyedAt: division.destroyedAt,
  };
}

/** Divisions by number, closed ones with their results. */
export function divisionViews(state: State, names: Names, envelopes: OpenedEnvelopes): readonly PackDivision[] {
  return [...state.divisions.values()]
    .toSorted((a, b) => a.number - b.number)
    .map((division) => divisionView(state, names, division, envelopes));
}
