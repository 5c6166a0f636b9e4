import type { Changes, FormatEffect, JoinChange, Place, TextChange, WholeChange } from '../operations/changes';
import { signatureOf } from '../operations/signature';
import type { PassageIndex } from '../passage/passage';

/** What an amendment lays claim to in one block. */
export type Claim =
  | { readonly role: 'text'; readonly change: TextChange }
  | { readonly role: 'whole'; readonly change: WholeChange }
  | { readonly role: 'format'; readonly change: FormatEffect }
  | { readonly role: 'delete' }
  | { readonly role: 'join'; readonly change: JoinChange }
  /** It is taken over by the sibling before it. */
  | { readonly role: 'joined'; readonly change: JoinChange }
  /** It moves to a place. */
  | { readonly role: 'move'; readonly to: Place }
  /** It goes along with a block that moves. */
  | { readonly role: 'carried' }
  /** Something is put there: behind this block, or first in it. */
  | { readonly role: 'place'; readonly at: Place; readonly says: string; readonly moves: boolean }
  /** Something is put into it. */
  | { readonly role: 'into'; readonly moves: boolean };

/** Claims by block; the top of the document is the block of the empty id. */
export type Claims = ReadonlyMap<string, readonly Claim[]>;

/** The id that stands for the top of the document, where no block is. */
export const TOP = '';

/** What an amendment lays claim to, block by block. */
export function claimsOf(index: PassageIndex, changes: Changes): Claims {
  const claims = new Map<string, Claim[]>();
  const claim = (block: string, one: Claim) => {
    const known = claims.get(block);
    if (known === undefined) claims.set(block, [one]);
    else known.push(one);
  };
  for (const change of changes.texts) claim(change.block, { role: 'text', change });
  for (const change of changes.wholes) claim(change.block, { role: 'whole', change });
  for (const change of changes.formats) claim(change.block, { role: 'format', change });
  for (const block of changes.deletes) claim(block, { role: 'delete' });
  for (const change of changes.joins) {
    claim(change.block, { role: 'join', change });
    claim(change.other, { role: 'joined', change });
  }
  for (const { id, ...at } of changes.places) {
    const moves = changes.moved.has(id);
    if (moves) claim(id, { role: 'move', to: at });
    if (moves) for (const { id: inside } of index.subtree(id).slice(1)) claim(inside, { role: 'carried' });
    // What is put into a new block is part of that block: nobody else can put anything there.
    if (at.parent !== null && changes.created.has(at.parent)) continue;
    claim(at.after ?? at.parent ?? TOP, { role: 'place', at, says: signatureOf(changes, id), moves });
    if (at.parent !== null) claim(at.parent, { role: 'into', moves });
  }
  return claims;
}

/** The claims that are not among others: what a sub-amendment adds to its amendment. */
export function withoutClaims(claims: Claims, others: Claims): Claims {
  const left = new Map<string, readonly Claim[]>();
  for (const [block, list] of claims) {
    const known = new Set(others.get(block)?.map((one) => JSON.stringify(one)));
    const own = list.filter((one) => !known.has(JSON.stringify(one)));
    if (own.length > 0) left.set(block, own);
  }
  return left;
}
