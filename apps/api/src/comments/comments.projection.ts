import { attributionColumns } from '../consultations/attribution';
import { insertRows } from '../platform/database/insert-rows';
import type { Projection } from '../records/projections';

export const keepComments: Projection<'comment.submitted' | 'comment.shared'> = (
  manager,
  facts,
  { consultation, now },
) =>
  insertRows(
    manager,
    'comments',
    facts.map(({ body: { comment }, erasable }) => ({
      ...{ id: comment.id, consultation_id: consultation, layer: comment.layer, round_id: comment.round },
      ...{ provision_id: comment.provision, revision_id: comment.revision, range: comment.range },
      ...{ language: comment.language, kind: comment.kind, ...attributionColumns('author', comment.author) },
      ...{ text: erasable.text ?? null, made_at: now, withdrawn_at: null, disposition: null },
    })),
  );

export const withdrawComments: Projection<'comment.withdrawn'> = async (manager, facts, { now }) => {
  const ids = facts.map(({ body }) => body.comment);
  await manager.query('UPDATE comments SET withdrawn_at = $2 WHERE id = ANY($1::uuid[])', [ids, now]);
};

/** A later disposition replaces the one before; both stay on the record. */
export const disposeComments: Projection<'comment.disposed'> = async (manager, facts, { now }) => {
  for (const { body, erasable } of facts) {
    const disposition = { ...body.disposition, reason: erasable.reason ?? null, at: now };
    await manager.query('UPDATE comments SET disposition = $2::jsonb WHERE id = $1', [
      body.comment,
      JSON.stringify(disposition),
    ]);
  }
};
