import { openAmendmentStates, outcomeOfOperation } from '@concord/procedure';
import type { Amendment, Operations, Provision, RecordedFact, Revision } from '@concord/procedure';
import type { Failure } from './finding';
import { fail } from './finding';
import { hashOf } from './hashes';
import { same } from './same';

type Rebased = Extract<RecordedFact, { type: 'amendment.rebased' }>;

/** A decision that changed a text, and the amendments that stood on it. */
export interface Change {
  readonly division: string;
  readonly provision: Provision;
  readonly before: Revision;
  /** Null: the provision was deleted. */
  readonly after: Revision | null;
  readonly waiting: readonly Amendment[];
}

export const waitingOn = (amendments: Iterable<Amendment>, before: Revision, decided: string): readonly Amendment[] =>
  [...amendments].filter(
    ({ id, state, revision }) => id !== decided && openAmendmentStates.includes(state) && revision === before.id,
  );

/**
 * Each amendment that waited on the old text has its fate, once; one that was carried over says on the new text what it said on the old,
 * any other keeps what it was written for. Why one is its author's to decide is not derived again: how finely texts are compared may
 * change with the years, and the record does not.
 */
export function checkRebased(facts: readonly Rebased[], change: Change): Failure | undefined {
  const ids = new Set(change.waiting.map(({ id }) => id));
  for (const { body, seq } of facts) {
    const amendment = change.waiting.find(({ id }) => id === body.amendment);
    const isDue = ids.delete(body.amendment) && body.rebase.from === change.before.id;
    const object = `entry ${seq} of plenary`;
    if (!isDue || amendment === undefined || body.rebase.decidedBy !== change.division)
      return fail(object, 'rebases an amendment that this decision did not touch');
    const wrong = body.rebase.fate === 'carriedOver' ? badCarry(body, amendment, change) : badRest(body, amendment);
    if (wrong !== undefined) return fail(object, wrong);
  }
  // Before amendments were carried over, an act had no word of them; it is as good as it was.
  const [missing] = facts.length === 0 ? [] : ids;
  return missing === undefined ? undefined : fail(`amendment ${missing}`, 'waited on the text, and has no fate');
}

function badRest({ revision, operations }: Rebased['body'], amendment: Amendment): string | undefined {
  const isKept = revision === amendment.revision && same(operations, amendment.operations);
  return isKept ? undefined : 'does not keep what the amendment was written for';
}

function badCarry({ revision, operations }: Rebased['body'], amendment: Amendment, change: Change): string | undefined {
  const { provision, after } = change;
  if (after?.id !== revision) return 'carries an amendment over to another text';
  const isSame = same(wordsOf(operations), wordsOf(amendment.operations));
  const stands = Object.values(operations).every((one) => outcomeOfOperation(provision, after, one, hashOf).ok);
  return isSame && stands ? undefined : 'carries over other words than the amendment had';
}

/** What an amendment says, whatever its place; a whole text takes in what changed around it. */
const wordsOf = (operations: Operations) =>
  Object.entries(operations).map(([language, operation]) => ({
    ...{ language, kind: operation.kind, block: operation.block },
    words: operation.kind === 'replaceText' ? operation.edits.map(({ quote, insert }) => ({ quote, insert })) : null,
  }));
