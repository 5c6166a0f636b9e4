import { randomUUID } from 'node:crypto';
import type { InvitationLinks, IssueInvitationsCommand, RevokeInvitationCommand } from '@concord/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/config/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { refusal, type Refusal } from '../../platform/http/problem';
import type { ActOutcome } from '../../records/act';
import { OfficeActs } from '../office-acts';
import { officeFact, type OfficeFact } from '../office-facts';
import { endLinks } from './invitations.queries';
import { newTicket, pathOf } from './tokens';

/** Long enough to reach somebody who travels; another link is made in a moment. */
const validMilliseconds = 14 * 24 * 60 * 60_000;

export const invitationEnded = (invitation: string): OfficeFact => officeFact('invitation.ended', { invitation });

/** Links by which registered persons choose their password; also for one who has forgotten it. */
@Injectable()
export class IssueInvitations {
  constructor(
    @Inject(OfficeActs) private readonly acts: OfficeActs,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The links are in the answer alone: who asks again with the same command is told to make new ones. */
  async issue(actor: string, { commandId, accounts }: IssueInvitationsCommand): Promise<InvitationLinks | Refusal> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + validMilliseconds);
    const made = [...new Set(accounts)].map((account) => ({ id: randomUUID(), account, ticket: newTicket() }));
    const outcome = await this.acts.perform({ actor, commandId, content: { accounts } }, async ({ manager }) => {
      const known: object[] = await manager.query(
        'SELECT 1 FROM registered_members m JOIN accounts a ON a.id = m.account_id WHERE a.id = ANY($1::uuid[]) AND a.disabled_at IS NULL',
        [made.map(({ account }) => account)],
      );
      if (known.length < made.length) return refusal('account.notFound');
      const ended = await endLinks(manager, accounts, now);
      await insertRows(
        manager,
        'invitations',
        made.map(({ id, account, ticket }) => ({
          ...{ id, account_id: account, token_hash: `\\x${ticket.hash.toString('hex')}` },
          ...{ issued_at: now, expires_at: expiresAt, used_at: null, revoked_at: null },
        })),
      );
      const issued = made.map(({ id, account }) =>
        officeFact('invitation.issued', { invitation: id, account, expiresAt: expiresAt.toISOString() }),
      );
      return { facts: [...ended.map(invitationEnded), ...issued], answer: null };
    });
    if (!outcome.ok) return outcome;
    if (outcome.replayed) return refusal('invitation.shownOnce');
    const until = expiresAt.toISOString();
    return { links: made.map(({ account, ticket }) => ({ account, path: pathOf(ticket.token), expiresAt: until })) };
  }

  revoke(actor: string, { commandId, account }: RevokeInvitationCommand): Promise<ActOutcome<null>> {
    return this.acts.perform({ actor, commandId, content: { account } }, async ({ manager }) => {
      const ended = await endLinks(manager, [account], this.clock.now());
      return ended.length === 0 ? refusal('account.notFound') : { facts: ended.map(invitationEnded), answer: null };
    });
  }
}
