import type { Amendment, Language, Revision, State } from '@concord/procedure';
import { acceptAll } from '@concord/text';
import { amendmentText } from '../../../shared/consultation/text/amendment-text';
import { wordingIn } from '../../../shared/consultation/text/wording';
import { writtenAnew } from '../../../shared/consultation/text/written-anew';

/** An amendment being written anew by its mover: what the provision is to read, by language, and why. */
export interface Rewriting {
  /** The revision that the words are for. */
  readonly revision: string;
  readonly texts: Readonly<Record<Language, string>>;
  readonly rationale: string;
}

/** Starts from the mover's own words, each change put at its place in the text in force where that place still stands. */
export function rewritingOf(state: Pick<State, 'revisions'>, amendment: Amendment, now: Revision): Rewriting {
  const written = state.revisions.get(amendment.revision);
  const texts = Object.keys(amendment.operations).flatMap((language) => {
    const text = amendmentText(state, amendment, language);
    const before = wordingIn(written, language);
    const present = wordingIn(now, language);
    if (text === null || text.isDeletion || before === null || present === null) return [];
    const meant = acceptAll(text.marks);
    const anew = writtenAnew(before.text, meant, present.text, language);
    return [[language, anew.isClean ? anew.text : present.text] as const];
  });
  return { revision: now.id, texts: Object.fromEntries(texts), rationale: amendment.rationale ?? '' };
}
