import type { Division } from '@concord/procedure';
import { insertRows } from '../../platform/database/insert-rows';
import type { Projection } from '../../records/projections';

const rowOf = (consultation: string, division: Division): object => ({
  ...{ id: division.id, consultation_id: consultation, number: division.number, sitting_id: division.sitting },
  ...{ question: division.question, method: division.method, majority: division.majority, quorum: division.quorum },
  ...{ rule_set_id: division.ruleSet.id, rule_set_version: division.ruleSet.version, state: division.state },
  ...{ roll: division.roll, quorum_required: division.quorumRequired, present: division.present },
  ...{ envelope_id: division.envelope, announced_at: division.announcedAt, opened_at: division.openedAt },
  ...{ closes_at: division.closesAt, closed_at: division.closedAt, result: division.result },
  ...{ destroyed_at: division.destroyedAt },
});

export const announceDivisions: Projection<'division.announced'> = async (manager, facts, { consultation }) => {
  const rows = facts.map(({ body }) => rowOf(consultation, body.division));
  await insertRows(manager, 'divisions', rows);
  const turnouts = facts.flatMap(({ body: { division } }) =>
    division.roll.map(({ group, onRoll }) => ({
      ...{ division_id: division.id, group_key: group, on_roll: onRoll, voted: 0 },
    })),
  );
  await insertRows(manager, 'turnouts', turnouts);
};

export const freezeRolls: Projection<'roll.frozen'> = (manager, facts) =>
  insertRows(
    manager,
    'division_rolls',
    facts.flatMap(({ body: { division, lines } }) =>
      lines.map(({ capacity, delegate, group, weight }) => ({
        ...{ division_id: division, capacity_id: capacity, delegate_id: delegate, group_key: group, weight },
      })),
    ),
  );

export const openDivisions: Projection<'division.opened'> = async (manager, facts) => {
  for (const { body } of facts) {
    await manager.query(`UPDATE divisions SET state = 'open', opened_at = $2, closes_at = $3 WHERE id = $1`, [
      body.division,
      body.openedAt,
      body.closesAt,
    ]);
  }
};

export const declareDivisions: Projection<'division.declared'> = async (manager, facts) => {
  for (const { body } of facts) {
    await manager.query(`UPDATE divisions SET state = 'closed', closed_at = $2, result = $3 WHERE id = $1`, [
      body.division,
      body.closedAt,
      JSON.stringify(body.result),
    ]);
  }
};

/** The ballots are destroyed unread; a box is dropped once this is committed. The envelope's own copy finds nothing to do. */
export const annulDivisions: Projection<'division.annulled'> = async (manager, facts) => {
  for (const { body } of facts) {
    await manager.query(`UPDATE divisions SET state = 'annulled', closed_at = $2 WHERE id = $1`, [
      body.division,
      body.closedAt,
    ]);
    await manager.query('DELETE FROM ballots WHERE division_id = $1', [body.division]);
  }
};

export const noteDestruction: Projection<'division.boxDestroyed'> = async (manager, facts) => {
  for (const { body } of facts) {
    await manager.query('UPDATE divisions SET destroyed_at = $2 WHERE id = $1', [body.division, body.destroyedAt]);
  }
};
