import type { Id, Language, Provision, Revision, State } from '@concord/procedure';
import { bindingWords, type BindingWord } from '@concord/text';
import { operationsFor, type SentOperations } from '../../../shared/consultation/text/operations';
import { marksBetween } from '../../../shared/consultation/text/revisions';
import { wordingIn } from '../../../shared/consultation/text/wording';
import { writtenAnew } from '../../../shared/consultation/text/written-anew';

/** An amendment being written; kept in the browser at every keystroke. */
export interface AmendmentDraft {
  readonly amendment: Id;
  /** The revision that it is written against. */
  readonly revision: Id;
  readonly original: Language;
  /** What the provision is to read, by language; a language not touched is not there. */
  readonly texts: Readonly<Record<Language, string>>;
  readonly isDeletion: boolean;
  readonly rationale: string;
}

export function newDraft(amendment: Id, provision: Provision, original: Language): AmendmentDraft {
  return { amendment, revision: provision.revision, original, texts: {}, isDeletion: false, rationale: '' };
}

/** Whether anything was written that would be a loss. */
export function isWorthKeeping(draft: AmendmentDraft | null): draft is AmendmentDraft {
  if (draft === null) return false;
  return draft.isDeletion || draft.rationale.trim() !== '' || Object.keys(draft.texts).length > 0;
}

/** The operations that the draft stands for, in each language in which it changes something. */
export function operationsOf({ texts, isDeletion }: AmendmentDraft, revision: Revision): SentOperations {
  return operationsFor(revision, isDeletion ? 'deletion' : texts);
}

/** Words of obligation among those that the draft brings in (a non-binding text says "should"). */
export function bindingWordsBrought(before: string, next: string, language: Language): readonly BindingWord[] {
  const inserted: { from: number; to: number }[] = [];
  let at = 0;
  for (const { op, text } of marksBetween(before, next, language)) {
    if (op === 'delete') continue;
    if (op === 'insert') inserted.push({ from: at, to: at + text.length });
    at += text.length;
  }
  return bindingWords(next, language).filter((word) =>
    inserted.some(({ from, to }) => word.from < to && word.to > from),
  );
}

/** The whole draft written against the revision in force. */
export function draftWrittenAnew(
  state: Pick<State, 'revisions'>,
  draft: AmendmentDraft,
  revision: Revision,
): { readonly draft: AmendmentDraft; readonly isClean: boolean } {
  const old = state.revisions.get(draft.revision);
  let isClean = true;
  const texts = Object.entries(draft.texts).map(([language, typed]) => {
    const before = wordingIn(old, language);
    const now = wordingIn(revision, language);
    const anew =
      before === null || now === null
        ? { text: typed, isClean: false }
        : writtenAnew(before.text, typed, now.text, language);
    isClean &&= anew.isClean;
    return [language, anew.text] as const;
  });
  return { draft: { ...draft, revision: revision.id, texts: Object.fromEntries(texts) }, isClean };
}
