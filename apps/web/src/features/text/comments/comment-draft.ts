import type { CommentKind, Id, Layer, Language } from '@concord/procedure';
import type { TextRange } from '@concord/text';
import type { ChosenWords } from '../reading/text-context';

/** A comment being written; kept in the browser at every keystroke. */
export interface CommentDraft {
  readonly comment: Id;
  readonly revision: Id;
  readonly language: Language;
  readonly range: TextRange | null;
  readonly kind: CommentKind;
  readonly layer: Layer;
  readonly text: string;
}

export const commentDraftKey = (provision: Id): string => `comment:${provision}`;

/** What a comment that is begun here and now starts from. */
export interface Start {
  comment: Id;
  revision: Id;
  language: Language;
  layer: Layer;
}

/**
 * The draft to go on with when the form opens: what was typed stays, and newly chosen words take the place of the old ones.
 */
export function openedDraft(kept: CommentDraft | null, words: ChosenWords | null, start: Start): CommentDraft {
  const draft: CommentDraft = kept ?? { ...start, range: null, kind: 'substantive', text: '' };
  if (words === null) return draft;
  return { ...draft, revision: words.revision, language: words.language, range: words.range };
}
