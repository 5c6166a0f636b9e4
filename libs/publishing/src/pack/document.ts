import { compare } from '@concord/text';
import type { Mark } from '@concord/text';
import type { Id, Instrument, Provision, Revision, State } from '@concord/procedure';
import type { Names } from './names';
import { draftOf } from './names';
import type { PackDocument, PackProvision, PackRevision, PackSource, PackText } from './pack-text';

/** The marks between two texts; texts that are too long to compare are shown as one deletion and one insertion. */
export function marksBetween(before: string, after: string, language: string): readonly Mark[] {
  const compared = compare(before, after, language);
  if (compared.ok) return compared.marks;
  const whole: readonly Mark[] = [
    { op: 'delete', text: before },
    { op: 'insert', text: after },
  ];
  return whole.filter(({ text }) => text !== '');
}

function revisionView(state: State, names: Names, { id, number, at, cause }: Revision): PackRevision {
  const isAmendment = cause.kind === 'amendment';
  return {
    ...{ id, number, at, cause: cause.kind },
    amendment: isAmendment ? (state.amendments.get(cause.amendment)?.number ?? null) : null,
    division: isAmendment ? names.divisionNumber(cause.division) : null,
    reason: cause.kind === 'office' ? cause.reason : null,
  };
}

function sourceOf(state: State, source: Id | null): PackSource | null {
  const from = state.provisions.get(source ?? '');
  const document = state.documents.get(from?.document ?? '');
  return from === undefined || document === undefined
    ? null
    : { provision: from.id, document: document.title, label: from.label };
}

function textsOf(revisions: readonly Revision[], languages: readonly string[]): Readonly<Record<string, PackText>> {
  const [first, last] = [revisions[0], revisions.at(-1)];
  const texts = languages.flatMap((language): [string, PackText][] => {
    const wording = last?.wordings[language];
    if (wording === undefined) return [];
    const { text, status, hash } = wording;
    const before = first?.wordings[language]?.text ?? null;
    const marks = before === null ? null : marksBetween(before, text, language);
    return [[language, { text, status, hash, first: before, marks }]];
  });
  return Object.fromEntries(texts);
}

/** Number of the division that settled a provision: the last closed one that put it, or that put the amendment which deleted it. */
function decidedBy(state: State, provision: Provision): number | null {
  if (provision.state === 'open') return null;
  const settled = [...state.divisions.values()].filter(({ question, result }) => {
    if (result?.outcome !== 'adopted') return false;
    if (question.kind === 'provision') return question.provision === provision.id;
    const amendment = state.amendments.get(question.amendment);
    const deletes = amendment?.operations[amendment.original]?.kind === 'deleteBlock';
    return amendment?.provision === provision.id && deletes;
  });
  return settled.at(-1)?.number ?? null;
}

function instrumentsOf(state: State, provision: Provision): Pick<Instrument, 'key' | 'titles'>[] {
  return provision.instruments.flatMap((key) => {
    const titles = state.instruments.get(key)?.titles;
    return titles === undefined ? [] : [{ key, titles }];
  });
}

function provisionView(state: State, names: Names, provision: Provision, depth: number): PackProvision {
  const { id, kind, label, headings, source } = provision;
  const own = [...state.revisions.values()].filter((revision) => revision.provision === id);
  const revisions = own.toSorted((a, b) => a.number - b.number);
  return {
    ...{ id, kind, depth, headings, state: provision.state },
    number: names.numberOf(provision),
    firstNumber: label,
    decidedBy: decidedBy(state, provision),
    source: sourceOf(state, source),
    instruments: instrumentsOf(state, provision),
    revisions: revisions.map((revision) => revisionView(state, names, revision)),
    texts: textsOf(revisions, state.consultation?.body.languages ?? []),
  };
}

/** The draft with every provision as it stands, as it was first, and what lies between. */
export function documentView(state: State, names: Names): PackDocument | null {
  const draft = draftOf(state);
  if (draft === null) return null;
  const { id, kind, title, notes } = draft;
  const provisions = names.visits.flatMap(({ block, depth }) => {
    const provision = state.provisions.get(block.id);
    return provision === undefined ? [] : [provisionView(state, names, provision, depth)];
  });
  return { id, kind, title, notes, provisions };
}
