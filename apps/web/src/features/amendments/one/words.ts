import type { Amendment, Language, Revision, State } from '@concord/procedure';
import type { Mark } from '@concord/text';
import { lineOf, marksBetween } from '../../../shared/consultation/text/revisions';
import { wordingIn } from '../../../shared/consultation/text/wording';

/** What became of the text that an amendment was written for. */
export type TextSince =
  | { readonly kind: 'same' }
  /** This amendment made the revision in force, or one before it. */
  | { readonly kind: 'adopted'; readonly revision: Revision }
  | { readonly kind: 'movedOn'; readonly written: Revision; readonly now: Revision };

/** Whether the text is still the one the amendment was written against. */
export function textSince(state: Pick<State, 'provisions' | 'revisions'>, amendment: Amendment): TextSince {
  const written = state.revisions.get(amendment.revision);
  const now = state.revisions.get(state.provisions.get(amendment.provision)?.revision ?? '');
  if (written === undefined || now === undefined || written.id === now.id) return { kind: 'same' };
  const made = lineOf(state, now.id).find(
    ({ cause }) => cause.kind === 'amendment' && cause.amendment === amendment.id,
  );
  return made === undefined ? { kind: 'movedOn', written, now } : { kind: 'adopted', revision: made };
}

/** The marks between the text it was written for and the text now, in one language; null where either has no words in it. */
export function changesSince(written: Revision, now: Revision, language: Language): readonly Mark[] | null {
  const before = wordingIn(written, language);
  const after = wordingIn(now, language);
  return before === null || after === null ? null : marksBetween(before.text, after.text, language);
}
