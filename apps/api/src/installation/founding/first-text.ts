import { randomUUID } from 'node:crypto';
import type { Fault, FoundConsultationCommand, TextReview } from '@concord/contracts';
import type { Document, ImportSummary, Instrument, Localised, Provision, Revision, Wording } from '@concord/procedure';
import {
  findInstruments,
  INSTRUMENTS,
  readPlainText,
  type ImportedBlock,
  type ImportReview,
} from '@concord/publishing';
import { textHash } from '../../platform/text-hash';
import { fault } from '../faults';

/** A document with its text and the instruments that it cites, ready to be founded. */
export interface FirstText {
  readonly document: Document;
  readonly instruments: readonly Instrument[];
  readonly provisions: readonly Provision[];
  readonly revisions: readonly Omit<Revision, 'at'>[];
}

type Given = FoundConsultationCommand['texts'][number];
interface Read {
  readonly given: Given;
  readonly review: ImportReview;
}

/** Room between siblings for what may be inserted. */
const positionStep = 1_000;
const longestBlock = 20_000;

/** What the importer reads, for a person to confirm; nothing is stored. */
export function reviewOf(source: string): TextReview | { ok: false; faults: Fault[] } {
  const read = readPlainText(source);
  if (!read.ok) return { ok: false, faults: importFaults('source', read.problems) };
  const { blocks, joined, dropped, warnings } = read;
  return {
    hash: textHash(source),
    blocks: blocks.map(({ kind, label, text, lines }) => ({ kind, label, text, from: lines.from, to: lines.to })),
    joined: joined.map(({ from, to }) => ({ from, to })),
    dropped: dropped.map(({ line, text }) => ({ line, text })),
    warnings: warnings.map(({ code, line }) => ({ code, line })),
  };
}

/** One text in one or more languages, block for block; what was reviewed and nothing else. */
export function firstText(
  texts: readonly Given[],
  title: Localised,
): { ok: true; text: FirstText } | { ok: false; faults: Fault[] } {
  const read: Read[] = [];
  const faults: Fault[] = [];
  for (const [at, given] of texts.entries()) {
    const review = readPlainText(given.source);
    if (!review.ok) faults.push(...importFaults(`texts.${at}.source`, review.problems));
    else {
      read.push({ given, review });
      faults.push(...textFaults(given, review, read[0]?.review ?? review, `texts.${at}.source`));
    }
  }
  const [first] = read;
  return faults.length > 0 || first === undefined
    ? { ok: false, faults }
    : { ok: true, text: textFrom(first, read, title) };
}

const importFaults = (field: string, problems: readonly { code: string; line: number }[]): Fault[] =>
  problems.map(({ code, line }) => ({ field, code, params: { line } }));

function textFaults(
  { language, source, reviewed }: Given,
  { blocks }: ImportReview,
  first: ImportReview,
  field: string,
): Fault[] {
  if (textHash(source) !== reviewed) return [fault(field, 'founding.notReviewed')];
  const shape = (block: ImportedBlock | undefined): string => `${block?.kind} ${block?.label} ${block?.parent}`;
  const length = Math.max(blocks.length, first.blocks.length);
  const other = Array.from({ length }, (_, at) => at).find((at) => shape(blocks[at]) !== shape(first.blocks[at]));
  return [
    ...blocks
      .filter(({ text }) => text.length > longestBlock)
      .map(({ lines }) => fault(field, 'founding.blockTooLong', { line: lines.from })),
    ...(other === undefined ? [] : [fault(field, 'founding.structureDiffers', { block: other + 1, language })]),
  ];
}

function textFrom({ given, review }: Read, all: readonly Read[], title: Localised): FirstText {
  const document = randomUUID();
  const made = review.blocks.map((block) => ({ block, id: randomUUID(), revision: randomUUID() }));
  const idOf = (index: number | null): string | null => (index === null ? null : (made[index]?.id ?? null));
  const provisions = made.map(({ block, id, revision }): Provision => ({
    ...{ id, document, parent: idOf(block.parent), position: (block.index + 1) * positionStep, kind: block.kind },
    ...{
      label: block.label,
      headings: null,
      state: 'open',
      source: null,
      instruments: cited(all, block.index),
      revision,
    },
  }));
  const keys = new Set(provisions.flatMap(({ instruments }) => instruments));
  return {
    document: {
      ...{ id: document, kind: 'draft', title, sourceHash: textHash(given.source), notes: null },
      review: summaryOf(review, (index) => idOf(index) ?? ''),
    },
    instruments: INSTRUMENTS.filter(({ key }) => keys.has(key)).map(({ key, kind, number, year, titles }) => ({
      ...{ key, kind, number, year, titles: { ...titles } },
    })),
    provisions,
    revisions: made.map(({ block, id, revision }) => ({
      ...{ id: revision, provision: id, number: 1, parent: null, cause: { kind: 'import', source: null } },
      wordings: Object.fromEntries(
        all.map((each) => [each.given.language, wordingOf(each.review.blocks[block.index]?.text ?? '')]),
      ),
    })),
  };
}

/** Every text that the office gives is authentic in its language. */
const wordingOf = (text: string): Wording => ({ text, hash: textHash(text), status: 'authentic' });

function cited(all: readonly Read[], index: number): string[] {
  const found = all.flatMap(({ review }) => findInstruments(review.blocks[index]?.text ?? ''));
  return [...new Set(found.filter(({ registered }) => registered).map(({ key }) => key))];
}

function summaryOf(
  { counts, joined, dropped, warnings }: ImportReview,
  provisionAt: (index: number) => string,
): ImportSummary {
  return {
    ...{ paragraphs: counts.conclusions, bullets: counts.bullets, headings: counts.headings, notes: counts.notes },
    items: counts.perParagraph.map(({ label, items }) => ({ label: label ?? '', count: items })),
    joined: joined.map(({ block, from, to }) => ({ provision: provisionAt(block), from, to })),
    dropped: dropped.map(({ line, text }) => ({ line, text })),
    warnings: warnings.map(({ code, line }) => ({ code, line })),
  };
}
