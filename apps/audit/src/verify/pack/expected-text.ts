import { applyOperation } from '@concord/text';
import type { Amendment, Provision, Revision, State } from '@concord/procedure';
import { Comparison } from './difference';
import { divisionNumber, draftOf, person, printed } from './words';

/** What the pack must say of the draft. */
export function expectedDocument(state: State): unknown {
  const draft = draftOf(state);
  if (draft === undefined) return null;
  const { id, kind, title, notes } = draft;
  const { visits, now } = printed(state);
  const provisions = visits.flatMap(({ block, depth }) => {
    const provision = state.provisions.get(block.id);
    return provision === undefined ? [] : [expectedProvision(state, provision, depth, now(block.id))];
  });
  return { id, kind, title, notes, provisions };
}

function expectedProvision(state: State, provision: Provision, depth: number, number: string | null) {
  const { id, kind, label, headings } = provision;
  const revisions = [...state.revisions.values()].filter((one) => one.provision === id);
  revisions.sort((a, b) => a.number - b.number);
  const source = state.provisions.get(provision.source ?? '');
  const document = state.documents.get(source?.document ?? '');
  const instruments = provision.instruments.map((key) => ({ key, titles: state.instruments.get(key)?.titles }));
  return {
    ...{ id, kind, depth, number, firstNumber: label, headings, state: provision.state },
    decidedBy: provision.state === 'open' ? null : settledBy(state, provision),
    source: source && document ? { provision: source.id, document: document.title, label: source.label } : null,
    instruments: instruments.filter(({ titles }) => titles !== undefined),
    revisions: revisions.map((revision) => expectedRevision(state, revision)),
    texts: expectedTexts(revisions, state.consultation?.body.languages ?? []),
  };
}

/** The division that adopted it as amended, or that adopted the amendment which deletes it. */
function settledBy(state: State, provision: Provision): number | null {
  const numbers = [...state.divisions.values()].flatMap(({ number, question, result }) => {
    if (result?.outcome !== 'adopted') return [];
    if (question.kind === 'provision') return question.provision === provision.id ? [number] : [];
    const amendment = state.amendments.get(question.amendment);
    const isDeletion = amendment?.operations[amendment.original]?.kind === 'deleteBlock';
    return isDeletion && amendment.provision === provision.id ? [number] : [];
  });
  return numbers.at(-1) ?? null;
}

function expectedRevision(state: State, { id, number, at, cause }: Revision) {
  const by = cause.kind === 'amendment' ? cause : null;
  return {
    ...{ id, number, at, cause: cause.kind },
    amendment: by === null ? null : (state.amendments.get(by.amendment)?.number ?? null),
    division: by === null ? null : divisionNumber(state, by.division),
    reason: cause.kind === 'office' ? cause.reason : null,
  };
}

function expectedTexts(revisions: readonly Revision[], languages: readonly string[]): Record<string, unknown> {
  const texts: Record<string, unknown> = {};
  for (const language of languages) {
    const wording = revisions.at(-1)?.wordings[language];
    if (wording === undefined) continue;
    const first = revisions[0]?.wordings[language]?.text ?? null;
    texts[language] = {
      ...wording,
      first,
      marks: first === null ? null : new Comparison(first, wording.text),
    };
  }
  return texts;
}

/** What the pack must say of the amendments. */
export function expectedAmendments(state: State): unknown {
  const { called } = printed(state);
  const amendments = [...state.amendments.values()];
  const received = amendments.filter(({ number }) => number !== null);
  received.sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  const waiting = amendments.filter(({ number }) => number === null);
  waiting.sort((a, b) => (a.submittedAt < b.submittedAt ? -1 : a.submittedAt > b.submittedAt ? 1 : 0));
  return [...received, ...waiting].map((amendment) => {
    const { id, number, provision, original, languagesWaived, rationale, submittedAt, receivedAt } = amendment;
    return {
      ...{ id, number, provision, original, languagesWaived, rationale, submittedAt, receivedAt },
      ...{ state: amendment.state, provisionNumber: called(provision) },
      mover: person(state, amendment.mover),
      seconder: amendment.seconder && person(state, amendment.seconder),
      decidedBy: divisionNumber(state, amendment.decidedBy),
      kind: amendment.operations[original]?.kind,
      changes: expectedChanges(state, amendment),
    };
  });
}

function expectedChanges(state: State, { provision, revision, operations }: Amendment): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  const block = state.provisions.get(provision);
  for (const [language, operation] of Object.entries(operations)) {
    const isNew = operation.kind === 'insertBlock';
    const before = isNew ? '' : state.revisions.get(revision)?.wordings[language]?.text;
    if (before === undefined || block === undefined) continue;
    const target = { block: { ...block, deleted: false }, revisionId: revision, text: before, deleted: false };
    const applied = isNew
      ? { ok: true as const, text: operation.text }
      : applyOperation(target, operation, () => operation.baseHash);
    if (!applied.ok) continue;
    changes[language] = { before, after: applied.text, marks: new Comparison(before, applied.text ?? '') };
  }
  return changes;
}
