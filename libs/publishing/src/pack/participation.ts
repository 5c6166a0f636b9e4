import type { Delegate, Id, State } from '@concord/procedure';
import { officialComments } from './comments';
import type { OpenedEnvelopes } from './divisions';
import { ballotsOf, rollOf } from './divisions';
import type { Names } from './names';
import type { PackParticipation, PackTaker } from './pack-acts';

/** What was done, as (person, group) pairs that are counted afterwards. */
interface Done {
  readonly comments: readonly string[];
  readonly amendments: readonly string[];
  readonly sittings: readonly string[];
  readonly divisions: readonly string[];
}

const pair = (delegate: Id, group: string | null): string => `${group ?? ''} ${delegate}`;

function doneIn(state: State, names: Names, envelopes: OpenedEnvelopes): Done {
  const attributed = ({ delegate, group }: { delegate: Id; group: string | null }) => pair(delegate, group);
  const present = [...state.sittings.values()].flatMap((sitting) => {
    const persons = sitting.present.flatMap((capacity) => names.capacityPerson(capacity, null) ?? []);
    return [...new Set(persons.map(attributed))];
  });
  const voted = [...envelopes.values()].flatMap(({ facts }) => {
    const ballots = ballotsOf(facts);
    return rollOf(facts).flatMap((line) => (ballots.has(line.capacity) ? [attributed(line)] : []));
  });
  return {
    comments: officialComments(state).map(({ author }) => attributed(author)),
    amendments: [...state.amendments.values()].map(({ mover }) => attributed(mover)),
    sittings: present,
    divisions: voted,
  };
}

/** The person's capacity in the group that says most of them: one that belongs to a delegation before one that does not. */
function standingIn(delegate: Delegate, group: string) {
  const held = delegate.capacities.filter((capacity) => capacity.group === group);
  return held.find(({ delegation }) => delegation !== null) ?? held[0];
}

/** Who took part, per group, counted from the record alone. */
export function participationViews(state: State, names: Names, envelopes: OpenedEnvelopes): PackParticipation[] {
  const done = doneIn(state, names, envelopes);
  return (state.consultation?.body.groups ?? []).map(({ key }) => {
    const persons = [...state.delegates.values()].filter((delegate) => standingIn(delegate, key) !== undefined);
    const takingPart = persons.flatMap((delegate): PackTaker[] => {
      const person = names.capacityPerson(standingIn(delegate, key)?.id ?? '', key);
      const own = pair(delegate.id, key);
      const count = (list: readonly string[]) => list.filter((one) => one === own).length;
      const figures = {
        ...{ comments: count(done.comments), amendments: count(done.amendments) },
        ...{ sittings: count(done.sittings), divisions: count(done.divisions) },
      };
      return person === null || Object.values(figures).every((figure) => figure === 0) ? [] : [{ person, ...figures }];
    });
    const delegations = [...state.delegations.values()].filter(({ group }) => group === key);
    const active = new Set(takingPart.map(({ person }) => person.delegation?.id));
    return {
      ...{ group: key, persons: persons.length, delegations: delegations.length },
      delegationsTakingPart: delegations.filter(({ id }) => active.has(id)).length,
      takingPart,
    };
  });
}
