import { type Passage, type PassageBlock } from '@concord/text';
import type { Id, Language } from '../values/common';
import type { Provision, Revision } from '../values/text';

/** The text under discussion: living provisions of one document, each with its revision in force. */
export interface DraftText {
  /** In the order of their positions among siblings. */
  readonly provisions: readonly Provision[];
  readonly revisions: ReadonlyMap<Id, Revision>;
}

/** The draft in one language, in reading order; a provision without words in it stands there empty. */
export function draftPassage({ provisions, revisions }: DraftText, language: Language): Passage {
  const living = provisions.filter(({ state }) => state !== 'deleted');
  const known = new Set(living.map(({ id }) => id));
  const byParent = new Map<Id | null, Provision[]>();
  for (const provision of living) {
    // What stood in a deleted block stands at the top, so that it is not lost from sight.
    const parent = provision.parent !== null && known.has(provision.parent) ? provision.parent : null;
    byParent.set(parent, [...(byParent.get(parent) ?? []), provision]);
  }
  const blocks: PassageBlock[] = [];
  const walk = (parent: Id | null): void => {
    const siblings = (byParent.get(parent) ?? []).toSorted((one, other) => one.position - other.position);
    for (const { id, kind, revision } of siblings) {
      const text = revisions.get(revision)?.wordings[language]?.text ?? '';
      blocks.push({ id, kind, parent, text, marks: [], revision });
      walk(id);
    }
  };
  walk(null);
  return { language, blocks };
}
