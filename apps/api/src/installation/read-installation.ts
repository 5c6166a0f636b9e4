import type { InstallationView } from '@concord/contracts';
import type { Localised } from '@concord/procedure';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../platform/config/clock';
import { Readers } from '../platform/database/data-sources';
import { establishedIn } from './bodies/bodies.queries';
import { openLinks } from './invitations/invitations.queries';
import { takingPart } from './members/corrections/taking-part';
import { registeredDelegations, registeredMembers } from './members/register.queries';

/** All that the office works with, at one moment. */
@Injectable()
export class ReadInstallation {
  constructor(
    @Inject(Readers) private readonly readers: Readers,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  read(): Promise<InstallationView> {
    return this.readers.transaction('REPEATABLE READ', async (manager) => {
      const established = await establishedIn(manager);
      const consultationsOf = await takingPart(manager);
      const links = await openLinks(manager, this.clock.now());
      const consultations: { id: string; title: Localised; missing: number }[] = await manager.query(
        `SELECT c.id::text AS id, c.title, (
           SELECT count(*)::integer FROM registered_members m
           WHERE NOT EXISTS (SELECT FROM delegates d WHERE d.consultation_id = c.id AND d.account_id = m.account_id)
             AND (m.group_key IS NULL OR c.body -> 'groups' @> jsonb_build_array(jsonb_build_object('key', m.group_key)))
         ) AS missing FROM consultations c ORDER BY c.id`,
      );
      return {
        ...{ body: established?.body ?? null, mail: established?.mail ?? null, consultations },
        delegations: await registeredDelegations(manager),
        members: (await registeredMembers(manager)).map((member) => ({
          ...member,
          invitedUntil: links.get(member.account)?.toISOString() ?? null,
          consultations: consultationsOf.get(member.account) ?? [],
        })),
      };
    });
  }
}
