import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { EstablishBodyCommand } from '@concord/contracts';
import type { Body, RuleSet } from '@concord/procedure';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActOutcome } from '../../records/act';
import { faulty } from '../faults';
import { OfficeActs } from '../office-acts';
import { officeFact } from '../office-facts';
import { bodyOf, inLanguages } from './bodies.queries';
import { bodyFaults } from './body-faults';

/** Below this number in a group its choices could be guessed (rules of procedure, section 4). */
const unlinkedMinimum = 5;

/** Sets up the body, or changes it; consultations that are founded already keep theirs. */
@Injectable()
export class EstablishBody {
  constructor(@Inject(OfficeActs) private readonly acts: OfficeActs) {}

  establish(account: string, { commandId, ...asked }: EstablishBodyCommand): Promise<ActOutcome<null>> {
    return this.acts.perform({ actor: account, commandId, content: asked }, async ({ manager, now }) => {
      const faults = bodyFaults(asked, await groupsInUse(manager));
      if (faults.length > 0) return faulty(faults);
      const body = bodyFrom(asked, await bodyOf(manager));
      await manager.query(
        `INSERT INTO bodies (definition, mail, established_at) VALUES ($1, $2, $3)
         ON CONFLICT (singleton) DO UPDATE SET definition = $1, mail = $2, established_at = $3`,
        [JSON.stringify(body), JSON.stringify(asked.mail), now],
      );
      return { facts: [officeFact('body.established', { body, mail: asked.mail })], answer: null };
    });
  }
}

async function groupsInUse(manager: EntityManager): Promise<string[]> {
  const rows: { key: string }[] = await manager.query(
    `SELECT group_key AS key FROM registered_members WHERE group_key IS NOT NULL
     UNION SELECT group_key FROM registered_delegations ORDER BY key`,
  );
  return rows.map(({ key }) => key);
}

function bodyFrom(asked: Omit<EstablishBodyCommand, 'commandId'>, before: Body | null): Body {
  const { names, languages, groups, timeZone } = asked;
  return {
    ...{ id: before?.id ?? randomUUID(), names: inLanguages(names, languages), languages, timeZone },
    groups: groups.map((group) => ({ ...group, names: inLanguages(group.names, languages) })),
    ruleSet: ruleSetFrom(asked.ruleSet, before?.ruleSet ?? null),
  };
}

/** Other rules are another version: what was decided under the one before names it for ever. */
function ruleSetFrom(chosen: EstablishBodyCommand['ruleSet'], before: RuleSet | null): RuleSet {
  const rules: Omit<RuleSet, 'id' | 'version'> = { ...chosen, methods: ['recordVote', 'showOfHands'], unlinkedMinimum };
  if (before === null) return { id: randomUUID(), version: 1, ...rules };
  const { id, version } = before;
  return { id, version: isDeepStrictEqual({ id, version, ...rules }, before) ? version : version + 1, ...rules };
}
