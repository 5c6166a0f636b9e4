import type { Language, Revision, State } from '@concord/procedure';
import { compare, type Mark } from '@concord/text';
import { wordingIn } from './wording';

/** From a revision back to the first, newest first. */
export function lineOf(state: Pick<State, 'revisions'>, revision: string): readonly Revision[] {
  const line: Revision[] = [];
  const seen = new Set<string>();
  for (let at = state.revisions.get(revision); at !== undefined && !seen.has(at.id);) {
    line.push(at);
    seen.add(at.id);
    at = at.parent === null ? undefined : state.revisions.get(at.parent);
  }
  return line;
}

const known = new Map<string, readonly Mark[]>();
const keepAtMost = 500;

/** Marks between two texts; texts too long to compare read as one replacement. Remembered, since pages ask again and again. */
export function marksBetween(before: string, after: string, language: Language): readonly Mark[] {
  const key = `${language}\n${before.length}\n${before}\n${after}`;
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  const compared = compare(before, after, language);
  const whole: readonly Mark[] = [
    { op: 'delete', text: before },
    { op: 'insert', text: after },
  ];
  const marks = compared.ok ? compared.marks : whole;
  if (known.size >= keepAtMost) known.clear();
  known.set(key, marks);
  return marks;
}

/** What a revision changed in its parent in one language; null where either has no words in it. */
export function changesOf(
  state: Pick<State, 'revisions'>,
  revision: Revision,
  language: Language,
): readonly Mark[] | null {
  const after = wordingIn(revision, language);
  if (after === null || revision.parent === null) return null;
  const before = wordingIn(state.revisions.get(revision.parent), language);
  return before === null ? null : marksBetween(before.text, after.text, language);
}
