import { randomUUID } from 'node:crypto';
import type { JsonObject } from '@concord/ledger';
import type { Body, Delegation } from '@concord/procedure';
import { insertRows } from '../../platform/database/insert-rows';
import type { OfficeContext, OfficeFact } from '../office-acts';
import { folded } from './columns';
import { delegationNamed, type ReadMember, type RegisterState } from './read-member';

/** Registers persons who were read without faults: delegations that are new, accounts without a password, members. */
export async function writeMembers(
  { manager, now }: OfficeContext,
  state: RegisterState,
  members: readonly ReadMember[],
): Promise<OfficeFact[]> {
  const added = newDelegations(state, members);
  const delegations = [...state.delegations, ...added];
  const made = members.map((member) => ({ ...member, id: randomUUID(), account: randomUUID() }));
  await writeDelegations({ manager, now }, added);
  await insertRows(
    manager,
    'accounts',
    made.map(({ account, name, signInName, kinds }) => ({
      ...{ id: account, email: signInName, name, password_hash: null, language: languageOf(state.body) },
      ...{ disabled_at: null, created_at: now, office_granted_at: kinds.includes('secretariat') ? now : null },
    })),
  );
  const lines = made.map(({ id, account, group, delegation, kinds, noVote }) => ({
    ...{ id, account, group, kinds, noVote },
    delegation: delegation === null ? null : (delegationNamed(delegations, delegation)?.id ?? null),
  }));
  await insertRows(
    manager,
    'registered_members',
    lines.map(({ account, group, delegation, noVote, ...line }) => ({
      ...{ ...line, account_id: account, group_key: group, delegation_id: delegation, no_vote: noVote },
    })),
  );
  return [
    ...added.map(delegationFact),
    ...lines.map((member, at): OfficeFact => ({
      type: 'member.registered',
      body: { member },
      erasable: { name: made[at]?.name ?? '', signInName: made[at]?.signInName ?? '' },
    })),
  ];
}

export const delegationFact = (delegation: Delegation): OfficeFact => ({
  type: 'delegation.registered',
  body: { delegation: delegation as unknown as JsonObject },
});

export async function writeDelegations({ manager }: OfficeContext, delegations: readonly Delegation[]): Promise<void> {
  await insertRows(
    manager,
    'registered_delegations',
    delegations.map(({ id, names, group, regions }) => ({ id, names, group_key: group, regions })),
  );
}

/** A delegation that a row only names has that name in every language until somebody gives it others. */
function newDelegations({ body, delegations }: RegisterState, members: readonly ReadMember[]): Delegation[] {
  const made = new Map<string, Delegation>();
  for (const { delegation: name, group } of members) {
    if (name === null || group === null || delegationNamed(delegations, name) !== undefined) continue;
    const names = Object.fromEntries(body.languages.map((language) => [language, name]));
    if (!made.has(folded(name))) made.set(folded(name), { id: randomUUID(), names, group, regions: [] });
  }
  return [...made.values()];
}

/** Of the pages, until the person chooses another: the body's first. */
const languageOf = (body: Body): string => body.languages[0] ?? 'en';
