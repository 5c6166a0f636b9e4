import { randomUUID } from 'node:crypto';
import type { AcceptInvitation as Acceptance, InvitationView } from '@concord/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hashPassword } from '../../platform/auth/accounts/passwords';
import { canonicalEmail } from '../../platform/auth/accounts/sign-in';
import { AuthService } from '../../platform/auth/auth-service';
import { Clock } from '../../platform/config/clock';
import { Readers } from '../../platform/database/data-sources';
import { refusal, type Refusal } from '../../platform/http/problem';
import type { Language } from '../../platform/http/reader-language';
import { fault, faulty } from '../faults';
import { OfficeActs, type OfficeContext } from '../office-acts';
import { officeFact, type OfficeFact } from '../office-facts';
import { openInvitation, type OpenInvitation } from './invitations.queries';

const ended: Refusal = refusal('invitation.ended');

interface Entering {
  readonly acceptance: Acceptance;
  readonly passwordHash: string;
  readonly language: Language;
}

/** Whoever holds a link chooses a password by it, once; the first of all also a name. */
@Injectable()
export class AcceptInvitation {
  constructor(
    @Inject(OfficeActs) private readonly acts: OfficeActs,
    @Inject(AuthService) private readonly auth: AuthService,
    @Inject(Readers) private readonly readers: Readers,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async look(token: string): Promise<InvitationView | Refusal> {
    const found = await openInvitation(this.readers.manager, token, this.clock.now());
    if (found === null) return ended;
    const { account, name, signInName, expiresAt } = found;
    return { kind: account === null ? 'first' : 'member', name, signInName, expiresAt: expiresAt.toISOString() };
  }

  /** Every earlier session of the account ends: a new password is also for one who fears that the old one is known. */
  async accept(acceptance: Acceptance, language: Language): Promise<{ ok: true; account: string } | Refusal> {
    const found = await openInvitation(this.readers.manager, acceptance.token, this.clock.now());
    if (found === null) return ended;
    if (found.account === null && acceptance.person === null)
      return faulty([fault('person.name', 'invitation.personMissing')]);
    const account = found.account ?? randomUUID();
    const entering = { acceptance, passwordHash: await hashPassword(acceptance.password), language };
    // An id of its own each time: a link that comes again is never answered from a receipt.
    const request = { actor: account, commandId: randomUUID(), content: null };
    const outcome = await this.acts.perform(request, async (context) => {
      const still = await openInvitation(context.manager, acceptance.token, this.clock.now());
      if (still === null) return ended;
      const made = await this.enter(context, account, still, entering);
      if (made === null) return faulty([fault('person.signInName', 'account.signInNameTaken')]);
      await context.manager.query('UPDATE invitations SET used_at = $2 WHERE id = $1', [still.id, this.clock.now()]);
      const chosen = officeFact('account.passwordChosen', { account, invitation: still.id });
      return { facts: [...made, chosen], answer: null };
    });
    if (!outcome.ok) return outcome;
    await this.auth.endAll(account);
    return { ok: true, account };
  }

  private async enter(
    { manager, now }: OfficeContext,
    account: string,
    invitation: OpenInvitation,
    { acceptance: { person }, passwordHash, language }: Entering,
  ): Promise<OfficeFact[] | null> {
    if (invitation.account !== null || person === null) {
      await manager.query('UPDATE accounts SET password_hash = $2 WHERE id = $1', [account, passwordHash]);
      return [];
    }
    const signInName = canonicalEmail(person.signInName);
    if (await isTaken(manager, signInName)) return null;
    await manager.query(
      `INSERT INTO accounts (id, email, name, password_hash, language, created_at, office_granted_at)
       VALUES ($1, $2, $3, $4, $5, $6, $6)`,
      [account, signInName, person.name, passwordHash, language, now],
    );
    return [officeFact('account.created', { account, office: true }, { name: person.name, signInName })];
  }
}

async function isTaken(manager: EntityManager, signInName: string): Promise<boolean> {
  return (await manager.query<object[]>('SELECT 1 FROM accounts WHERE email = $1', [signInName])).length > 0;
}
