import { admissibleText, applyOperation } from '@concord/text';
import type { HashOf, Operation } from '@concord/text';
import { allowed, refuse } from '../refusal';
import type { Refusal, Verdict } from '../refusal';
import type { Operations } from '../values/amendment';
import type { Provision, Revision } from '../values/text';

/** What an operation makes of the wording in force: the new text, null for a deletion, or why it does not apply. */
export function outcomeOfOperation(
  provision: Provision,
  revision: Revision,
  operation: Operation,
  hashOf: HashOf,
): { readonly ok: true; readonly text: string | null } | Refusal {
  if (provision.state === 'deleted') return refuse('amendment.blockGone', {}, 'operations');
  const wording = revision.wordings[operation.language];
  if (wording === undefined) return refuse('provision.languageMissing', { language: operation.language }, 'operations');
  const { id, kind, parent, label } = provision;
  const block = { id, kind, parent, label, deleted: false };
  const applied = applyOperation(
    { block, revisionId: revision.id, text: wording.text, deleted: false },
    operation,
    hashOf,
  );
  return applied.ok ? applied : refuse(applied.code, { language: operation.language }, 'operations');
}

/** New words in an operation are admissible text; an amendment that would be too long or carry control characters is refused whole. */
function admissible(operation: Operation): Verdict {
  const texts = operation.kind === 'replaceText' ? operation.edits.map((edit) => edit.insert) : [];
  if (operation.kind === 'replaceBlock' || operation.kind === 'insertBlock') texts.push(operation.text);
  for (const text of texts) {
    const verdict = admissibleText(text);
    if (!verdict.ok) return refuse(verdict.code, { at: verdict.at, language: operation.language }, 'operations');
    if (verdict.text !== text) return refuse('text.notNormalised', { language: operation.language }, 'operations');
  }
  return allowed;
}

/** All operations of an amendment apply to the revision in force, each in its own language, and change something. */
export function operationsStand(
  provision: Provision,
  revision: Revision,
  original: string,
  operations: Operations,
  hashOf: HashOf,
): Verdict {
  if (operations[original] === undefined)
    return refuse('amendment.languagesMissing', { languages: original }, 'operations');
  for (const [language, operation] of Object.entries(operations)) {
    if (operation.language !== language || operation.block !== provision.id) {
      return refuse('amendment.staleBase', { language }, 'operations');
    }
    const clean = admissible(operation);
    if (!clean.ok) return clean;
    const applied = outcomeOfOperation(provision, revision, operation, hashOf);
    if (!applied.ok) return applied;
  }
  return allowed;
}
