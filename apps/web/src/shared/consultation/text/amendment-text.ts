import type { Amendment, Language, PreparedAmendment, State } from '@concord/procedure';
import { marksOfEdits, type Mark } from '@concord/text';
import { marksBetween } from './revisions';
import { wordingIn } from './wording';

export interface AmendmentText {
  readonly language: Language;
  readonly marks: readonly Mark[];
  readonly isDeletion: boolean;
  /** False when the reader's language is not among those that it stands in. */
  readonly isWanted: boolean;
}

type Written = Pick<Amendment | PreparedAmendment, 'revision' | 'operations' | 'original'>;

/** An amendment as a redline on the text it was written against, in the wanted language or else in its own. */
export function amendmentText(
  state: Pick<State, 'revisions'>,
  amendment: Written,
  language: Language,
): AmendmentText | null {
  const isWanted = amendment.operations[language] !== undefined;
  const shown = isWanted ? language : amendment.original;
  const operation = amendment.operations[shown];
  const base = wordingIn(state.revisions.get(amendment.revision), shown);
  if (operation === undefined || base === null) return null;
  const beside = { language: shown, isWanted, isDeletion: operation.kind === 'deleteBlock' };
  switch (operation.kind) {
    case 'replaceText':
      return { ...beside, marks: marksOfEdits(base.text, operation.edits) };
    case 'replaceBlock':
    case 'insertBlock':
      return { ...beside, marks: marksBetween(base.text, operation.text, shown) };
    case 'deleteBlock':
      return { ...beside, marks: [{ op: 'delete', text: base.text }] };
  }
}
