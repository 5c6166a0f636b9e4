import { type Fault, registeredKinds, signInNameSchema, type TypedMember } from '@concord/contracts';
import { type Body, type CapacityKind, type Delegation, groupKinds } from '@concord/procedure';
import { canonicalEmail } from '../../platform/auth/accounts/sign-in';
import { fault } from '../faults';
import { folded, kindOf, noVoteOf } from './columns';

/** What a row or a form means, once nothing is wrong with it. */
export interface ReadMember {
  readonly name: string;
  readonly signInName: string;
  readonly group: string | null;
  /** By name; the register may not hold it yet. */
  readonly delegation: string | null;
  readonly kinds: readonly CapacityKind[];
  readonly noVote: string | null;
}

/** What a person is held against. */
export interface RegisterState {
  readonly body: Body;
  readonly delegations: readonly Delegation[];
  /** Sign-in names that are taken. */
  readonly taken: ReadonlySet<string>;
}

const notOneLine = /[\p{Cc}\p{Cs}\u202A-\u202E]/u;
const listed = (text: string): string => text.slice(0, 80);

/** All that is wrong with one person, or what was meant. */
export function readMember(typed: TypedMember, state: RegisterState): { member: ReadMember; faults: Fault[] } {
  const name = typed.name.normalize('NFC').trim();
  const signInName = canonicalEmail(typed.signInName);
  const group = groupFrom(typed.group, state.body);
  const { kinds, faults: roleFaults } = rolesFrom(typed.roles);
  const delegation = typed.delegation.normalize('NFC').trim();
  const noVote = noVoteOf[folded(typed.vote)];
  const member: ReadMember = {
    ...{ name, signInName, group: group ?? null, delegation: delegation === '' ? null : delegation },
    ...{ kinds, noVote: noVote ?? null },
  };
  const faults = [
    ...nameFaults(name),
    ...signInFaults(signInName, state.taken),
    ...groupFaults(typed.group, member, state.body),
    ...roleFaults,
    ...delegationFaults(member, state),
    ...(noVote === undefined ? [fault('vote', 'member.voteUnknown')] : []),
  ];
  return { member, faults };
}

function nameFaults(name: string): Fault[] {
  if (name === '') return [fault('name', 'member.nameMissing')];
  return name.length > 200 || notOneLine.test(name) ? [fault('name', 'member.nameNotAllowed')] : [];
}

function signInFaults(signInName: string, taken: ReadonlySet<string>): Fault[] {
  if (!signInNameSchema.safeParse(signInName).success) return [fault('signInName', 'member.signInNameInvalid')];
  return taken.has(signInName) ? [fault('signInName', 'member.signInNameTaken')] : [];
}

/** A group by its letter, or by its name in any of the body's languages; undefined when there is none such. */
function groupFrom(typed: string, body: Body): string | undefined {
  const asked = folded(typed);
  return body.groups.find(({ key, names }) => [key, ...Object.values(names)].some((each) => folded(each) === asked))
    ?.key;
}

function groupFaults(typed: string, { group, kinds }: ReadMember, body: Body): Fault[] {
  const known = body.groups.map(({ key }) => key).join(', ');
  if (typed.trim() !== '' && group === null)
    return [fault('group', 'member.groupUnknown', { group: listed(typed.trim()), known })];
  const needing = kinds.find((kind) => groupKinds.includes(kind));
  return group === null && needing !== undefined ? [fault('group', 'member.groupMissing', { role: needing })] : [];
}

/** Several roles are separated by a comma, a semicolon, a stroke or a plus sign. */
function rolesFrom(typed: string): { kinds: CapacityKind[]; faults: Fault[] } {
  const words = typed
    .split(/[,;/+|]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (words.length === 0) return { kinds: [], faults: [fault('roles', 'member.roleMissing')] };
  const unknown = words.filter((word) => kindOf(word) === undefined);
  const known = registeredKinds.join(', ');
  return {
    kinds: [...new Set(words.flatMap((word) => kindOf(word) ?? []))],
    faults: unknown.map((word) => fault('roles', 'member.roleUnknown', { role: listed(word), known })),
  };
}

function delegationFaults({ group, delegation, kinds }: ReadMember, { body, delegations }: RegisterState): Fault[] {
  if (delegation !== null && notOneLine.test(delegation)) return [fault('delegation', 'member.nameNotAllowed')];
  if (delegation !== null && group === null) return [fault('delegation', 'member.delegationWithoutGroup')];
  const ofItsOwn = body.groups.find(({ key }) => key === group)?.submission === 'byDelegation';
  const needs =
    ofItsOwn &&
    kinds.some(
      (kind) =>
        groupKinds.includes(kind) &&
        kind !== 'groupSecretariat' &&
        kind !== 'viceChair' &&
        kind !== 'regionalCoordinator',
    );
  if (delegation === null) return needs ? [fault('delegation', 'member.delegationMissing')] : [];
  const found = delegationNamed(delegations, delegation);
  return found !== undefined && found.group !== group
    ? [fault('delegation', 'member.delegationOtherGroup', { delegation: listed(delegation), group: found.group })]
    : [];
}

export function delegationNamed(delegations: readonly Delegation[], name: string): Delegation | undefined {
  const asked = folded(name);
  return delegations.find(({ names }) => Object.values(names).some((each) => folded(each) === asked));
}
