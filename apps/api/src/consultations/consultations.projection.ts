import type { EntityManager } from 'typeorm';
import type { Round } from '@concord/procedure';
import { insertRows } from '../platform/database/insert-rows';
import type { Projection } from '../records/projections';

export const createConsultation: Projection<'consultation.created'> = (manager, facts) =>
  insertRows(
    manager,
    'consultations',
    facts.map(({ body }) => body.consultation),
  );

export const advanceConsultation: Projection<'consultation.advanced'> = async (manager, facts, { consultation }) => {
  const state = facts.at(-1)?.body.state;
  await manager.query('UPDATE consultations SET state = $2 WHERE id = $1', [consultation, state]);
};

async function putRound(manager: EntityManager, consultation: string, round: Round): Promise<void> {
  const { id, number, state, deadlineAt, ruleSet, openedAt, closedAt } = round;
  await manager.query(
    `INSERT INTO rounds (id, consultation_id, number, state, deadline_at, rule_set_id, rule_set_version, opened_at, closed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (id) DO UPDATE SET state = $4, deadline_at = $5, opened_at = $8, closed_at = $9`,
    [id, consultation, number, state, deadlineAt, ruleSet.id, ruleSet.version, openedAt, closedAt],
  );
}

/** Every fact about a round carries the whole round. */
export const keepRound: Projection<'round.planned' | 'round.opened' | 'round.extended' | 'round.closed'> = async (
  manager,
  facts,
  { consultation },
) => {
  for (const { body } of facts) await putRound(manager, consultation, body.round);
};
