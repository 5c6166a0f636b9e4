import { randomUUID } from 'node:crypto';
import { bodySchema } from '@concord/contracts';
import { capacityKinds } from '@concord/procedure';
import type { Body, Capacity, Delegation } from '@concord/procedure';
import type { FoundingDelegate } from '../../consultations/found-consultation';
import type { BodyData, GovernmentData, PersonData } from './demonstration-data';

/** The committee as this consultation is given it, checked as if it came from outside. */
export function bodyOf({ names, groups, languages, timeZone, ruleSet }: BodyData): Body {
  return bodySchema.parse({
    ...{ id: randomUUID(), names, languages, timeZone },
    groups: groups.map(({ key, names: groupNames, share, submission }) => ({
      key,
      names: groupNames,
      share,
      submission,
    })),
    ruleSet: { id: randomUUID(), ...ruleSet },
  });
}

/**
 * One delegation for each government: its members vote one for each country, and its texts go through its contact point. A group of
 * governments that has a coordinator is a side of its own, which speaks and does not vote.
 */
export function delegationsOf(
  governments: readonly GovernmentData[],
  governmentGroups: BodyData['governmentGroups'],
): Map<string, Delegation> {
  const sides = [...governments, ...governmentGroups.map(({ key, names }) => ({ key, names, groups: [key] }))];
  return new Map(
    sides.map(({ key, names, groups }) => [key, { id: randomUUID(), names, group: 'G', regions: groups }]),
  );
}

/** A person with the account that signs in as this person. */
export interface SeededPerson {
  readonly person: PersonData;
  readonly account: string;
  readonly delegate: FoundingDelegate;
}

export function personsOf(
  persons: readonly PersonData[],
  delegations: ReadonlyMap<string, Delegation>,
): SeededPerson[] {
  const seated = persons.map((person) => ({
    ...{ person, account: randomUUID() },
    capacities: person.capacities.map((kind) => capacityOf(person, kind, delegations)),
  }));
  const seats = new Map(seated.map(({ person, capacities }) => [person.key, capacities]));
  const replacedBy = ({ replaces }: PersonData): string | null =>
    seats.get(replaces ?? '')?.find(({ kind }) => kind === 'member')?.id ?? null;
  return seated.map(({ person, account, capacities }) => {
    const own = capacities.map((each) =>
      each.kind === 'substitute' ? { ...each, replaces: replacedBy(person) } : each,
    );
    return { person, account, delegate: { id: randomUUID(), name: person.name, capacities: own, accountId: account } };
  });
}

/** Only a government's people belong to a delegation: employers and workers speak as a group. */
function capacityOf(
  { group, country, speaksFor }: PersonData,
  named: string,
  delegations: ReadonlyMap<string, Delegation>,
): Capacity {
  const kind = capacityKinds.find((each) => each === named);
  if (kind === undefined) throw new Error(`${named} is no capacity`);
  const side = speaksFor ?? country;
  const delegation = group === 'G' && side !== null ? (delegations.get(side)?.id ?? null) : null;
  const noVote = kind === 'deputy' ? 'entitlement.deputy' : null;
  return { id: randomUUID(), kind, group, delegation, noVote, replaces: null };
}
