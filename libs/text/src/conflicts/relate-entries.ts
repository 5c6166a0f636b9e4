import type { Entry, Ground } from './entry';
import { relateBlock } from './relate-claims';
import type { Related } from './relation';

/**
 * How two amendments stand to each other in a block. An amendment and its own sub-amendment are no pair; two
 * sub-amendments of one amendment meet in its text, all others in the base.
 * @returns null where they do not meet in this block.
 */
export function relateEntries({ index }: Ground, block: string, a: Entry, b: Entry): Related | null {
  const [left, right] = [a.amendment, b.amendment];
  if (left.parent === right.id || right.parent === left.id) return null;
  const inParent = left.parent !== null && left.parent === right.parent ? { a: a.within, b: b.within } : null;
  const [mine, theirs] = inParent === null ? [a.claims, b.claims] : [inParent.a?.claims, inParent.b?.claims];
  const claims = [mine?.get(block), theirs?.get(block)] as const;
  if (claims[0] === undefined || claims[1] === undefined) return null;
  const text = (inParent?.a?.index ?? index).byId.get(block)?.text ?? '';
  return relateBlock(block, text, claims[0], claims[1]);
}
