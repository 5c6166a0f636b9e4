import { Inject, Injectable } from '@nestjs/common';
import type { DemonstrationPersons } from '@concord/contracts';
import { AuthService } from '../platform/auth/auth-service';
import { Installation } from '../platform/database/installation';
import { Readers } from '../platform/database/data-sources';
import { refusal, type Refusal } from '../platform/http/problem';
import { demonstrationPersons, emailOf } from './demonstration-persons';

/** One-click sign-in: one person of each kind, in a demonstration only. */
@Injectable()
export class SignInAsPerson {
  constructor(
    @Inject(AuthService) private readonly auth: AuthService,
    @Inject(Readers) private readonly readers: Readers,
    @Inject(Installation) private readonly installation: Installation,
  ) {}

  list(): DemonstrationPersons | Refusal {
    if (!this.installation.isDemonstration) return refusal('demonstration.off');
    const offered = demonstrationPersons.filter(({ signIn }) => signIn);
    return {
      persons: offered.map(({ key, name, role, group, capacities }) => ({
        ...{ id: key, name, role: capacities.at(-1) ?? '', groupKey: group, description: role },
      })),
    };
  }

  /** The token for the cookie. Anybody of the demonstration; the page offers one of each kind. */
  async begin(personId: string, userAgent: string | undefined): Promise<{ ok: true; token: string } | Refusal> {
    if (!this.installation.isDemonstration) return refusal('demonstration.off');
    const person = demonstrationPersons.find(({ key }) => key === personId);
    const account = person === undefined ? undefined : await this.accountOf(emailOf(person.key));
    if (account === undefined) return refusal('demonstration.personUnknown');
    return { ok: true, token: await this.auth.createSession(account, userAgent) };
  }

  private async accountOf(email: string): Promise<string | undefined> {
    const [row]: { id: string }[] = await this.readers.query(
      'SELECT id::text AS id FROM accounts WHERE email = $1 AND disabled_at IS NULL',
      [email],
    );
    return row?.id;
  }
}
