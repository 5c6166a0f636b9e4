import { isDeepStrictEqual } from 'node:util';
import type { CorrectMemberCommand, MemberCorrected } from '@concord/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/config/clock';
import { refusal } from '../../../platform/http/problem';
import type { ActOutcome } from '../../../records/act';
import { fault, faulty } from '../../faults';
import { endLinks } from '../../invitations/invitations.queries';
import { invitationEnded } from '../../invitations/issue-invitations';
import { OfficeActs, type OfficeContext } from '../../office-acts';
import { officeFact, type Standing } from '../../office-facts';
import { readMember, type ReadMember, type RegisterState } from '../read-member';
import { registeredMember, registerState, type RegisterLine } from '../register.queries';
import { delegationFact, newDelegations, standingOf, writeDelegations } from '../write-members';
import { giveUp } from './former-accounts';
import { unlessKnown } from './taking-part';

/** The register is put right; consultations that have admitted the person keep what they recorded. */
@Injectable()
export class CorrectMember {
  constructor(
    @Inject(OfficeActs) private readonly acts: OfficeActs,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  correct(actor: string, id: string, command: CorrectMemberCommand): Promise<ActOutcome<MemberCorrected>> {
    const { commandId, member: typed, staysIn } = command;
    const content = { correct: id, member: typed, staysIn };
    return this.acts.perform({ actor, commandId, content }, async (context) => {
      const { manager } = context;
      const state = await registerState(manager);
      const line = await registeredMember(manager, id);
      if (state === null || line === null) return refusal('account.notFound');
      const { member, faults } = readMember(typed, withoutOwn(state, line));
      if (actor === line.account && !member.kinds.includes('secretariat'))
        faults.push(fault('roles', 'member.ownOffice'));
      if (faults.length > 0) return faulty(faults.map((each) => ({ ...each, field: `member.${each.field}` })));
      const added = newDelegations(state, [member]);
      const standing = standingOf(member, [...state.delegations, ...added]);
      if (isAsBefore(line, member.name, standing)) {
        if (line.signInName === member.signInName) return { facts: [], answer: { linkEnded: false } };
      } else {
        const surprised = await unlessKnown(manager, line, staysIn, 'member.staysAsAdmitted');
        if (surprised !== null) return surprised;
      }
      await writeDelegations(context, added);
      await rewrite(context, line, member, standing);
      // A link that went to the wrong address is in the wrong hands.
      const moved = line.signInName !== member.signInName;
      const ended = moved ? await endLinks(manager, [line.account], this.clock.now()) : [];
      const { name, signInName } = member;
      const corrected = { id, account: line.account, ...standing };
      return {
        facts: [
          ...added.map(delegationFact),
          officeFact('member.corrected', { member: corrected }, { name, signInName }),
          ...ended.map(invitationEnded),
        ],
        answer: { linkEnded: ended.length > 0 },
      };
    });
  }
}

/** One's own sign-in name is not taken. */
function withoutOwn(state: RegisterState, { signInName }: RegisterLine): RegisterState {
  return { ...state, taken: new Set([...state.taken].filter((taken) => taken !== signInName)) };
}

/** Whether nothing changes of what a consultation copies when it admits the person. */
function isAsBefore({ group, delegation, kinds, noVote, name }: RegisterLine, to: string, standing: Standing): boolean {
  return name === to && isDeepStrictEqual({ group, delegation, kinds, noVote }, { ...standing });
}

async function rewrite(
  { manager, now }: OfficeContext,
  { id, account }: RegisterLine,
  { name, signInName }: ReadMember,
  { group, delegation, kinds, noVote }: Standing,
): Promise<void> {
  await giveUp(manager, [signInName]);
  await manager.query(
    `UPDATE accounts SET name = $2, email = $3,
       office_granted_at = CASE WHEN $4 THEN coalesce(office_granted_at, $5::timestamptz) END WHERE id = $1`,
    [account, name, signInName, kinds.includes('secretariat'), now],
  );
  await manager.query(
    'UPDATE registered_members SET group_key = $2, delegation_id = $3, kinds = $4, no_vote = $5 WHERE id = $1',
    [id, group, delegation, kinds, noVote],
  );
}
