import type { RemoveMemberCommand } from '@concord/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { AuthService } from '../../../platform/auth/auth-service';
import { Clock } from '../../../platform/config/clock';
import { type Refusal, refusal } from '../../../platform/http/problem';
import { endLinks } from '../../invitations/invitations.queries';
import { invitationEnded } from '../../invitations/issue-invitations';
import { OfficeActs } from '../../office-acts';
import { officeFact } from '../../office-facts';
import { registeredMember } from '../register.queries';
import { unlessKnown, unlessOnOpenRoll } from './taking-part';

/** A person leaves the register: link, password, office and sessions end; what they did and where they sat stays. */
@Injectable()
export class RemoveMember {
  constructor(
    @Inject(OfficeActs) private readonly acts: OfficeActs,
    @Inject(AuthService) private readonly auth: AuthService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async remove(actor: string, id: string, command: RemoveMemberCommand): Promise<{ ok: true } | Refusal> {
    const { commandId, staysIn } = command;
    const request = { actor, commandId, content: { remove: id, staysIn } };
    const outcome = await this.acts.perform(request, async ({ manager, now }) => {
      const line = await registeredMember(manager, id);
      if (line === null) return refusal('account.notFound');
      const { account } = line;
      if (account === actor) return refusal('member.ownOffice');
      const refused =
        (await unlessOnOpenRoll(manager, line)) ?? (await unlessKnown(manager, line, staysIn, 'member.staysOnRecord'));
      if (refused !== null) return refused;
      await manager.query('DELETE FROM registered_members WHERE id = $1', [id]);
      await manager.query(
        'UPDATE accounts SET disabled_at = $2, password_hash = NULL, office_granted_at = NULL WHERE id = $1',
        [account, now],
      );
      const ended = await endLinks(manager, [account], this.clock.now());
      const removed = officeFact('member.removed', { member: id, account });
      return { facts: [removed, ...ended.map(invitationEnded)], answer: { account } };
    });
    if (!outcome.ok) return outcome;
    // A node that died between the two has ended nothing too few: a disabled account's sessions count for nothing.
    await this.auth.endAll(outcome.answer.account);
    return { ok: true };
  }
}
