import { type Amendment, type Body, type Language, missingLanguages, type Revision } from '@concord/procedure';
import { operationsFor, type SentOperations } from '../../../shared/consultation/text/operations';

/** What is typed, by language; a language not touched is not there. */
export type Typed = Readonly<Record<Language, string>>;

export const nothingTyped: Typed = {};

/** Languages that it lacks and that the text it was written for has words in. */
export function translatable(body: Body, amendment: Amendment, base: Revision): readonly Language[] {
  return missingLanguages(body, amendment).filter((language) => base.wordings[language] !== undefined);
}

/** The operations that the typed words stand for: only languages in which something changes; a deletion in all of them. */
export function translationOf(body: Body, amendment: Amendment, base: Revision, typed: Typed): SentOperations {
  const isDeletion = amendment.operations[amendment.original]?.kind === 'deleteBlock';
  const wanted = translatable(body, amendment, base);
  const operations = Object.entries(operationsFor(base, isDeletion ? 'deletion' : typed));
  return Object.fromEntries(operations.filter(([language]) => wanted.includes(language)));
}
