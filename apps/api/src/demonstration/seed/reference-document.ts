import { randomUUID } from 'node:crypto';
import type { Document, ImportSummary, Provision, Revision } from '@concord/procedure';
import { findInstruments, readPlainText } from '@concord/publishing';
import type { ImportedBlock, ImportReview } from '@concord/publishing';
import { textHash } from '../../platform/text-hash';

export type FoundedRevision = Omit<Revision, 'at'>;

/** A document with its text, ready to be founded. */
export interface FoundedText {
  readonly document: Document;
  readonly provisions: readonly Provision[];
  readonly revisions: readonly FoundedRevision[];
}

/** The reference text with what the draft needs of it: which block an item of a paragraph became. */
export interface ReferenceText extends FoundedText {
  itemsOf(paragraph: string): readonly Provision[];
}

/** Room between siblings for what may be inserted. */
export const positionStep = 1_000;

const title = {
  en: 'Resolution and Conclusions concerning a fair deal for migrant workers in a global economy, 2004',
  fr: 'Résolution et conclusions concernant une approche équitable pour les travailleurs migrants dans une économie mondialisée, 2004',
  es: 'Resolución y Conclusiones relativas a un compromiso equitativo para los trabajadores migrantes en la economía globalizada, 2004',
};

/** The 2004 text by the importer alone, never by hand. It was adopted then: it is read and cited here, and not amended. */
export function referenceText(source: string): ReferenceText {
  const read = readPlainText(source);
  if (!read.ok) throw new Error(`the reference text is not read: ${read.code}`);
  const document = randomUUID();
  const blocks = read.blocks.map((block) => ({ block, id: randomUUID(), revision: randomUUID() }));
  const idOf = (index: number | null): string | null => (index === null ? null : (blocks[index]?.id ?? null));
  const provisions = blocks.map(({ block, id, revision }): Provision => ({
    ...{ id, document, parent: idOf(block.parent), position: (block.index + 1) * positionStep, kind: block.kind },
    ...{ label: block.label, headings: null, state: 'adopted', source: null },
    ...{ instruments: instrumentsIn(block.text), revision },
  }));
  return {
    document: {
      ...{ id: document, kind: 'reference', title, sourceHash: textHash(source), notes: null },
      review: summaryOf(read, (index) => idOf(index) ?? ''),
    },
    provisions,
    revisions: blocks.map(({ block, id, revision }): FoundedRevision => ({
      ...{ id: revision, provision: id, number: 1, parent: null, cause: { kind: 'import', source: null } },
      wordings: { en: { text: block.text, hash: textHash(block.text), status: 'authentic' } },
    })),
    itemsOf: (paragraph) => itemsOf(read, paragraph).flatMap(({ index }) => provisions[index] ?? []),
  };
}

/** Keys of the registered instruments that a text cites, each once, in the order of the text. */
export function instrumentsIn(text: string): string[] {
  const cited = findInstruments(text).filter(({ registered }) => registered);
  return [...new Set(cited.map(({ key }) => key))];
}

/** Numbers begin anew in each part, so the paragraph meant is the one that has items. */
function itemsOf({ blocks }: ImportReview, paragraph: string): ImportedBlock[] {
  const parents = new Set(
    blocks.filter(({ kind, label }) => kind === 'paragraph' && label === paragraph).map(({ index }) => index),
  );
  return blocks.filter(({ kind, parent }) => kind === 'item' && parent !== null && parents.has(parent));
}

function summaryOf(read: ImportReview, provisionAt: (index: number) => string): ImportSummary {
  const { counts, joined, dropped, warnings } = read;
  return {
    ...{ paragraphs: counts.conclusions, bullets: counts.bullets, headings: counts.headings, notes: counts.notes },
    items: counts.perParagraph.map(({ label, items }) => ({ label: label ?? '', count: items })),
    joined: joined.map(({ block, from, to }) => ({ provision: provisionAt(block), from, to })),
    dropped: dropped.map(({ line, text }) => ({ line, text })),
    warnings: warnings.map(({ code, line }) => ({ code, line })),
  };
}
