import { carryOver } from '@concord/text';
import type { CarriedOver, HashOf, RebaseFate } from '@concord/text';
import { fact, plenary } from '../facts';
import type { NewFact } from '../facts';
import { openAmendmentStates } from '../lifecycles/amendment';
import type { Amendment, Operations } from '../values/amendment';
import type { Id } from '../values/common';
import type { Revision } from '../values/text';

/** What changed the text, and what it is now. */
export interface ChangedText {
  readonly before: Revision;
  /** Null: the provision was deleted. */
  readonly after: Pick<Revision, 'id' | 'wordings'> | null;
  readonly division: Id;
}

/**
 * What becomes of every other open amendment to a provision whose text a decision has changed (section 8): it is carried over in all of
 * its languages, or in none, and then it waits for its author, or for the Chair. One that stood on an older revision already keeps its fate.
 */
export function rebaseAmendments(
  amendments: readonly Amendment[],
  changed: ChangedText,
  hashOf: HashOf,
): readonly NewFact[] {
  const waiting = amendments
    .filter(({ state, revision }) => openAmendmentStates.includes(state) && revision === changed.before.id)
    // Whoever derives them again has them in another order.
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return waiting.map((amendment) => {
    const { fate, operations } = rebased(amendment, changed, hashOf);
    const revision = fate === 'carriedOver' && changed.after !== null ? changed.after.id : amendment.revision;
    const rebase = { fate, from: changed.before.id, decidedBy: changed.division };
    return fact(plenary, 'amendment.rebased', { amendment: amendment.id, rebase, revision, operations });
  });
}

function rebased(
  { operations }: Amendment,
  changed: ChangedText,
  hashOf: HashOf,
): { readonly fate: RebaseFate; readonly operations: Operations } {
  const carried = Object.entries(operations).map(
    ([language, operation]) => [language, carryOver(operation, changeIn(changed, language, hashOf))] as const,
  );
  const fate = commonFate(carried.map(([, { fate: one }]) => one));
  if (fate !== 'carriedOver') return { fate, operations };
  const moved = carried.flatMap(([language, { operation }]) => (operation === null ? [] : [[language, operation]]));
  return { fate, operations: Object.fromEntries(moved) as Operations };
}

/** All languages say the same, or its author decides: one that holds in English and not in French is another amendment. */
function commonFate(fates: readonly CarriedOver['fate'][]): RebaseFate {
  const [first, ...others] = new Set(fates);
  return first !== undefined && others.length === 0 ? first : 'authorMustDecide';
}

function changeIn({ before, after }: ChangedText, language: string, hashOf: HashOf) {
  const was = before.wordings[language]?.text ?? '';
  const is = after?.wordings[language]?.text;
  return { before: was, after: is ?? null, revision: after?.id ?? '', hash: is === undefined ? '' : hashOf(is) };
}
