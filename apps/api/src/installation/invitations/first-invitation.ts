import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/config/clock';
import { Readers } from '../../platform/database/data-sources';
import { Installation } from '../../platform/database/installation';
import { refusal } from '../../platform/http/problem';
import { OfficeActs } from '../office-acts';
import { officeFact } from '../office-facts';
import { endLinks } from './invitations.queries';
import { invitationEnded } from './issue-invitations';
import { newTicket, pathOf } from './tokens';

const validMilliseconds = 60 * 60_000;
/** Nodes that start together each print a link, and any of them may be the one that is read. */
const togetherMilliseconds = 60_000;

/** The way in of the very first person: a link on the terminal of whoever starts a real installation. */
@Injectable()
export class FirstInvitation {
  constructor(
    @Inject(OfficeActs) private readonly acts: OfficeActs,
    @Inject(Installation) private readonly installation: Installation,
    @Inject(Readers) private readonly readers: Readers,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The link's path, at each start anew as long as nobody has an account; null afterwards, and in a demonstration. */
  async issue(): Promise<{ path: string; expiresAt: Date } | null> {
    if (this.installation.isDemonstration || (await this.isTaken())) return null;
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + validMilliseconds);
    const [id, ticket] = [randomUUID(), newTicket()];
    const request = { actor: 'system', commandId: randomUUID(), content: null };
    const outcome = await this.acts.perform(request, async ({ manager }) => {
      if ((await manager.query<object[]>('SELECT 1 FROM accounts LIMIT 1')).length > 0)
        return refusal('invitation.ended');
      const ended = await endLinks(manager, [null], now, new Date(now.getTime() - togetherMilliseconds));
      await manager.query(
        'INSERT INTO invitations (id, account_id, token_hash, issued_at, expires_at) VALUES ($1, NULL, $2, $3, $4)',
        [id, ticket.hash, now, expiresAt],
      );
      const issued = { invitation: id, account: null, expiresAt: expiresAt.toISOString() };
      return { facts: [...ended.map(invitationEnded), officeFact('invitation.issued', issued)], answer: null };
    });
    return outcome.ok ? { path: pathOf(ticket.token), expiresAt } : null;
  }

  private async isTaken(): Promise<boolean> {
    return (await this.readers.query<object[]>('SELECT 1 FROM accounts LIMIT 1')).length > 0;
  }
}
