import type { Amendment, DraftText, Language, Provision } from '@concord/procedure';
import type { EntityManager } from 'typeorm';
import { consultationOf } from '../../consultations/consultations.queries';
import { documentsOf, provisionsOf, revisionsInForce } from '../../provisions/provisions.queries';
import { readHeads } from '../../records/reading/read-head';
import { openAmendmentsOf } from '../amendments.queries';

/** What relations are computed from, at one moment. */
export interface Ground {
  /** Entries of the plenary log. */
  readonly size: number;
  readonly draft: DraftText;
  /** Differs whenever the text does. */
  readonly text: string;
  readonly languages: readonly Language[];
  readonly amendments: readonly Amendment[];
}

export async function plenarySize(manager: EntityManager, consultation: string): Promise<number | null> {
  const heads = await readHeads(manager, consultation);
  return heads.find(({ audience }) => audience === 'plenary')?.size ?? null;
}

export async function readGround(manager: EntityManager, consultation: string, size: number): Promise<Ground> {
  const found = await consultationOf(manager, consultation);
  const documents = await documentsOf(manager, consultation);
  const drafts = new Set(documents.filter(({ kind }) => kind === 'draft').map(({ id }) => id));
  const provisions = (await provisionsOf(manager, consultation)).filter(({ document }) => drafts.has(document));
  const revisions = await revisionsInForce(manager, consultation);
  return {
    size,
    draft: { provisions, revisions: new Map(revisions.map((revision) => [revision.id, revision])) },
    text: provisions.map(placeOf).join('\n'),
    languages: found?.body.languages ?? [],
    amendments: await openAmendmentsOf(manager, consultation),
  };
}

const placeOf = ({ id, parent, position, state, revision }: Provision): string =>
  `${id} ${parent ?? ''} ${position} ${state} ${revision}`;
