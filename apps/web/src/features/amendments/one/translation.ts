import type { TranslateAmendmentCommand } from '@concord/contracts';
import { type Amendment, type Body, type Language, missingLanguages, type Revision } from '@concord/procedure';
import { editsBetween } from '@concord/text';
import { wordingIn } from '../../../shared/consultation/text/wording';

/** What is typed, by language; a language not touched is not there. */
export type Typed = Readonly<Record<Language, string>>;

export const nothingTyped: Typed = {};

/** Languages that it lacks and that the text it was written for has words in. */
export function translatable(body: Body, amendment: Amendment, base: Revision): readonly Language[] {
  return missingLanguages(body, amendment).filter((language) => base.wordings[language] !== undefined);
}

type Operations = TranslateAmendmentCommand['operations'];

/** The operations that the typed words stand for: only languages in which something changes; a deletion in all of them. */
export function translationOf(body: Body, amendment: Amendment, base: Revision, typed: Typed): Operations {
  const operations: Operations = {};
  const isDeletion = amendment.operations[amendment.original]?.kind === 'deleteBlock';
  for (const language of translatable(body, amendment, base)) {
    const wording = wordingIn(base, language);
    if (wording === null) continue;
    const against = { block: amendment.provision, revision: base.id, baseHash: wording.hash, language };
    const next = typed[language]?.normalize('NFC');
    if (isDeletion) operations[language] = { kind: 'deleteBlock', ...against };
    else if (next !== undefined && next !== wording.text) {
      operations[language] = {
        kind: 'replaceText',
        ...against,
        edits: [...editsBetween(wording.text, next, language)],
      };
    }
  }
  return operations;
}
