import { applyOperation } from '@concord/text';
import type { Operation } from '@concord/text';
import type { Amendment, Provision, State } from '@concord/procedure';
import { marksBetween } from './document';
import type { Names } from './names';
import type { PackAmendment, PackChange } from './pack-acts';

/** What an operation makes of the text that it was written against; undefined where it does not apply. */
function outcome(provision: Provision, before: string, operation: Operation): string | null | undefined {
  if (operation.kind === 'insertBlock') return operation.text;
  const { id, kind, parent, label } = provision;
  const block = { id, kind, parent, label, deleted: false };
  const target = { block, revisionId: operation.revision, text: before, deleted: false };
  // The record was checked when it was written, against the hash that the operation names.
  const applied = applyOperation(target, operation, () => operation.baseHash);
  return applied.ok ? applied.text : undefined;
}

function changesOf(state: State, amendment: Amendment): Readonly<Record<string, PackChange>> {
  const provision = state.provisions.get(amendment.provision);
  const revision = state.revisions.get(amendment.revision);
  const changes = Object.entries(amendment.operations).flatMap(([language, operation]): [string, PackChange][] => {
    const before = operation.kind === 'insertBlock' ? '' : revision?.wordings[language]?.text;
    if (provision === undefined || before === undefined) return [];
    const after = outcome(provision, before, operation);
    if (after === undefined) return [];
    return [[language, { before, after, marks: marksBetween(before, after ?? '', language) }]];
  });
  return Object.fromEntries(changes);
}

const inOrder = (a: Amendment, b: Amendment): number =>
  (a.number ?? Infinity) === (b.number ?? Infinity)
    ? a.submittedAt.localeCompare(b.submittedAt)
    : (a.number ?? Infinity) - (b.number ?? Infinity);

/** Official amendments with their fates. What a group only prepared is not among them. */
export function amendmentViews(state: State, names: Names): readonly PackAmendment[] {
  return [...state.amendments.values()].toSorted(inOrder).map((amendment) => {
    const { id, number, provision, original, languagesWaived, rationale, submittedAt, receivedAt } = amendment;
    return {
      ...{ id, number, provision, original, languagesWaived, rationale, submittedAt, receivedAt },
      provisionNumber: names.provisionNumber(provision),
      mover: names.personOf(amendment.mover),
      seconder: amendment.seconder === null ? null : names.personOf(amendment.seconder),
      state: amendment.state,
      decidedBy: names.divisionNumber(amendment.decidedBy),
      kind: amendment.operations[original]?.kind ?? 'replaceText',
      changes: changesOf(state, amendment),
    };
  });
}
