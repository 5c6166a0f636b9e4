import { randomUUID } from 'node:crypto';
import type { Body, Delegation } from '@concord/procedure';
import { insertRows } from '../../platform/database/insert-rows';
import type { OfficeContext } from '../office-acts';
import { officeFact, type OfficeFact, type Standing } from '../office-facts';
import { folded } from './columns';
import { takeBack } from './corrections/former-accounts';
import { delegationNamed, type ReadMember, type RegisterState } from './read-member';

/** Registers persons who were read without faults: delegations that are new, accounts without a password, members. */
export async function writeMembers(
  { manager, now }: OfficeContext,
  state: RegisterState,
  members: readonly ReadMember[],
): Promise<OfficeFact[]> {
  const added = newDelegations(state, members);
  const delegations = [...state.delegations, ...added];
  const returning = await takeBack({ manager, now }, members);
  const made = members.map((member) => ({
    ...{ ...member, id: randomUUID(), account: returning.get(member.signInName) ?? randomUUID() },
  }));
  await writeDelegations({ manager, now }, added);
  await insertRows(
    manager,
    'accounts',
    made
      .filter(({ signInName }) => !returning.has(signInName))
      .map(({ account, name, signInName, kinds }) => ({
        ...{ id: account, email: signInName, name, password_hash: null, language: languageOf(state.body) },
        ...{ disabled_at: null, created_at: now, office_granted_at: kinds.includes('secretariat') ? now : null },
      })),
  );
  const lines = made.map(({ id, account, ...member }) => ({ ...{ id, account }, ...standingOf(member, delegations) }));
  await insertRows(
    manager,
    'registered_members',
    lines.map(({ account, group, delegation, noVote, ...line }) => ({
      ...{ ...line, account_id: account, group_key: group, delegation_id: delegation, no_vote: noVote },
    })),
  );
  return [
    ...added.map(delegationFact),
    ...lines.map((member, at) =>
      officeFact(
        'member.registered',
        { member },
        { name: made[at]?.name ?? '', signInName: made[at]?.signInName ?? '' },
      ),
    ),
  ];
}

/** What a person stands for in consultations that admit them, with the delegation as the register's id. */
export const standingOf = (member: ReadMember, delegations: readonly Delegation[]): Standing => ({
  ...{ group: member.group, kinds: member.kinds, noVote: member.noVote },
  delegation: member.delegation === null ? null : (delegationNamed(delegations, member.delegation)?.id ?? null),
});

export const delegationFact = (delegation: Delegation): OfficeFact =>
  officeFact('delegation.registered', { delegation });

export async function writeDelegations({ manager }: OfficeContext, delegations: readonly Delegation[]): Promise<void> {
  await insertRows(
    manager,
    'registered_delegations',
    delegations.map(({ id, names, group, regions }) => ({ id, names, group_key: group, regions })),
  );
}

/** A delegation that a row only names has that name in every language until somebody gives it others. */
export function newDelegations({ body, delegations }: RegisterState, members: readonly ReadMember[]): Delegation[] {
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
