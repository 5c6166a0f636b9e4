import { insertRows } from '../platform/database/insert-rows';
import type { Projection } from '../records/projections';

export const registerInstruments: Projection<'instrument.registered'> = (manager, facts, { consultation }) =>
  insertRows(
    manager,
    'instruments',
    facts.map(({ body }) => ({ consultation_id: consultation, ...body.instrument })),
  );

export const addDocuments: Projection<'document.added'> = (manager, facts, { consultation }) =>
  insertRows(
    manager,
    'documents',
    facts.map(({ body: { document } }) => ({
      ...{ id: document.id, consultation_id: consultation, kind: document.kind, title: document.title },
      ...{ source_hash: document.sourceHash, notes: document.notes, review: document.review },
    })),
  );

export const addProvisions: Projection<'provision.added'> = (manager, facts, { consultation }) =>
  insertRows(
    manager,
    'provisions',
    facts.map(({ body: { provision } }) => ({
      ...{ id: provision.id, consultation_id: consultation, document_id: provision.document },
      ...{ parent_id: provision.parent, position: provision.position, kind: provision.kind, label: provision.label },
      ...{ headings: provision.headings, state: provision.state, source_id: provision.source },
      ...{ instruments: provision.instruments, revision_id: provision.revision },
    })),
  );

export const decideProvisions: Projection<'provision.decided'> = async (manager, facts) => {
  for (const { body } of facts) {
    await manager.query('UPDATE provisions SET state = $2 WHERE id = $1', [body.provision, body.state]);
  }
};

/** The new revision is the one in force from here on. */
export const makeRevisions: Projection<'revision.made'> = async (manager, facts, { consultation, now }) => {
  const rows = facts.map(({ body: { revision } }) => ({
    ...{ id: revision.id, consultation_id: consultation, provision_id: revision.provision, number: revision.number },
    ...{ parent_id: revision.parent, cause: revision.cause, made_at: now },
  }));
  await insertRows(manager, 'revisions', rows);
  await manager.query(
    `UPDATE provisions p SET revision_id = r.id FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, provision_id uuid)
     WHERE p.id = r.provision_id`,
    [JSON.stringify(rows)],
  );
};

export const wordRevisions: Projection<'revision.worded'> = (manager, facts) =>
  insertRows(
    manager,
    'wordings',
    facts.map(({ body: { revision, language, wording } }) => ({
      ...{ revision_id: revision, language, text: wording.text, hash: wording.hash, status: wording.status },
    })),
  );
