import type { SubmitAmendmentCommand } from '@concord/contracts';
import type { Language, Revision } from '@concord/procedure';
import { editsBetween } from '@concord/text';

/** Operations as they are sent. */
export type SentOperations = SubmitAmendmentCommand['operations'];

/**
 * The operations that make of a revision what was typed, in each language in which that changes something; or that delete the
 * provision in all its languages. A language not typed in is not there.
 */
export function operationsFor(
  revision: Revision,
  typed: Readonly<Record<Language, string>> | 'deletion',
): SentOperations {
  const operations: SentOperations = {};
  for (const [language, wording] of Object.entries(revision.wordings)) {
    const against = { block: revision.provision, revision: revision.id, baseHash: wording.hash, language };
    if (typed === 'deletion') {
      operations[language] = { kind: 'deleteBlock', ...against };
      continue;
    }
    const next = typed[language]?.normalize('NFC');
    if (next === undefined || next === wording.text) continue;
    operations[language] = { kind: 'replaceText', ...against, edits: [...editsBetween(wording.text, next, language)] };
  }
  return operations;
}
