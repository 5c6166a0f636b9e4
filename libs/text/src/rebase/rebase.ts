import { operationsBetween } from '../alignment/operations-between';
import type { Claim } from '../conflicts/claims';
import type { Entry, Ground } from '../conflicts/entry';
import type { ConflictGraph } from '../conflicts/graph';
import { isBeside, relateBlock } from '../conflicts/relate-claims';
import { IDENTICAL, type Related } from '../conflicts/relation';
import { build } from '../merge/build';
import { unreadable } from '../operations/apply-operations';
import type { PassageOperation } from '../operations/passage-operation';
import { indexPassage, type Passage, type PassageBlock } from '../passage/passage';
import { changeBetween, type BaseChange } from './base-change';
import { restamped } from './restamp';
import { sameBlock } from './same-words';

/** What became of an amendment when the text it was written against changed (Rules, section 8). */
export type Fate = 'carriedOver' | 'alreadyContained' | 'authorMustDecide' | 'orphaned';

/** An amendment after a change of its text. Only what is carried over or contained has a passage. */
export type Rebased =
  | {
      readonly fate: 'carriedOver';
      /** The new text with the amendment. */
      readonly passage: Passage;
      /** What it does now, written against the new text. */
      readonly operations: readonly PassageOperation[];
      /** Blocks in which the change put something at the same place: its order is to be confirmed. */
      readonly toConfirm: readonly string[];
    }
  | { readonly fate: 'alreadyContained'; readonly passage: Passage }
  | {
      readonly fate: 'authorMustDecide' | 'orphaned';
      readonly passage: null;
      /** The blocks in which the two meet, with the words that the amendment was written for. */
      readonly blocks: readonly PassageBlock[];
    };

/**
 * What becomes of an amendment to the old text of a change. Nothing is guessed: where the change touched the same words
 * its author decides, and where its blocks were deleted it keeps the words it was written for and gets no others.
 */
export function rebase(change: BaseChange, entry: Entry): Rebased {
  const met = meet(change, entry);
  // Beside words that the change replaced nobody but the author can say what still belongs there.
  const isOpen = ({ relation, place }: Related) => relation === 'conflict' || place === 'adjacent';
  const conflicts = [...met].filter(([, related]) => isOpen(related)).map(([block]) => block);
  if (conflicts.length > 0) return undecided(change, entry, met, conflicts);
  const own = [...entry.claims].filter(([, claims]) => !claims.every(isBeside)).map(([block]) => block);
  const contained = own.every((block) => met.get(block)?.relation === 'identical');
  if (contained) return { fate: 'alreadyContained', passage: change.next };
  const { index, hashOf } = change.ground;
  const built = build(index, [...change.contributions, { by: [entry.amendment.id], changes: entry.changes }], '');
  if (unreadable(index, built) !== null) return undecided(change, entry, met, own);
  const passage = withRevisions(built.passage, change.next, entry.amendment.id);
  const operations =
    restamped(entry.amendment.operations, change, passage) ?? operationsBetween(change.next, passage, hashOf);
  const toConfirm = [...met].filter(([, { relation }]) => relation === 'samePlace').map(([block]) => block);
  return { fate: 'carriedOver', passage, operations, toConfirm };
}

/** How an amendment stands to all that changed, block by block. */
function meet({ ground, claims }: BaseChange, entry: Entry): ReadonlyMap<string, Related> {
  const met = new Map<string, Related>();
  for (const [block, own] of entry.claims) {
    const text = ground.index.byId.get(block)?.text ?? '';
    const changed: readonly Claim[] = claims.flatMap((one) => one.get(block) ?? []);
    const relation = changed.length === 0 ? null : relateBlock(block, text, own, changed);
    // The change may have made all that the amendment makes here, and more beside it.
    const within = relation?.relation === 'independent' && own.every((claim) => isMade(block, text, claim, changed));
    if (relation !== null) met.set(block, within && !own.every(isBeside) ? IDENTICAL : relation);
  }
  return met;
}

function isMade(block: string, text: string, claim: Claim, changed: readonly Claim[]): boolean {
  if (isBeside(claim)) return true;
  return changed.some((one) => relateBlock(block, text, [claim], [one])?.relation === 'identical');
}

function undecided(
  { ground, claims }: BaseChange,
  entry: Entry,
  met: ReadonlyMap<string, Related>,
  conflicts: readonly string[],
): Rebased {
  const isGone = (block: string) =>
    claims.some((one) => one.get(block)?.some(({ role }) => role === 'delete') === true);
  const orphaned = [...entry.claims].every(([block, own]) => {
    const identical = met.get(block)?.relation === 'identical';
    return own.every(isBeside) || identical || (conflicts.includes(block) && isGone(block));
  });
  const blocks = conflicts.flatMap((id) => ground.index.byId.get(id) ?? []);
  return { fate: orphaned ? 'orphaned' : 'authorMustDecide', passage: null, blocks };
}

/** Blocks that read as in the new text are that text's; the others are the amendment's. */
function withRevisions(passage: Passage, next: Passage, revision: string): Passage {
  const known = indexPassage(next).byId;
  const blocks = passage.blocks.map((block) => {
    const same = known.get(block.id);
    return same !== undefined && sameBlock(same, block)
      ? { ...block, revision: same.revision }
      : { ...block, revision };
  });
  return { ...passage, blocks };
}

/** What becomes of every amendment of a graph; sub-amendments follow the text of their amendment. */
export function rebaseAll(graph: ConflictGraph, change: BaseChange): ReadonlyMap<string, Rebased> {
  const fates = new Map<string, Rebased>();
  const entries = [...graph.entries.values()];
  for (const entry of entries)
    if (entry.amendment.parent === null) fates.set(entry.amendment.id, rebase(change, entry));
  for (const entry of entries) {
    const fate = entry.amendment.parent === null ? undefined : fates.get(entry.amendment.parent);
    if (fate !== undefined) fates.set(entry.amendment.id, rebaseSub(graph, entry, fate));
  }
  return fates;
}

/** A sub-amendment is written against its amendment's text: what becomes of that decides. */
function rebaseSub(graph: ConflictGraph, entry: Entry, fate: Rebased): Rebased {
  const { within } = entry;
  const blocks = [...(within?.claims.keys() ?? [])].flatMap((id) => within?.index.byId.get(id) ?? []);
  if (within === null || fate.passage === null) {
    return { fate: fate.fate === 'orphaned' ? 'orphaned' : 'authorMustDecide', passage: null, blocks };
  }
  const ground: Ground = { index: within.index, hashOf: graph.hashOf };
  const change = changeBetween(ground, fate.passage);
  if (change === null) return { fate: 'authorMustDecide', passage: null, blocks };
  return rebase(change, { ...entry, claims: within.claims, within: null });
}
