import type { EntityManager } from 'typeorm';
import { attributionColumns } from '../consultations/attribution';
import { insertRows } from '../platform/database/insert-rows';
import type { Projection } from '../records/projections';

type Columns = Readonly<Record<string, unknown>>;

/** Sets columns of one amendment. The names are written in the code, never taken from input. */
async function setColumns(manager: EntityManager, amendment: string, columns: Columns): Promise<void> {
  const set = Object.keys(columns).map((column, i) => `${column} = $${i + 2}`);
  await manager.query(`UPDATE amendments SET ${set.join(', ')} WHERE id = $1`, [amendment, ...Object.values(columns)]);
}

export const submitAmendments: Projection<'amendment.submitted'> = (manager, facts, { consultation, now }) =>
  insertRows(
    manager,
    'amendments',
    facts.map(({ body: { amendment }, erasable }) => ({
      ...{ id: amendment.id, consultation_id: consultation, provision_id: amendment.provision },
      ...{ revision_id: amendment.revision, original: amendment.original, operations: amendment.operations },
      ...attributionColumns('mover', amendment.mover),
      ...{ state: amendment.state, number: amendment.number, ...attributionColumns('seconder', amendment.seconder) },
      ...{ languages_waived: amendment.languagesWaived, rationale: erasable.rationale ?? null, submitted_at: now },
    })),
  );

/** Facts that change nothing but the state. */
export const moveAmendments: Projection<
  'amendment.called' | 'amendment.moved' | 'amendment.discussed' | 'amendment.notMoved' | 'amendment.withdrawn'
> = async (manager, facts) => {
  for (const { body } of facts) await setColumns(manager, body.amendment, { state: body.state });
};

export const returnAmendments: Projection<'amendment.returned'> = async (manager, facts) => {
  for (const { body, erasable } of facts)
    await setColumns(manager, body.amendment, { state: body.state, return_reason: erasable.reason ?? null });
};

export const resubmitAmendments: Projection<'amendment.resubmitted'> = async (manager, facts) => {
  for (const { body, erasable } of facts) {
    const operations = JSON.stringify(body.operations);
    const columns = { state: body.state, revision_id: body.revision, operations, rebase: null };
    await setColumns(manager, body.amendment, { ...columns, rationale: erasable.rationale ?? null });
  }
};

export const restateAmendments: Projection<'amendment.restated'> = async (manager, facts) => {
  for (const { body, erasable } of facts) {
    const { state, revision, operations, languagesWaived } = body;
    const columns = { state, revision_id: revision, operations: JSON.stringify(operations), rebase: null };
    const rationale = erasable.rationale ?? null;
    await setColumns(manager, body.amendment, { ...columns, languages_waived: languagesWaived, rationale });
  }
};

/** In one statement, however many there are. */
export const rebaseAmendments: Projection<'amendment.rebased'> = async (manager, facts) => {
  const rows = facts.map(({ body: { amendment, ...columns } }) => ({ amendment, ...columns }));
  await manager.query(
    `UPDATE amendments a SET revision_id = r.revision, operations = r.operations, rebase = r.rebase
     FROM jsonb_to_recordset($1::jsonb) AS r(amendment uuid, revision uuid, operations jsonb, rebase jsonb)
     WHERE a.id = r.amendment`,
    [JSON.stringify(rows)],
  );
};

export const secondAmendments: Projection<'amendment.seconded'> = async (manager, facts) => {
  for (const { body } of facts)
    await setColumns(manager, body.amendment, attributionColumns('seconder', body.seconder));
};

export const receiveAmendments: Projection<'amendment.received'> = async (manager, facts, { now }) => {
  for (const { body } of facts)
    await setColumns(manager, body.amendment, { state: body.state, number: body.number, received_at: now });
};

export const translateAmendments: Projection<'amendment.translated'> = async (manager, facts) => {
  for (const { body } of facts)
    await setColumns(manager, body.amendment, { state: body.state, operations: JSON.stringify(body.operations) });
};

export const publishAmendments: Projection<'amendment.published'> = async (manager, facts) => {
  for (const { body } of facts)
    await setColumns(manager, body.amendment, { state: body.state, languages_waived: body.languagesWaived });
};

export const decideAmendments: Projection<'amendment.decided' | 'amendment.fell'> = async (manager, facts) => {
  for (const { body } of facts)
    await setColumns(manager, body.amendment, { state: body.state, decided_by_id: body.decidedBy });
};

export const prepareAmendments: Projection<'amendment.prepared'> = (manager, facts, { consultation }) =>
  insertRows(
    manager,
    'prepared_amendments',
    facts.map(({ body: { amendment }, erasable }) => ({
      ...{ id: amendment.id, consultation_id: consultation, group_key: amendment.group },
      ...{ provision_id: amendment.provision, revision_id: amendment.revision, original: amendment.original },
      ...{ operations: amendment.operations, ...attributionColumns('author', amendment.author) },
      ...{ rationale: erasable.rationale ?? null, prepared_at: amendment.preparedAt, taken_up_at: amendment.takenUpAt },
    })),
  );

export const takeUpAmendments: Projection<'amendment.takenUp'> = async (manager, facts, { now }) => {
  const ids = facts.map(({ body }) => body.prepared);
  await manager.query('UPDATE prepared_amendments SET taken_up_at = $2 WHERE id = ANY($1::uuid[])', [ids, now]);
};
