import { fact, plenary, type NewFact } from '@concord/procedure';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordFact } from '../../consultations/acts';
import { consultationOf } from '../../consultations/consultations.queries';
import type { FoundingDelegate } from '../../consultations/found-consultation';
import { LogDirectory } from '../../consultations/log-directory';
import { delegateOfAccount, delegationsOf } from '../../delegations/delegates.queries';
import { Readers } from '../../platform/database/data-sources';
import { refusal, type Refusal } from '../../platform/http/problem';
import { Projections } from '../../records/projections';
import { Recorder } from '../../records/recorder';
import { registeredDelegations, registeredMembers } from '../members/register.queries';
import { compositionOf, type Composition } from './composition';

/** Who was registered after the founding is admitted; a division under way keeps the roll that was frozen for it. */
@Injectable()
export class AdmitMembers {
  constructor(
    @Inject(Readers) private readonly readers: Readers,
    @Inject(Recorder) private readonly recorder: Recorder,
    @Inject(Projections) private readonly projections: Projections,
    @Inject(LogDirectory) private readonly logs: LogDirectory,
  ) {}

  /** In the consultation's own record, by the secretariat that the account is there. */
  async admit(account: string, consultation: string, commandId: string): Promise<{ admitted: number } | Refusal> {
    const delegate = await delegateOfAccount(this.readers.manager, consultation, account);
    const capacity = delegate?.capacities.find(({ kind }) => kind === 'secretariat');
    if (delegate == null || capacity === undefined) return refusal('consultation.notFound');
    const logs = await this.logs.idsOf(consultation, [plenary]);
    const command = {
      ...{ actor: delegate.id, capacity: capacity.id, commandId, content: { admit: consultation } },
      logs: [...logs.values()],
    };
    const outcome = await this.recorder.act(command, async ({ manager, now }) => {
      const composition = await missingComposition(manager, consultation);
      const { delegations, delegates } = composition;
      const facts: NewFact[] = [
        ...delegations.map((delegation) => fact(plenary, 'delegation.admitted', { delegation })),
        ...delegates.map(({ id, name, capacities }) =>
          fact(plenary, 'delegate.admitted', { delegate: { id, capacities } }, name === null ? {} : { name }),
        ),
      ];
      await this.projections.write(manager, facts, { consultation, now });
      await linkAccounts(manager, delegates);
      return { facts: facts.map((made) => recordFact(made, logs)), answer: { admitted: delegates.length } };
    });
    return outcome.ok ? outcome.answer : outcome;
  }
}

/** Registered members of groups that this consultation has, who do not take part in it. */
async function missingComposition(manager: EntityManager, consultation: string): Promise<Composition> {
  const body = (await consultationOf(manager, consultation))?.body;
  const there: { account: string }[] = await manager.query(
    'SELECT account_id::text AS account FROM delegates WHERE consultation_id = $1 AND account_id IS NOT NULL',
    [consultation],
  );
  const present = new Set(there.map(({ account }) => account));
  const groups = new Set(body?.groups.map(({ key }) => key));
  const missing = (await registeredMembers(manager)).filter(
    ({ account, group }) => !present.has(account) && (group === null || groups.has(group)),
  );
  const registered = await registeredDelegations(manager);
  const known = new Map<string, string>();
  for (const { id, group, names } of await delegationsOf(manager, consultation)) {
    const same = registered.find((each) => each.group === group && shareName(each.names, names));
    if (same !== undefined) known.set(same.id, id);
  }
  return compositionOf(registered, missing, [], known);
}

/** No id leads from the register into a consultation: a delegation is known there by its name. */
function shareName(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  return Object.entries(one).some(([language, name]) => other[language] === name);
}

async function linkAccounts(manager: EntityManager, delegates: readonly FoundingDelegate[]): Promise<void> {
  await manager.query(
    `UPDATE delegates d SET account_id = linked.account_id
     FROM unnest($1::uuid[], $2::uuid[]) AS linked (id, account_id) WHERE d.id = linked.id`,
    [delegates.map(({ id }) => id), delegates.map(({ accountId }) => accountId)],
  );
}
