import { insertRows } from '../platform/database/insert-rows';
import type { Projection } from '../records/projections';

export const scheduleSittings: Projection<'sitting.scheduled'> = (manager, facts, { consultation }) =>
  insertRows(
    manager,
    'sittings',
    facts.map(({ body: { sitting } }) => ({
      ...{ id: sitting.id, consultation_id: consultation, number: sitting.number, state: sitting.state },
      ...{ scheduled_at: sitting.scheduledAt, opened_at: sitting.openedAt, closed_at: sitting.closedAt },
      ...{ present: sitting.present, called: sitting.called },
    })),
  );

export const openSittings: Projection<'sitting.opened'> = async (manager, facts) => {
  for (const { body } of facts) {
    const { sitting, state, openedAt } = body;
    await manager.query('UPDATE sittings SET state = $2, opened_at = $3 WHERE id = $1', [sitting, state, openedAt]);
  }
};

export const pauseSittings: Projection<'sitting.suspended' | 'sitting.resumed'> = async (manager, facts) => {
  for (const { body } of facts)
    await manager.query('UPDATE sittings SET state = $2 WHERE id = $1', [body.sitting, body.state]);
};

/** Nothing is before a sitting that is over. */
export const closeSittings: Projection<'sitting.closed'> = async (manager, facts) => {
  for (const { body } of facts) {
    await manager.query('UPDATE sittings SET state = $2, closed_at = $3, called = NULL WHERE id = $1', [
      body.sitting,
      body.state,
      body.closedAt,
    ]);
  }
};

/** Each capacity once, in the order in which it came. */
export const checkIn: Projection<'sitting.checkedIn'> = async (manager, facts) => {
  for (const { body } of facts) {
    const arrived = [...new Set(body.capacities)];
    await manager.query(
      `UPDATE sittings SET present = present || ARRAY(
         SELECT capacity FROM unnest($2::uuid[]) WITH ORDINALITY AS arrived (capacity, place)
         WHERE capacity <> ALL (present) ORDER BY place)
       WHERE id = $1`,
      [body.sitting, arrived],
    );
  }
};

export const callBusiness: Projection<'sitting.called'> = async (manager, facts) => {
  for (const { body } of facts) {
    const called = body.called === null ? null : JSON.stringify(body.called);
    await manager.query('UPDATE sittings SET called = $2::jsonb WHERE id = $1', [body.sitting, called]);
  }
};
