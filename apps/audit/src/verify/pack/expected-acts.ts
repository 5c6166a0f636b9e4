import { isUnlinked } from '@concord/procedure';
import type { Comment, Division, State } from '@concord/procedure';
import { toBase64Url } from '@concord/ledger';
import type { Replayed } from '../divisions';
import { holder, person, personOfCapacity, printed } from './words';

const official = (state: State): Comment[] => [...state.comments.values()].filter(({ layer }) => layer === 'official');

/** What the pack must say of the comments. */
export function expectedComments(state: State): unknown {
  const { called } = printed(state);
  return official(state).map((comment) => {
    const { id, provision, language, kind, text, at, withdrawnAt, disposition } = comment;
    return {
      ...{ id, provision, language, kind, text, at, withdrawnAt, disposition },
      round: state.rounds.get(comment.round)?.number ?? null,
      provisionNumber: called(provision),
      revision: state.revisions.get(comment.revision)?.number ?? null,
      quote: comment.range === null ? null : comment.range.quote,
      author: person(state, comment.author),
    };
  });
}

/** What it must say of positions. */
export function expectedPositions(state: State): unknown {
  const { called } = printed(state);
  return [...state.positions.values()].map((position) => {
    const { id, kind, provision, revision, author, text, at } = position;
    return {
      ...{ id, kind, provision, text, at },
      provisionNumber: called(provision),
      revision: state.revisions.get(revision)?.number ?? null,
      person: person(state, author),
      current: position.replacedBy === null,
    };
  });
}

/** What it must say of rounds and sittings. */
export function expectedCalendar(state: State): { rounds: unknown; sittings: unknown } {
  const comments = official(state);
  const rounds = [...state.rounds.values()].sort((a, b) => a.number - b.number);
  const sittings = [...state.sittings.values()].sort((a, b) => a.number - b.number);
  return {
    rounds: rounds.map(({ id, number, state: standing, openedAt, deadlineAt, closedAt }) => ({
      ...{ id, number, state: standing, openedAt, deadlineAt, closedAt },
      comments: comments.filter((comment) => comment.round === id).length,
    })),
    sittings: sittings.map(({ id, number, state: standing, openedAt, closedAt, present }) => ({
      ...{ id, number, state: standing, openedAt, closedAt },
      present: new Set(present.map((capacity) => holder(state, capacity)?.delegate.id ?? capacity)).size,
    })),
  };
}

function expectedQuestion(state: State, { question }: Division) {
  const { called } = printed(state);
  const amendment = question.kind === 'amendment' ? state.amendments.get(question.amendment) : undefined;
  const provision = question.kind === 'provision' ? question.provision : (amendment?.provision ?? null);
  return {
    ...{ kind: question.kind, provision, amendment: amendment?.number ?? null },
    id: question.kind === 'provision' ? question.provision : question.amendment,
    provisionNumber: provision === null ? null : called(provision),
  };
}

function expectedNames({ state, envelopes }: Replayed, division: Division) {
  const opened = envelopes.get(division.id);
  if (opened === undefined || isUnlinked(division.method)) return [];
  const { roll, ballots } = opened.envelope;
  return roll.flatMap(({ capacity, group, weight }) => {
    const named = personOfCapacity(state, capacity, group);
    const last = ballots.findLast(({ body }) => body.capacity === capacity);
    const choice = last?.type === 'ballot.cast' ? last.body.choice : null;
    return named === undefined ? [] : [{ person: named, group, weight, choice }];
  });
}

/** What the pack must say of the divisions. */
export function expectedDivisions(replayed: Replayed): unknown {
  const { state, envelopes } = replayed;
  return [...state.divisions.values()]
    .sort((a, b) => a.number - b.number)
    .map((division) => {
      const { id, number, method, majority, quorum, quorumRequired, present, ruleSet, roll, result } = division;
      const opened = envelopes.get(id);
      const size = opened?.log.leaves.length ?? 0;
      return {
        ...{ id, number, method, majority, quorum, quorumRequired, present, ruleSet, roll, result },
        sitting: state.sittings.get(division.sitting)?.number ?? null,
        question: expectedQuestion(state, division),
        ...{ state: division.state, openedAt: division.openedAt, closedAt: division.closedAt },
        names: expectedNames(replayed, division),
        evidence: opened === undefined ? null : isUnlinked(method) ? 'attested' : 'ballots',
        envelope:
          opened === undefined ? null : { log: opened.log.log, size, root: toBase64Url(opened.log.rootAt(size)) },
        destroyedAt: division.destroyedAt,
      };
    });
}

/** Deeds of one person in one group, counted act by act. */
function deeds({ state, envelopes }: Replayed, delegate: string, group: string) {
  const isOwn = (of: { delegate: string; group: string | null }) => of.delegate === delegate && of.group === group;
  const isOwnCapacity = (capacity: string) => {
    const held = holder(state, capacity);
    return held?.delegate.id === delegate && held.capacity.group === group;
  };
  const voted = [...envelopes.values()].map(({ envelope: { roll, ballots } }) => {
    const cast = new Set(ballots.map(({ body }) => body.capacity));
    return roll.filter((line) => isOwn(line) && cast.has(line.capacity)).length;
  });
  return {
    comments: official(state).filter(({ author }) => isOwn(author)).length,
    amendments: [...state.amendments.values()].filter(({ mover }) => isOwn(mover)).length,
    sittings: [...state.sittings.values()].filter(({ present }) => present.some(isOwnCapacity)).length,
    divisions: voted.reduce((sum, count) => sum + count, 0),
  };
}

/** What the pack must say of who took part. */
export function expectedParticipation(replayed: Replayed): unknown {
  const { state } = replayed;
  return (state.consultation?.body.groups ?? []).map(({ key }) => {
    const members = [...state.delegates.values()].flatMap((delegate) => {
      const own = delegate.capacities.filter(({ group }) => group === key);
      const capacity = own.find(({ delegation }) => delegation !== null) ?? own[0];
      return capacity === undefined ? [] : [{ delegate, capacity }];
    });
    const takingPart = members.flatMap(({ delegate, capacity }) => {
      const done = deeds(replayed, delegate.id, key);
      if (Object.values(done).every((count) => count === 0)) return [];
      const { delegation } = capacity;
      return [
        { person: person(state, { delegate: delegate.id, capacity: capacity.id, group: key, delegation }), ...done },
      ];
    });
    const delegations = [...state.delegations.values()].filter(({ group }) => group === key);
    return {
      ...{ group: key, persons: members.length, delegations: delegations.length, takingPart },
      delegationsTakingPart: delegations.filter(({ id }) => takingPart.some((one) => one.person.delegation?.id === id))
        .length,
    };
  });
}
