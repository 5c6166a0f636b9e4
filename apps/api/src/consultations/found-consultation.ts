import type { Delegate, Consultation, Delegation, Document, Instrument } from '@concord/procedure';
import type { NewFact, Provision, Revision, Round, Sitting } from '@concord/procedure';
import { fact, plenary } from '@concord/procedure';
import type { EntityManager } from 'typeorm';
import type { Refusal } from '../platform/http/problem';
import type { ActContext } from '../records/act';
import type { Projections } from '../records/projections';
import type { Recorder } from '../records/recorder';
import { systemCommandId } from '../records/system-command';
import { recordFact } from './acts';

/** A delegate as founded: with the account that signs in as this person, which stands in no log. */
export type FoundingDelegate = Delegate & { readonly accountId: string | null };

/** All that a consultation begins with. Revisions are in the order of their numbers; `at` is the time of founding. */
export interface Founding {
  readonly consultation: Consultation;
  readonly delegations: readonly Delegation[];
  readonly delegates: readonly FoundingDelegate[];
  readonly instruments: readonly Instrument[];
  readonly documents: readonly Document[];
  readonly provisions: readonly Provision[];
  readonly revisions: readonly Omit<Revision, 'at'>[];
  readonly rounds: readonly Round[];
  readonly sittings: readonly Sitting[];
}

/** The logs of a consultation by audience: `plenary`, `secretariat`, `group:E`. */
export type LogsByAudience = ReadonlyMap<string, string>;

/**
 * Makes the logs of a consultation and records all that it begins with, in one act of `system`. Whoever founds the same one again
 * gets the logs of the first time.
 */
export async function foundConsultation(
  recorder: Recorder,
  projections: Projections,
  founding: Founding,
): Promise<{ readonly ok: true; readonly logs: LogsByAudience } | Refusal> {
  const { consultation } = founding;
  const command = {
    ...{ actor: 'system', capacity: null, commandId: systemCommandId('consultation.founded', consultation.id, '') },
    ...{ content: { consultation: consultation.id }, logs: [] },
  };
  const outcome = await recorder.act(command, async (context) => {
    // Some 700 entries are computed between two statements, on a slow machine for longer than others may hold a head; nobody waits for
    // the heads of logs that are not there yet.
    await context.manager.query(`SET LOCAL idle_in_transaction_session_timeout = '60s'`);
    const logs = await makeLogs(context, consultation);
    const facts = foundingFacts(founding);
    await projections.write(context.manager, facts, { consultation: consultation.id, now: context.now });
    await linkAccounts(context.manager, founding.delegates);
    return { facts: facts.map((made) => recordFact(made, logs)), answer: [...logs] };
  });
  return outcome.ok ? { ok: true, logs: new Map(outcome.answer) } : outcome;
}

async function makeLogs(context: ActContext, { id, body }: Consultation): Promise<Map<string, string>> {
  const consultationId = id;
  const logs = new Map<string, string>();
  logs.set('plenary', await context.createLog({ consultationId, audience: 'plenary' }));
  logs.set('secretariat', await context.createLog({ consultationId, audience: 'secretariat' }));
  for (const { key } of body.groups)
    logs.set(`group:${key}`, await context.createLog({ consultationId, audience: 'group', groupKey: key }));
  return logs;
}

/** Facts of a kind stand together, so that their rows are written together. */
export function foundingFacts(founding: Founding): NewFact[] {
  const { consultation, delegations, delegates, instruments, documents, provisions, revisions } = founding;
  return [
    fact(plenary, 'consultation.created', { consultation }),
    ...delegations.map((delegation) => fact(plenary, 'delegation.admitted', { delegation })),
    ...delegates.map(({ id, name, capacities }) =>
      fact(plenary, 'delegate.admitted', { delegate: { id, capacities } }, name === null ? {} : { name }),
    ),
    ...instruments.map((instrument) => fact(plenary, 'instrument.registered', { instrument })),
    ...documents.map((document) => fact(plenary, 'document.added', { document })),
    ...provisions.map((provision) => fact(plenary, 'provision.added', { provision })),
    ...revisions.map(({ id, provision, number, parent, cause }) =>
      fact(plenary, 'revision.made', { revision: { id, provision, number, parent, cause } }),
    ),
    ...revisions.flatMap(({ id, provision, wordings }) =>
      Object.entries(wordings).map(([language, wording]) =>
        fact(plenary, 'revision.worded', { provision, revision: id, language, wording }),
      ),
    ),
    ...founding.rounds.map((round) => fact(plenary, 'round.planned', { round })),
    ...founding.sittings.map((sitting) => fact(plenary, 'sitting.scheduled', { sitting })),
  ];
}

async function linkAccounts(manager: EntityManager, delegates: readonly FoundingDelegate[]): Promise<void> {
  await manager.query(
    `UPDATE delegates d SET account_id = linked.account_id
     FROM unnest($1::uuid[], $2::uuid[]) AS linked (id, account_id) WHERE d.id = linked.id`,
    [delegates.map(({ id }) => id), delegates.map(({ accountId }) => accountId)],
  );
}
