import { randomUUID } from 'node:crypto';
import { decideDeclare } from '@concord/procedure';
import type { Consultation, DeclareContext, Division, NewFact, ResultRecord } from '@concord/procedure';
import type { EntityManager } from 'typeorm';
import { amendmentOf, amendmentsTo } from '../amendments/amendments.queries';
import { textHash } from '../platform/text-hash';
import { textInForce } from '../provisions/provisions.queries';

/** What has just been counted and sealed. */
export interface Counted {
  readonly division: Division;
  readonly result: ResultRecord;
  readonly envelope: DeclareContext['envelope'];
}

/**
 * What a decided question sets off, all of it in the closing transaction and all of it here: the result is declared, the amendment has
 * its fate, the provision its new revision in every language, and the floor is free again. What follows is `decideDeclare`'s to say.
 */
export async function applyDecision(
  manager: EntityManager,
  consultation: Consultation,
  counted: Counted,
  now: string,
): Promise<readonly NewFact[]> {
  const { question } = counted.division;
  const amendment =
    question.kind === 'amendment' ? await amendmentOf(manager, consultation.id, question.amendment) : null;
  const about = question.kind === 'provision' ? question.provision : amendment?.provision;
  const text = about === undefined ? null : await textInForce(manager, consultation.id, about);
  // It was there when the division was announced, and nothing on the record is taken away.
  if (text?.provision == null || text.revision === null) {
    throw new Error(`division ${counted.division.id}: what was put to the vote is not there`);
  }
  const amendments = amendment === null ? [] : await amendmentsTo(manager, consultation.id, text.provision.id);
  return decideDeclare(
    {
      ...{ ...counted, provision: text.provision, revision: text.revision, amendment, amendments },
      ...{ newRevision: randomUUID(), languages: consultation.body.languages },
    },
    now,
    textHash,
  );
}
