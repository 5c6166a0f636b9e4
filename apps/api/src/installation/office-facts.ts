import type { MailSetting } from '@concord/contracts';
import type { JsonObject } from '@concord/ledger';
import type { Body, CapacityKind, Delegation } from '@concord/procedure';

/** What a person stands for in consultations that admit them. */
export interface Standing {
  readonly group: string | null;
  readonly delegation: string | null;
  readonly kinds: readonly CapacityKind[];
  readonly noVote: string | null;
}

/** A member with all that the register says of them but the names. */
export interface MemberOnRecord extends Standing {
  readonly id: string;
  readonly account: string;
}

interface Names {
  readonly name: string;
  readonly signInName: string;
}

/** What the office's acts make true, in version 1 of each type (docs/record-format.md). A published one never changes. */
export interface OfficeFactShape {
  'account.created': { body: { account: string; office: boolean }; erasable: Names };
  'account.passwordChosen': { body: { account: string; invitation: string }; erasable: Nothing };
  'body.established': { body: { body: Body; mail: MailSetting }; erasable: Nothing };
  'delegation.registered': { body: { delegation: Delegation }; erasable: Nothing };
  'member.registered': { body: { member: MemberOnRecord }; erasable: Names };
  'member.corrected': { body: { member: MemberOnRecord }; erasable: Names };
  'member.removed': { body: { member: string; account: string }; erasable: Nothing };
  'invitation.issued': {
    body: { invitation: string; account: string | null; expiresAt: string };
    erasable: Nothing;
  };
  'invitation.ended': { body: { invitation: string }; erasable: Nothing };
  'consultation.founded': { body: { consultation: string }; erasable: Nothing };
}

type Nothing = Readonly<Record<string, never>>;
export type OfficeFactType = keyof OfficeFactShape;

/** As it goes on the record; names and addresses lie beside it and can be erased. */
export interface OfficeFact {
  readonly type: OfficeFactType;
  readonly body: JsonObject;
  readonly erasable: Readonly<Record<string, string>>;
}

type NamesOf<Type extends OfficeFactType> = OfficeFactShape[Type]['erasable'] extends Names ? [erasable: Names] : [];

/** A fact of the installation's log, held against its shape by the compiler. */
export function officeFact<Type extends OfficeFactType>(
  type: Type,
  body: OfficeFactShape[Type]['body'],
  ...[names]: NamesOf<Type>
): OfficeFact {
  // Every shape above is JSON; interfaces only lack the index signature that would say so.
  return { type, body: body as unknown as JsonObject, erasable: names === undefined ? {} : { ...names } };
}
