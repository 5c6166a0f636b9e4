import type { Document, Instrument, Provision, Revision } from '@concord/procedure';
import type { EntityManager } from 'typeorm';
import { instantSql } from '../records/logs/head';

const provisionColumns = `id::text AS id, document_id::text AS document, parent_id::text AS parent, position, kind, label, headings,
  state, source_id::text AS source, instruments, revision_id::text AS revision`;

const selectRevisions = (where: string): string => `
  SELECT r.id::text AS id, r.provision_id::text AS provision, r.number, r.parent_id::text AS parent, r.cause,
    ${instantSql('r.made_at')} AS at,
    (SELECT coalesce(jsonb_object_agg(w.language, jsonb_build_object('text', w.text, 'hash', w.hash, 'status', w.status)), '{}')
     FROM wordings w WHERE w.revision_id = r.id) AS wordings
  FROM revisions r WHERE ${where} ORDER BY r.provision_id, r.number`;

export function documentsOf(manager: EntityManager, consultation: string): Promise<Document[]> {
  return manager.query(
    `SELECT id::text AS id, kind, title, source_hash AS "sourceHash", notes, review FROM documents
     WHERE consultation_id = $1 ORDER BY id`,
    [consultation],
  );
}

export function instrumentsOf(manager: EntityManager, consultation: string): Promise<Instrument[]> {
  return manager.query(
    'SELECT key, kind, number, year, titles FROM instruments WHERE consultation_id = $1 ORDER BY key',
    [consultation],
  );
}

export function provisionsOf(manager: EntityManager, consultation: string): Promise<Provision[]> {
  return manager.query(
    `SELECT ${provisionColumns} FROM provisions WHERE consultation_id = $1 ORDER BY document_id, position`,
    [consultation],
  );
}

export function revisionsOf(manager: EntityManager, consultation: string): Promise<Revision[]> {
  return manager.query(selectRevisions('r.consultation_id = $1'), [consultation]);
}

/** The revision of each provision that is its text now. */
export function revisionsInForce(manager: EntityManager, consultation: string): Promise<Revision[]> {
  const inForce = 'SELECT p.revision_id FROM provisions p WHERE p.consultation_id = $1';
  return manager.query(selectRevisions(`r.consultation_id = $1 AND r.id IN (${inForce})`), [consultation]);
}

export async function provisionOf(manager: EntityManager, consultation: string, id: string): Promise<Provision | null> {
  const [row]: Provision[] = await manager.query(
    `SELECT ${provisionColumns} FROM provisions WHERE consultation_id = $1 AND id = $2`,
    [consultation, id],
  );
  return row ?? null;
}

export async function revisionOf(manager: EntityManager, consultation: string, id: string): Promise<Revision | null> {
  const [row]: Revision[] = await manager.query(selectRevisions('r.consultation_id = $1 AND r.id = $2'), [
    consultation,
    id,
  ]);
  return row ?? null;
}

/** A provision with the revision in force; both null when it is not of this consultation. */
export async function textInForce(
  manager: EntityManager,
  consultation: string,
  provision: string,
): Promise<{ provision: Provision | null; revision: Revision | null }> {
  const found = await provisionOf(manager, consultation, provision);
  return { provision: found, revision: found && (await revisionOf(manager, consultation, found.revision)) };
}
