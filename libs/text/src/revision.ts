import type { Language } from './block';

/** Why a revision exists (Rules, section 7: every revision has a parent and a cause). Ids are those of the record. */
export type RevisionCause =
  | { readonly kind: 'import'; readonly source: string }
  | { readonly kind: 'amendment'; readonly amendment: string }
  | { readonly kind: 'disposition'; readonly comment: string }
  | { readonly kind: 'office'; readonly reason: string };

/** One state of a block's words, in all languages it stands in; never changed once made. */
export interface Revision {
  readonly id: string;
  readonly block: string;
  /** The revision it was made from, or null for the first of its block. */
  readonly parent: string | null;
  readonly texts: Readonly<Record<Language, string>>;
  readonly cause: RevisionCause;
}

/**
 * The words of a revision in one language.
 * @returns the text, or null where the revision has none in that language.
 */
export function textIn(revision: Revision, language: Language): string | null {
  return Object.hasOwn(revision.texts, language) ? (revision.texts[language] ?? null) : null;
}
