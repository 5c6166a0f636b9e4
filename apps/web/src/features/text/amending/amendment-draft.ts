import type { SubmitAmendmentCommand } from '@concord/contracts';
import type { Id, Language, Provision, Revision, State } from '@concord/procedure';
import { applyEdits, bindingWords, editsBetween, moveAnchor, type BindingWord, type Edit } from '@concord/text';
import { marksBetween } from '../../../shared/consultation/text/revisions';
import { wordingIn } from '../../../shared/consultation/text/wording';

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

/** Operations as they are sent. */
export type SentOperations = SubmitAmendmentCommand['operations'];

/** The operations that the draft stands for, in each language in which it changes something. */
export function operationsOf(draft: AmendmentDraft, provision: Id, revision: Revision): SentOperations {
  const operations: SentOperations = {};
  for (const [language, wording] of Object.entries(revision.wordings)) {
    const against = { block: provision, revision: revision.id, baseHash: wording.hash, language };
    const next = draft.texts[language]?.normalize('NFC');
    if (draft.isDeletion) operations[language] = { kind: 'deleteBlock', ...against };
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

function movedEdit(edit: Edit, before: string, now: string, language: Language): Edit | null {
  const moved = moveAnchor({ from: edit.from, to: edit.to, quote: edit.quote }, marksBetween(before, now, language));
  const stands = edit.quote === '' || moved.fate === 'kept' || moved.fate === 'moved';
  return stands ? { ...edit, from: moved.range.from, to: moved.range.to } : null;
}

/**
 * What was typed against an earlier text, written against the present one: each change at its words where these still stand.
 * `isClean` is false when some do not; then the text is what was typed, untouched, for the writer to compare.
 */
export function writtenAnew(
  before: string,
  typed: string,
  now: string,
  language: Language,
): { readonly text: string; readonly isClean: boolean } {
  const edits = editsBetween(before, typed, language).map((edit) => movedEdit(edit, before, now, language));
  const standing = edits.filter((edit) => edit !== null).sort((one, other) => one.from - other.from);
  const applied = standing.length === edits.length ? applyEdits(now, standing) : null;
  return applied?.ok === true ? { text: applied.text, isClean: true } : { text: typed, isClean: false };
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
