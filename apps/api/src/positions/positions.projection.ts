import { attributionColumns } from '../consultations/attribution';
import { insertRows } from '../platform/database/insert-rows';
import type { Projection } from '../records/projections';

export const keepPositions: Projection<'position.stated'> = async (manager, facts, { consultation, now }) => {
  const rows = facts.map(({ body: { position }, erasable }) => ({
    ...{ id: position.id, consultation_id: consultation, provision_id: position.provision },
    ...{ revision_id: position.revision, kind: position.kind, ...attributionColumns('author', position.author) },
    ...{ replaces: position.replaces, text: erasable.text ?? null, stated_at: now, replaced_by: null },
  }));
  await insertRows(manager, 'positions', rows);
  await manager.query(
    `UPDATE positions AS earlier SET replaced_by = later.id FROM positions AS later
     WHERE later.id = ANY($1::uuid[]) AND earlier.id = later.replaces`,
    [rows.map(({ id }) => id)],
  );
};
